"""What gets a chain: a sentence, or a clause of one."""

from typing import NamedTuple


class Stretch(NamedTuple):
    """A place in a sentence (its index) with the token that heads it.

    `own` for what the article says of a source itself: "…, сообщил X, который руководит фирмой".
    """

    sentence: int
    start: int
    end: int
    head: int
    own: bool = False

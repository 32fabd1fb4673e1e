"""What a cue finder hands on: a report whose source is not yet named."""

from typing import NamedTuple

from svodka.model.reading import Polarity
from svodka.model.span import Span


class Found(NamedTuple):
    """A report in a sentence, as indices of its tokens.

    `cue` is the first and last word of the cue, `clause` of the reporting part. `who` heads the noun phrase of the one
    who tells, None where nobody is named ("отмечается"); `voice` that of the one whose words a carrier brings.
    `shows` where only a paper can be the source ("показывает, что");
    `quoted` where the cue itself stands in somebody's speech.
    """

    cue: tuple[int, int]
    clause: tuple[int, int]
    who: int | None
    voice: int | None
    content: tuple[Span, ...]
    polarity: Polarity
    rule: str
    shows: bool = False
    quoted: bool = False

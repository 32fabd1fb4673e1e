"""What alignment makes: statements that say the same thing, and why they were put together."""

from typing import Literal

import msgspec

from svodka.model.reading import Statement

Verdict = Literal["same", "different", "unsure"]


class Push(msgspec.Struct, frozen=True):
    """One finding about a pair: its name, its value, and how far it pushed towards same (above 0) or different."""

    finding: str
    value: float
    push: float


class Bond(msgspec.Struct, frozen=True):
    """Two statements, by their ids, and how sure it is that they say the same thing (0 to 1), with the main reasons."""

    first: str
    second: str
    verdict: Verdict
    probability: float
    reasons: tuple[Push, ...]


class Cluster(msgspec.Struct, frozen=True, kw_only=True):
    """Statements that say the same thing, in the order of article id and place.

    `bonds` are the strongest pairs inside, and `near` pairs with statements outside that may say the same or say it
    more generally or more exactly (verdict unsure): related, not merged. The id is made from the statements' ids.
    """

    id: str
    statements: tuple[Statement, ...]
    bonds: tuple[Bond, ...] = ()
    near: tuple[Bond, ...] = ()

"""What a quantity rule sees and says."""

from dataclasses import dataclass
from typing import NamedTuple

from svodka.reading.plain import Stretch


class Found(NamedTuple):
    """A quantity in offsets of its stretch. `noun_at` is where the counted noun is to be looked for, if anywhere."""

    start: int
    end: int
    value: float
    high: float | None = None
    unit: str | None = None
    bound: str | None = None
    noun_at: int | None = None
    measured: bool = False
    of: str | None = None


@dataclass(frozen=True)
class Place:
    """A place in a stretch at which a quantity may begin. Nothing before `floor` may be taken."""

    stretch: Stretch
    start: int
    word: str
    floor: int

    @property
    def plain(self) -> str:
        return self.stretch.plain

    def before(self, length: int = 40) -> str:
        return self.plain[max(self.floor, self.start - length) : self.start]

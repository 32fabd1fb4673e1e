"""What a rule may look at: the text around, the day of publication, and the anchor that moves through the text."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from svodka.model.reading import TimeRelation
from svodka.reading.plain import Stretch
from svodka.reading.times.calendar import Period
from svodka.reading.times.tense import Tense, tense_at


class Answer(NamedTuple):
    """What a rule found: the period (None where no date can be given) and what is to be said of it.

    `end` overrides where the match ended; `fixed` is true when the text itself gives the year.
    """

    period: Period | None
    relation: TimeRelation = "at"
    note: str | None = None
    end: int | None = None
    fixed: bool = False


class Anchor(NamedTuple):
    """The last time told with a date, where it ended (stretch number, offset), and whether its year was written out."""

    period: Period
    stretch: int
    end: int
    fixed: bool


@dataclass
class Scene:
    """One article while its times are read.

    `published` is known only to the day; `about` is the best guess at the day of writing, good enough to choose a
    year for a day and a month, never to say what "yesterday" was.
    """

    published: date | None
    about: date | None
    year: int | None
    month: int | None
    stretch: Stretch
    number: int = 0
    anchors: list[Anchor] = field(default_factory=list)

    @property
    def plain(self) -> str:
        return self.stretch.plain

    def before(self, offset: int, length: int = 40) -> str:
        """The plain text that stands before an offset."""
        return self.plain[max(0, offset - length) : offset]

    def tense(self, offset: int) -> Tense | None:
        """The tense of the verb on which the word at an offset depends."""
        return tense_at(self.stretch.sentence_at(offset), self.stretch.start + offset)

    @property
    def last(self) -> Anchor | None:
        """The time told last."""
        return self.anchors[-1] if self.anchors else None

    def last_day(self) -> Anchor | None:
        """The day told last."""
        return next((a for a in reversed(self.anchors[-12:]) if a.period.is_day), None)

    def last_span(self) -> Anchor | None:
        """The month, quarter, year or other span of months told last."""
        return next((a for a in reversed(self.anchors[-12:]) if len(a.period.first) < 3), None)

    def same_sentence(self, anchor: Anchor, offset: int) -> bool:
        """Whether an anchor stands in the same sentence as an offset."""
        if anchor.stretch != self.number:
            return False
        return self.stretch.sentence_at(anchor.end - 1) is self.stretch.sentence_at(offset)

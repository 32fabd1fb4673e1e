"""Speech between marks whose speaker the quotations know: rows of them have one remark at the end of all."""

from bisect import bisect_right
from collections.abc import Sequence

from svodka.model.reading import Link, Quote, Reading
from svodka.reading.attribution.stretches import Stretch
from svodka.reading.reports.quoted import Quoted


class Speakers:
    """Whose speech stands between which marks; `marks` are the marked stretches of the text."""

    def __init__(self, text: str, reading: Reading, marks: Sequence[Quoted]) -> None:
        self._marks, self._starts = marks, [m.start for m in marks]
        self._owners = _owners(text, reading, marks)
        self._known = {r.source.name: r.source for r in reading.reports if r.source is not None}

    def of(self, stretch: Stretch) -> tuple[Link, ...]:
        """Carriers and speaker of the marked speech in which a stretch lies; empty where nobody is known."""
        at = bisect_right(self._starts, stretch.start + 1) - 1
        quote = self._owners.get(at)
        if quote is None or quote.speaker is None or self._marks[at].end < stretch.end - 2:
            return ()
        said = self._known.get(quote.speaker.name)
        speaker = said or Link(name=quote.speaker.name, kind=quote.speaker.kind, span=None, rule="quoted")
        return (*(x for x in quote.via if x.name != speaker.name), speaker)


def _owners(text: str, reading: Reading, marks: Sequence[Quoted]) -> dict[int, Quote]:
    """The quotation with a speaker for each marked stretch: its own, or that of the next one in a row of lines."""
    quotes = sorted((q for q in reading.quotes if q.kind == "direct" and q.speaker is not None), key=lambda q: q.start)
    starts = [q.start for q in quotes]
    found: dict[int, Quote] = {}
    for at in range(len(marks) - 1, -1, -1):
        mark = marks[at]
        place = bisect_right(starts, mark.end) - 1
        if place >= 0 and quotes[place].start >= mark.start:
            found[at] = quotes[place]
        elif at + 1 in found and _begins_line(text, mark.start) and _in_row(text[mark.end : marks[at + 1].start]):
            found[at] = found[at + 1]
    return found


def _begins_line(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] == "\n"


def _in_row(between: str) -> bool:
    """Nothing but an end of line stands between two marked stretches."""
    return "\n" in between and len(between) < 8 and not between.strip(" .,…\n\u00a0")

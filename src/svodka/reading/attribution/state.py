"""What is carried from sentence to sentence: the source that the text is retelling, and who was brought in by whom."""

import msgspec

from svodka.model.reading import Link
from svodka.model.span import Span

CARRIERS = ("outlet", "agency", "broadcast")
_FRAMES = ("outlet", "agency", "document")


class State(msgspec.Struct):
    """`last` is the chain of the last attributed stretch; `gap` counts the own-voice stretches since then.

    `frame` is the part of a chain that brings others' words: an outlet, an agency, a paper. `again` is true while the
    text goes on with a frame that it has called back ("издание отмечает"). `told` are the places told by the frame.
    `rule` gave the last chain; `aside` while a sentence recalls another matter.
    `before_speech` is the chain of the last stretch outside quotation marks.
    """

    last: tuple[Link, ...] = ()
    paragraph: int = -9
    gap: int = 99
    again: bool = False
    speech: bool = False
    carried: int = 0
    rule: str = ""
    aside: bool = False
    before_speech: tuple[Link, ...] = ()
    frame: tuple[Link, ...] = ()
    frame_paragraph: int = -9
    through: dict[str, tuple[Link, ...]] = {}
    told: list[Span] = []

    @property
    def active(self) -> bool:
        """The run of sentences that retells one source has not been broken by the author's own voice."""
        return bool(self.last) and self.gap == 0

    @property
    def framed(self) -> bool:
        """The run retells an outlet, an agency or a paper."""
        return self.active and bool(self.frame) and self.last[0].name == self.frame[0].name

    @property
    def bringers(self) -> tuple[Link, ...]:
        """The outlets and agencies of the frame, without papers."""
        return tuple(x for x in self.frame if x.kind in CARRIERS)

    def attributed(self, chain: tuple[Link, ...], place: Span, paragraph: int, named: frozenset[str]) -> None:
        """Takes note of a stretch with a chain; `named` are the sources that the stretch itself names."""
        self.carried = 0 if named else self.carried + 1
        frame = frame_of(chain)
        same = bool(frame and self.frame) and frame[0].name == self.frame[0].name
        if frame:
            later = same and frame[0].name in named and paragraph > self.frame_paragraph
            self.again = later or (same and self.again)
            if not same:
                self.frame_paragraph, self.told = paragraph, []
            self.frame = frame
            self.told.append(place)
        elif not self.frame or chain[0].name != self.frame[0].name:
            self.again = False
        self.last, self.paragraph, self.gap = chain, paragraph, 0
        if self.aside:
            return
        for index, link in enumerate(chain):
            if index:
                self.through[link.name] = chain[:index]

    def own_voice(self) -> None:
        """Takes note of a sentence that nobody else says."""
        self.gap += 1

    def broken(self) -> None:
        """A heading or an opening like "Напомним" ends the run."""
        self.gap = 99


def frame_of(chain: tuple[Link, ...]) -> tuple[Link, ...]:
    """The part of a chain that can go on bringing others' words: up to its last outlet, agency or paper."""
    ends = [i for i, link in enumerate(chain) if link.kind in _FRAMES]
    return chain[: ends[-1] + 1] if ends else ()

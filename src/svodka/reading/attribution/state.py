"""What is carried from sentence to sentence: the chain that the text is retelling, and who was brought in through whom."""

import msgspec

from svodka.model.reading import Link

CARRIERS = ("outlet", "agency", "broadcast")


class State(msgspec.Struct):
    """`last` is the chain of the last attributed stretch; `gap` counts the own-voice sentences since then."""

    last: tuple[Link, ...] = ()
    rule: str = ""
    sentence: int = -9
    paragraph: int = -9
    gap: int = 9
    again: bool = False
    frame: tuple[Link, ...] = ()
    through: dict[str, tuple[Link, ...]] = {}
    told: list[tuple[int, int, tuple[Link, ...]]] = []

    @property
    def active(self) -> bool:
        """The run of sentences that retells one source has not been broken by the author's own voice."""
        return bool(self.last) and self.gap == 0

    def attributed(self, chain: tuple[Link, ...], sentence: int, paragraph: int) -> None:
        """Takes note of a stretch with a chain."""
        self.last, self.sentence, self.paragraph, self.gap = chain, sentence, paragraph, 0
        frame = frame_of(chain)
        if frame:
            self.frame = frame
        for index, link in enumerate(chain):
            if index and link.name not in self.through:
                self.through[link.name] = chain[:index]

    def own_voice(self) -> None:
        """Takes note of a sentence that nobody else says."""
        self.gap += 1

    def broken(self) -> None:
        """A heading or an opening like "Напомним" ends the run."""
        self.gap = 9


def frame_of(chain: tuple[Link, ...]) -> tuple[Link, ...]:
    """The part of a chain that can go on bringing others' words: up to its last outlet, agency or document."""
    ends = [i for i, link in enumerate(chain) if link.kind in (*CARRIERS, "document")]
    return chain[: ends[-1] + 1] if ends else ()

"""Why articles are together, in words."""

from collections.abc import Sequence

from svodka.stories.stream.grouping import Group
from svodka.stories.stream.rarities import rarity
from svodka.stories.stream.seen import Entry

_WORDS = 5


def reason(entries: Sequence[Entry], group: Group) -> str:
    """How many of a story's pairs are likely by themselves, and the rarest words that most of its articles have."""
    if len(group.keys) == 1:
        return "других статей об этом событии нет"
    counts: dict[str, int] = {}
    for entry in entries:
        for word in entry.glance.words:
            counts[word] = counts.get(word, 0) + 1
    shared = [word for word, count in counts.items() if count * 2 > len(entries)]
    told = ", ".join(sorted(shared, key=lambda w: (-rarity(w) * counts[w], w))[:_WORDS])
    return f"сходны сами по себе: {group.alike} из {group.pairs} пар" + (
        f"; общее у большинства: {told}" if told else ""
    )

"""One name in its cases and letter cases: "Актриса", "актрису" and "актрисы" are one name in a list."""

from collections.abc import Iterable
from functools import lru_cache

from svodka.presentation.view.safe import sentence
from svodka.reading.entities.spelling import same_word, skeleton


def heads(names: Iterable[str]) -> dict[str, str]:
    """Each name with the one that stands for it: its first form in the text, in small letters where any form has them.

    Two names are one when they have as many words and each word can be a case form of the other's.
    """
    groups: list[list[str]] = []
    for name in dict.fromkeys(names):
        group = next((g for g in groups if one_name(g[0], name)), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    return {name: _shown(group) for group in groups for name in group}


@lru_cache(maxsize=20_000)
def one_name(a: str, b: str) -> bool:
    """True when the two can be forms of one name."""
    x, y = skeleton(a).split(), skeleton(b).split()
    return len(x) == len(y) and all(map(same_word, x, y))


def _shown(group: list[str]) -> str:
    """As the first form is written; with a small letter where that word has one in any of the forms."""
    first = sentence(group[0])
    small = any(name[:1].islower() for name in group)
    return first[:1].lower() + first[1:] if small and not first[:2].isupper() else first

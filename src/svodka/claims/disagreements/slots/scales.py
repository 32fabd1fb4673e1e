"""The words that tell how far, how sure, how many (`degree_words.tsv`), each with its rank on a scale."""

from functools import cache

from svodka.languages import load

_STEM = 5
"""So many letters the two aspects of one verb share."""


@cache
def scales() -> dict[str, tuple[tuple[str, int], ...]]:
    """The scales of each lemma, with its rank on each; 1 is the lowest or least certain."""
    found: dict[str, list[tuple[str, int]]] = {}
    for row in load("ru", "degree_words"):
        for word in row["words"].split("|"):
            found.setdefault(word, []).append((row["scale"], int(row["rank"])))
    return {word: tuple(scales) for word, scales in found.items()}


def one_aspect(scale: str, rank: int, lemma: str) -> str:
    """For a verb, always the same of its aspects: "предлагать" is shown as "предложить"; other words as they are."""
    alike = (w for w, places in scales().items() if (scale, rank) in places and w[:_STEM] == lemma[:_STEM])
    return next(alike, lemma)


def lowered(before: str, scale: str, rank: int) -> int:
    """The rank of a word after another on the scale of shares: "почти все" is no more than "почти"."""
    return min([rank, *(r for s, r in scales().get(before, ()) if s == scale == "share")])

"""Which articles are nearly the same text: exact containment of five-word runs, by an inverted index.

Method: shingling and containment, Broder, "On the resemblance and containment of documents", 1997; exact, no sketches,
since an inverted index over some thousands of articles costs about a second. Furniture is left out, so that two
articles which share only what their site prints around them are not copies.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from svodka.model.article import Article

_LENGTH = 5
_WORD = re.compile(r"\w+")
_FURTHER = "\n\x1f\n"

Run = tuple[str, ...]


class NearCopy(NamedTuple):
    """Two articles by id, in order of id; `containment` is the share of the shorter one's runs that the other has."""

    first: str
    second: str
    containment: float


def near_copies(articles: Sequence[Article], least: float = 0.5) -> tuple[NearCopy, ...]:
    """All pairs with a containment of `least` (above 0) or more, by id. The articles' order makes no difference."""
    ordered = sorted(articles, key=lambda article: article.id)
    runs = [_runs(article) for article in ordered]
    found = []
    for a, b in _candidates(runs, least):
        containment = round(len(runs[a] & runs[b]) / min(len(runs[a]), len(runs[b])), 4)
        if containment >= least:
            found.append(NearCopy(ordered[a].id, ordered[b].id, containment))
    return tuple(sorted(found))


def _candidates(runs: Sequence[frozenset[Run]], least: float) -> set[tuple[int, int]]:
    """Pairs that can reach `least`.

    To have that share of an article's n runs, another must have one of any (1 - least) × n + 1 of them: the rarest
    are looked up, which few articles have (prefix filtering, Chaudhuri, Ganti and Kaushik 2006).
    """
    holders: dict[Run, list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own:
            holders[run].append(number)
    pairs: set[tuple[int, int]] = set()
    for number, own in enumerate(runs):
        rarest = sorted(own, key=lambda run: len(holders[run]))[: int((1 - least) * len(own)) + 1]
        others = {other for run in rarest for other in holders[run]}
        pairs.update((min(number, other), max(number, other)) for other in others if other != number)
    return pairs


def _runs(article: Article) -> frozenset[Run]:
    """The article's runs of words; none crosses a piece of furniture. A shorter text is one run."""
    result: set[Run] = set()
    for part in _without_furniture(article).split(_FURTHER):
        words = _WORD.findall(part.lower().replace("ё", "е"))
        result.update(tuple(words[n : n + _LENGTH]) for n in range(max(1, len(words) - _LENGTH + 1)) if words)
    return frozenset(result)


def _without_furniture(article: Article) -> str:
    parts, at = [], 0
    for cut in sorted(article.furniture, key=lambda f: (f.start, f.end)):
        parts.append(article.text[at : max(at, cut.start)])
        at = max(at, cut.end)
    return _FURTHER.join([*parts, article.text[at:]])

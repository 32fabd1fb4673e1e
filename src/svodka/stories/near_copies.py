"""Which articles are nearly the same text: exact containment of five-word runs, by an inverted index.

Method: shingling and containment, Broder, "On the resemblance and containment of documents", 1997; exact, no sketches,
since an inverted index over some thousands of articles costs about a second. Furniture is left out, so that two
articles which share only what their site prints around them are not copies.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from svodka.model.article import Article

_LENGTH = 5
_COMMON = 200
"""A run that stands in more articles than this is a formula of the trade and is left out of the count."""

_WORD = re.compile(r"\w+")
_FURTHER = "\n\x1f\n"

Run = tuple[str, ...]


class NearCopy(NamedTuple):
    """Two articles by id, in order of id; `containment` is the share of the shorter one's runs that the other has."""

    first: str
    second: str
    containment: float


def near_copies(articles: Sequence[Article], least: float = 0.5) -> tuple[NearCopy, ...]:
    """All pairs with a containment of `least` or more, by id. The order of the articles makes no difference."""
    ordered = sorted(articles, key=lambda article: article.id)
    runs = [_runs(article) for article in ordered]
    holders: dict[Run, list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own:
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for having in holders.values():
        if 1 < len(having) <= _COMMON:
            shared.update((a, b) for n, a in enumerate(having) for b in having[n + 1 :])
    found = []
    for (a, b), count in shared.items():
        containment = round(count / min(len(runs[a]), len(runs[b])), 4)
        if containment >= least:
            found.append(NearCopy(ordered[a].id, ordered[b].id, containment))
    return tuple(sorted(found))


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

"""Groups of rows from probabilities of pairs: average link, so that no chain of near-misses joins different things."""

import heapq
from collections import defaultdict

from svodka.claims.features import Pairs
from svodka.claims.features.sets import Values

_WORTH_KEEPING = 0.02
Links = dict[int, dict[int, float]]


def clusters(pairs: Pairs, probability: Values, join: float) -> list[list[int]]:
    """Rows in groups: the two groups with the highest average probability are joined until none reaches `join`.

    A pair that was not looked at counts as 0. Ties go to the groups with the lower first rows.
    """
    links = strong_links(pairs, probability)
    size = dict.fromkeys(range(pairs.statements.count), 1)
    members = {n: [n] for n in size}
    queue = [(-p, a, b, 2) for a, others in links.items() for b, p in others.items() if a < b and p >= join]
    heapq.heapify(queue)
    while queue:
        _, a, b, total = heapq.heappop(queue)
        if a not in size or b not in size or size[a] + size[b] != total:
            continue
        _merge(links, a, b)
        size[a] += size.pop(b)
        members[a] += members.pop(b)
        for other, together in links[a].items():
            average = together / (size[a] * size[other])
            if average >= join:
                heapq.heappush(queue, (-average, min(a, other), max(a, other), size[a] + size[other]))
    return [sorted(rows) for _, rows in sorted(members.items())]


def strong_links(pairs: Pairs, probability: Values) -> Links:
    """The pairs that count, from either side."""
    links: Links = defaultdict(dict)
    for n in (probability >= _WORTH_KEEPING).nonzero()[0]:
        a, b, p = int(pairs.a[n]), int(pairs.b[n]), float(probability[n])
        links[a][b] = links[b][a] = p
    return links


def _merge(links: Links, a: int, b: int) -> None:
    """Puts group b into group a (a keeps its number); links hold sums of probabilities."""
    mine, theirs = links[a], links.pop(b, {})
    for other, together in theirs.items():
        del links[other][b]
        if other != a:
            mine[other] = links[other][a] = mine.get(other, 0.0) + together
    mine.pop(b, None)

"""Groups by average link: two groups are joined while their articles are, on average, likely of one event.

One near-miss cannot chain two stories together, as it can with connected components.
Method: UPGMA (Sokal and Michener 1958) over a sparse graph; a pair that was not looked at counts as 0.
"""

import heapq
from collections.abc import Iterable

from svodka.stories.likeness import Likeness


def average_link(count: int, pairs: Iterable[Likeness], join: float) -> list[list[int]]:
    """The groups of 0 … count-1, each in order, in the order of their first members.

    The two groups with the highest average probability are joined until none reaches `join`; of equals those with
    the lowest first members come first.
    """
    links: list[dict[int, float]] = [{} for _ in range(count)]
    for a, b, probability in pairs:
        links[a][b] = links[b][a] = probability
    members = {n: [n] for n in range(count)}
    queue = [(-p, a, b, 2) for a in range(count) for b, p in links[a].items() if a < b and p >= join]
    heapq.heapify(queue)
    while queue:
        _, a, b, size = heapq.heappop(queue)
        if a not in members or b not in members or len(members[a]) + len(members[b]) != size:
            continue  # one of the two has grown or gone since
        members[a] += members.pop(b)
        _merge(links, a, b)
        for other, total in links[a].items():
            average = round(total / (len(members[a]) * len(members[other])), 9)
            if average >= join:
                heapq.heappush(queue, (-average, min(a, other), max(a, other), len(members[a]) + len(members[other])))
    return sorted(sorted(group) for group in members.values())


def _merge(links: list[dict[int, float]], a: int, b: int) -> None:
    """Puts b's links into a's; links hold sums of probabilities."""
    links[a].pop(b, None)
    for other, total in links[b].items():
        if other == a:
            continue
        links[other].pop(b)
        links[a][other] = links[other][a] = links[a].get(other, 0.0) + total
    links[b] = {}

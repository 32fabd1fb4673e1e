"""Which claims a reader must know, and in which order to read them."""

from collections.abc import Mapping, Sequence

from svodka.claims.alignment import Cluster
from svodka.claims.choosing.recall import background
from svodka.claims.choosing.tellings import Tellings
from svodka.claims.story_input import StoryInput

_FEWEST, _MOST = 3, 7
_WORTH = 0.55
_AKIN = 0.3
Conflicts = Mapping[str, int]
"""How many conflicts each claim has, by its cluster's id."""


def order_claims(
    clusters: Sequence[Cluster], story: StoryInput, conflicts: Conflicts | None = None
) -> tuple[Cluster, ...]:
    """The claims by what a reader needs: told by most, told first, central to the story, in conflict; what is only
    recalled comes last. Ties go by id."""
    weight = importance(clusters, story, conflicts)
    return tuple(sorted(clusters, key=lambda c: (-round(weight[c.id], 6), c.id)))


def choose_brief(clusters: Sequence[Cluster], story: StoryInput, conflicts: Conflicts | None = None) -> tuple[str, ...]:
    """The ids of three to seven claims that one must know (fewer only when there are fewer), in reading order.

    Taken by importance as long as they weigh at least 55 % of the first; a claim that may say the same as one already
    taken is passed over.
    """
    weight = importance(clusters, story, conflicts)
    chosen: list[Cluster] = []
    ordered = order_claims(clusters, story, conflicts)
    for cluster in ordered:
        enough = len(chosen) >= _FEWEST and weight[cluster.id] < _WORTH * weight[chosen[0].id]
        if enough or len(chosen) == _MOST:
            break
        if not any(_akin(cluster, other) for other in chosen):
            chosen.append(cluster)
    for cluster in ordered:
        if len(chosen) >= _FEWEST:
            break
        if cluster not in chosen:
            chosen.append(cluster)
    tellings = Tellings(story)
    return tuple(c.id for c in sorted(chosen, key=lambda c: (_place(c, tellings), c.id)))


def importance(clusters: Sequence[Cluster], story: StoryInput, conflicts: Conflicts | None = None) -> dict[str, float]:
    """A weight of 0 or more for each claim, by its cluster's id."""
    tellings = Tellings(story)
    outlets = {article.outlet or article.id for article in story.articles}
    recalled = set(background(clusters, story))
    result = {}
    for cluster in clusters:
        support = len(tellings.outlets(cluster)) / max(1, len(outlets))
        lead = 1 - _place(cluster, tellings)
        central = float(tellings.vectors(cluster.statements).mean(axis=0) @ tellings.middle)
        disputed = min(2, (conflicts or {}).get(cluster.id, 0))
        weight = 2 * support + 0.8 * lead * support**0.5 + 0.5 * max(0.0, central * 4 - 3) + 0.3 * disputed
        result[cluster.id] = weight * (0.4 if cluster.id in recalled else 1.0)
    return result


def _place(cluster: Cluster, tellings: Tellings) -> float:
    """Where on average the articles that tell the claim first tell it, from 0 (the beginning) to 1."""
    first: dict[str, float] = {}
    for s in cluster.statements:
        at = s.start / max(1, len(tellings.article(s).text))
        first[s.article] = min(at, first.get(s.article, 1.0))
    return sum(first.values()) / len(first)


def _akin(cluster: Cluster, other: Cluster) -> bool:
    """They share a statement, or a pair of theirs may say the same thing."""
    mine, theirs = ({(s.article, s.id) for s in c.statements} for c in (cluster, other))
    ids = {identity for _, identity in theirs}
    return bool(mine & theirs) or any(b.probability >= _AKIN and ids & {b.first, b.second} for b in cluster.near)

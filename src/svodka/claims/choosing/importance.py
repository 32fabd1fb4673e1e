"""How much a reader needs each claim, and in which order to read them."""

from collections.abc import Mapping, Sequence

from svodka.claims.alignment import Cluster
from svodka.claims.choosing.openings import is_headline_only, is_rest, says_little
from svodka.claims.choosing.recall import background
from svodka.claims.choosing.tellings import Tellings
from svodka.claims.story_input import StoryInput

Conflicts = Mapping[str, int]
"""How many conflicts each claim has, by its cluster's id."""


def order_claims(
    clusters: Sequence[Cluster], story: StoryInput, conflicts: Conflicts | None = None
) -> tuple[Cluster, ...]:
    """The claims by what a reader needs: told by most, told first, central to the story, in conflict; what is only
    recalled comes last. Ties go by id."""
    weight = importance(clusters, story, conflicts)
    return tuple(sorted(clusters, key=lambda c: (-round(weight[c.id], 6), c.id)))


def importance(clusters: Sequence[Cluster], story: StoryInput, conflicts: Conflicts | None = None) -> dict[str, float]:
    """A weight of 0 or more for each claim, by its cluster's id."""
    tellings = Tellings(story)
    outlets = {article.outlet or article.id for article in story.articles}
    recalled = set(background(clusters, story))
    result = {}
    for cluster in clusters:
        support = len(tellings.outlets(cluster)) / max(1, len(outlets))
        lead = 1 - place_told(cluster, tellings)
        central = float(tellings.vectors(cluster.statements).mean(axis=0) @ tellings.middle)
        disputed = min(2, (conflicts or {}).get(cluster.id, 0))
        weight = 2 * support + 0.8 * lead * support**0.5 + 0.5 * max(0.0, central * 4 - 3) + 0.3 * disputed
        result[cluster.id] = weight * (0.4 if cluster.id in recalled else 1.0) * _standing(cluster, tellings)
    return result


def _standing(cluster: Cluster, tellings: Tellings) -> float:
    """Less than 1 for what only headlines say, for scraps of sentences and for labels."""
    if all(says_little(s, tellings) for s in cluster.statements):
        return 0.2
    if is_headline_only(cluster.statements, tellings):
        return 0.5
    return 0.7 if all(is_rest(s, tellings) for s in cluster.statements) else 1.0


def place_told(cluster: Cluster, tellings: Tellings) -> float:
    """Where on average the articles that tell the claim first tell it, from 0 (the beginning) to 1."""
    first: dict[str, float] = {}
    for s in cluster.statements:
        at = s.start / max(1, len(tellings.article(s).text))
        first[s.article] = min(at, first.get(s.article, 1.0))
    return sum(first.values()) / len(first)

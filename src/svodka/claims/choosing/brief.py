"""The claims that one must know, in a few lines."""

from collections.abc import Iterator, Mapping, Sequence

from svodka.claims.alignment import Cluster
from svodka.claims.choosing.alone import reads_alone
from svodka.claims.choosing.gists import clearest
from svodka.claims.choosing.importance import importance, order_claims, place_told
from svodka.claims.choosing.openings import is_headline_only, says_little
from svodka.claims.choosing.recall import background
from svodka.claims.choosing.tellings import Tellings
from svodka.claims.story_input import StoryInput
from svodka.model.span import Evidence, overlap

_FEWEST, _MOST = 3, 7
_WORTH, _SUPPORT = 0.35, 0.25
_SAME_WORDS = 0.5
_TELLING = frozenset({"NOUN", "VERB", "ADJ", "NUM"})


def choose_brief(
    clusters: Sequence[Cluster], story: StoryInput, conflicts: Mapping[str, int] | None = None
) -> tuple[str, ...]:
    """The ids of three to seven claims that one must know (fewer only when no more say anything else), in reading
    order.

    By importance: those that two outlets and a quarter of all tell, while they weigh at least 35 % of the first. What
    is only recalled, what only headlines say, what cannot be read by itself, and what says again what was taken already
    is passed over; only when fewer than three are left do others fill the brief.
    """
    tellings = Tellings(story)
    weight = importance(clusters, story, conflicts)
    recalled = set(background(clusters, story))
    ordered = order_claims(clusters, story, conflicts)
    said = [c for c in ordered if c.id not in recalled and _says_it(c, tellings)]
    told = [c for c in said if _readable(c, tellings)] or said
    least = max(2, _SUPPORT * len({a.outlet or a.id for a in story.articles}))
    worth = [c for c in told if len(tellings.outlets(c)) >= least and weight[c.id] >= _WORTH * weight[told[0].id]]
    chosen = list(_unlike(worth, tellings))[:_MOST]
    for cluster in (*_unlike(told or ordered, tellings), *_unlike(said or ordered, tellings)):
        if len(chosen) >= _FEWEST:
            break
        if cluster not in chosen:
            chosen.append(cluster)
    return tuple(c.id for c in sorted(chosen, key=lambda c: (place_told(c, tellings), c.id)))


def _readable(cluster: Cluster, tellings: Tellings) -> bool:
    """Its clearest telling can be read by itself."""
    place = clearest(cluster.statements, tellings)
    return any(reads_alone(s, tellings) for s in cluster.statements if s.article == place.article and overlap(s, place))


def _says_it(cluster: Cluster, tellings: Tellings) -> bool:
    """Some body says it in a sentence, not only a headline or a label."""
    said = [s for s in cluster.statements if not says_little(s, tellings)]
    return bool(said) and not is_headline_only(said, tellings)


def _unlike(clusters: Sequence[Cluster], tellings: Tellings) -> Iterator[Cluster]:
    """The clusters without those whose clearest telling says again what an earlier one's says."""
    said: list[frozenset[str]] = []
    for cluster in clusters:
        words = _words(clearest(cluster.statements, tellings), cluster, tellings)
        if not any(_again(words, other) for other in said):
            said.append(words)
            yield cluster


def _again(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= _SAME_WORDS * max(1, min(len(a), len(b)))


def _words(place: Evidence, cluster: Cluster, tellings: Tellings) -> frozenset[str]:
    """What it says, without the names that every claim of the story shares."""
    told = next(s for s in cluster.statements if s.article == place.article and overlap(s, place))
    tokens = tellings.sentence(told).tokens
    return frozenset(t.lemma for t in tokens if place.start <= t.start and t.end <= place.end and t.pos in _TELLING)

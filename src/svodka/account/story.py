"""One story's articles, read and compared, to the story of the contract."""

from hashlib import sha256

from svodka.account.course import by_time, developments, timeline, title
from svodka.account.relating import relations
from svodka.claims import (
    Cluster,
    StoryInput,
    align,
    background,
    choose_brief,
    find_disagreements,
    find_wording,
    gists,
    order_claims,
)
from svodka.claims.alignment.cluster import Bond
from svodka.claims.disagreements import Shelf, without_repeats
from svodka.model.account import Claim, Disagreement, Joining, Related, Story
from svodka.model.span import Evidence
from svodka.origins import Provenance, find_drift, find_lineage, independence, weights


def make_story(story: StoryInput) -> Story:
    """Aligns the statements, counts the origins of each claim, and compares its tellings."""
    clusters = align(story)
    lineage = find_lineage(story)
    provenance = Provenance.of(story.articles, story.readings, lineage, story.decided.houses)
    shelf = Shelf(story.articles, story.readings, provenance.names)
    differing = {c.id: find_disagreements(c.statements, shelf) for c in clusters}
    conflicts = {c: sum(d.kind == "conflict" for d in found) for c, found in differing.items()}
    ordered = order_claims(clusters, story, conflicts)
    differing = without_repeats([c.id for c in ordered], differing)
    related = relations(clusters, shelf)
    shown = gists(ordered, story)
    claims = tuple(_claim(c, shown[c.id], provenance, (differing[c.id], related.get(c.id, ()))) for c in ordered)
    return Story(
        id="s" + sha256(" ".join(a.id for a in story.articles).encode()).hexdigest()[:12],
        title=title(story, ordered),
        articles=tuple(a.id for a in by_time(story.articles)),
        developments=developments(story, ordered),
        brief=choose_brief(clusters, story, conflicts),
        background=background(clusters, story),
        claims=claims,
        quotes=tuple(q for r in story.readings for q in r.quotes),
        times=tuple(t for r in story.readings for t in r.times),
        quantities=tuple(q for r in story.readings for q in r.quantities),
        wording=find_wording(story, ordered),
        lineage=lineage,
        timeline=timeline(claims, story),
        drift=find_drift({c.id: c.statements for c in ordered}, lineage, shelf),
        weight=weights(claims),
    )


Found = tuple[tuple[Disagreement, ...], tuple[Related, ...]]


def _claim(cluster: Cluster, gist: Evidence, provenance: Provenance, found: Found) -> Claim:
    disagreements, related = found
    return Claim(
        id=cluster.id,
        gist=gist,
        statements=cluster.statements,
        independence=independence(cluster.statements, provenance),
        disagreements=disagreements,
        related=related,
        joined=tuple(_joining(bond) for bond in cluster.bonds),
    )


def _joining(bond: Bond) -> Joining:
    speaking = tuple(reason.finding for reason in bond.reasons if reason.push > 0)
    return Joining(first=bond.first, second=bond.second, probability=bond.probability, findings=speaking)

"""Goes through the claims of a story, and sets each telling beside the one that it was made from."""

from collections.abc import Iterator, Mapping, Sequence

from svodka.claims.disagreements import Shelf
from svodka.claims.disagreements.doubts import too_short
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.tellings import Telling
from svodka.model.account import Drift, Lineage, Relation
from svodka.model.reading import Statement
from svodka.model.span import Evidence
from svodka.origins.drift.handing import Handed, handed_on
from svodka.origins.drift.losses import losses

ALIKE = 0.45
"""Closeness from which the later telling is the earlier one's, retold."""
SHARED = 0.6
"""Share of common content words from which it is, in whatever order."""


def find_drift(
    claims: Mapping[str, Sequence[Statement]], lineage: Sequence[Lineage], shelf: Shelf
) -> tuple[Drift, ...]:
    """What was lost on the way, by claim (`claims` are the statements by the claim's id, in the account's order).

    Only articles are compared of which lineage knows that the one took from the other. Each kind of loss is reported
    once for a claim and two articles.
    """
    handed = handed_on(lineage)
    found: dict[tuple[str, str, Handed], Drift] = {}
    for claim, statements in claims.items():
        by_article: dict[str, list[Telling]] = {}
        for s in sorted(statements, key=lambda s: (s.article, s.start, s.end)):
            by_article.setdefault(s.article, []).append(shelf.telling(s))
        for (first, second), way in handed.items():
            if first in by_article and second in by_article:
                for one in _lost(claim, way, by_article[first], by_article[second]):
                    found.setdefault((claim, one.kind, (first, second)), one)
    return tuple(found.values())


def _lost(claim: str, way: Relation, earlier: Sequence[Telling], later: Sequence[Telling]) -> Iterator[Drift]:
    said = {_words(telling) for telling in earlier}
    for telling in later:
        if _words(telling) in said:
            continue
        pair = max((Pair(e, telling) for e in earlier), key=lambda p: (p.closeness + p.shared, -p.a.statement.start))
        if too_short((pair.a, pair.b)) or (pair.closeness < ALIKE and pair.shared < SHARED):
            continue
        for loss in losses(pair):
            yield Drift(
                kind=loss.kind,
                claim=claim,
                way=way,
                earlier=_place(pair.a.statement),
                later=_place(pair.b.statement),
                before=loss.before,
                after=loss.after,
                why=loss.why,
                rule=loss.rule,
            )


def _words(telling: Telling) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What it says and who says so: a telling that is the same in both has lost nothing."""
    return telling.keys, tuple(link.key for link in telling.chain)


def _place(s: Statement) -> Evidence:
    return Evidence(s.article, s.start, s.end, s.text)

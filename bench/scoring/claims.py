"""Claims: extended BCubed (Amigó et al. 2009) and pairs of sentences across articles; disagreements."""

from collections.abc import Hashable, Sequence
from itertools import combinations

from bench.scoring.gold import Gold, GoldDisagreement
from bench.scoring.places import Place, covers, f1, ratio, shared
from bench.scoring.view import View
from svodka.model.account import Claim, Disagreement

Sets = Sequence[set[Hashable]]


def alignment(gold: Gold, view: View) -> dict[str, float]:
    """How well the account's claims part the gold's sentences."""
    told: dict[Place, set[Hashable]] = {}
    for claim in gold.claims:
        for telling in claim.tellings:
            told.setdefault(telling.place, set()).add(claim.id)
    for n, place in enumerate(gold.single):
        told.setdefault(place, set()).add(("single", n))
    sentences = list(told)
    places = [[view.place(s) for s in c.statements] for c in view.claims()]
    mine: list[set[Hashable]] = [
        {n for n, claim in enumerate(places) if any(covers(p, s) for p in claim)} for s in sentences
    ]
    stated = sum(bool(m) for m in mine)
    mine = [m or {("alone", n)} for n, m in enumerate(mine)]
    theirs = [told[s] for s in sentences]
    precision, recall = _bcubed(mine, theirs), _bcubed(theirs, mine)
    across = _pairs(sentences, theirs, mine)
    return {
        "claims_bcubed_f1": f1(precision, recall),
        "cross_f1": f1(*across),
        "sentences_stated": ratio(stated, len(sentences)),
    }


def _bcubed(a: Sets, b: Sets) -> float:
    """The precision of clustering `a` against `b`."""
    total = 0.0
    for i in range(len(a)):
        near = [j for j in range(len(a)) if a[i] & a[j]]
        total += sum(min(len(a[i] & a[j]), len(b[i] & b[j])) / len(a[i] & a[j]) for j in near) / len(near)
    return total / max(1, len(a))


def _pairs(sentences: Sequence[Place], gold: Sets, mine: Sets) -> tuple[float, float]:
    hit = false = missed = 0
    for i, j in combinations(range(len(sentences)), 2):
        if sentences[i].article != sentences[j].article:
            want, got = bool(gold[i] & gold[j]), bool(mine[i] & mine[j])
            hit, false, missed = hit + (want and got), false + (got and not want), missed + (want and not got)
    return ratio(hit, hit + false), ratio(hit, hit + missed)


def disagreements(gold: Gold, view: View) -> dict[str, float]:
    """Recall of conflicts and of all disagreements; the share of reported conflicts that the gold knows."""
    found: dict[str, list[bool]] = {"conflict": [], "precision": []}
    used: set[tuple[str, int]] = set()
    for claim in gold.claims:
        near = [
            c
            for c in view.claims()
            if any(covers(view.place(s), t.place) for s in c.statements for t in claim.tellings)
        ]
        for expected in claim.disagreements:
            hits = {(c.id, n) for c in near for n, d in enumerate(c.disagreements) if _answers(d, expected, view)}
            used |= hits
            found[expected.kind].append(bool(hits))
    reported = [(c.id, n) for c in view.claims() for n, d in enumerate(c.disagreements) if d.kind == "conflict"]
    both = found["conflict"] + found["precision"]
    return {
        "conflicts_found": ratio(sum(found["conflict"]), len(found["conflict"])),
        "disagreements_found": ratio(sum(both), len(both)),
        "conflicts_precision": ratio(sum(r in used for r in reported), len(reported)),
    }


def _answers(mine: Disagreement, gold: GoldDisagreement, view: View) -> bool:
    """True when the slot is the same and the values part the sentences as the gold does."""
    if mine.slot != gold.slot:
        return False
    groups: dict[int, set[int]] = {}
    for n, value in enumerate(mine.values):
        for span in value.spans:
            for m, sentences in enumerate(gold.values):
                if any(shared(view.place(span), s) for s in sentences):
                    groups.setdefault(m, set()).add(n)
    return len(groups) >= 2 and all(a.isdisjoint(b) for a, b in combinations(groups.values(), 2))


def best_claim(view: View, places: Sequence[Place]) -> Claim | None:
    """The account's claim that holds most of the places, the smaller one on a tie."""
    scored = [
        (sum(any(covers(view.place(s), p) for s in c.statements) for p in places), -len(c.statements), n, c)
        for n, c in enumerate(view.claims())
    ]
    best = max(scored, default=None)
    return best[3] if best and best[0] else None

"""Which articles of a story were made from one another, or from one text: copies and paraphrases."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from svodka.model.account import Lineage
from svodka.model.span import Evidence
from svodka.origins.lineage.direction import Ties, Words, direction
from svodka.origins.lineage.findings import Compared, compare, contained, derives
from svodka.origins.lineage.showing import VERBATIM, shows, verbatim_share
from svodka.origins.lineage.text import Telling
from svodka.origins.lineage.weight import WordWeights

_ALL_PAIRS, _NEAREST = 40, 12
_COPY_TEXT, _COPY_SENTENCES = 0.5, 0.7


def derived(told: Sequence[Telling], ties: Ties) -> Iterator[Lineage]:
    """Every pair of which one derives from the other or both from one text, in the order of the articles."""
    weights = WordWeights(told)
    for a, b in _candidates([t for t in told if t.sentences]):
        compared = compare(a, b, weights)
        if derives(compared):
            answering = _answering(compared)
            if shows(compared, answering, ties):
                yield _lineage(compared, answering, ties)


def _candidates(told: Sequence[Telling]) -> list[tuple[Telling, Telling]]:
    """All pairs of a story of common size; in a larger one each article with those that share most of its phrases."""
    if len(told) <= _ALL_PAIRS:
        return list(combinations(told, 2))
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, telling in enumerate(told):
        for run in telling.threes:
            holders[run].append(n)
    chosen: set[tuple[int, int]] = set()
    for n, telling in enumerate(told):
        shared = Counter(other for run in telling.threes for other in holders[run][:_ALL_PAIRS] if other != n)
        nearest = sorted(shared, key=lambda other: (-shared[other] / (len(told[other].threes) + 1), other))
        chosen.update((min(n, other), max(n, other)) for other in nearest[:_NEAREST])
    return [(told[a], told[b]) for a, b in sorted(chosen)]


def _answering(x: Compared) -> list[tuple[int, int]]:
    """The pairs of sentences that show it: those in order, and nearly verbatim ones out of order."""
    pairs = set(x.meeting.ordered)
    rows, columns = {i for i, _ in pairs}, {j for _, j in pairs}
    for i in range(len(x.a.sentences)):
        j = int(x.meeting.words[i].argmax())
        if i not in rows and j not in columns and x.meeting.words[i, j] >= VERBATIM:
            pairs.add((i, j))
            columns.add(j)
    return sorted(pairs)


def _lineage(x: Compared, answering: Sequence[tuple[int, int]], ties: Ties) -> Lineage:
    held = contained(x.a.fives, x.b.fives)
    copy = held >= _COPY_TEXT or verbatim_share(x, answering) >= _COPY_SENTENCES
    way = direction(x.a, x.b, ties, Words(held, copy))
    evidence = [(_place(x.a, i), _place(x.b, j)) for i, j in answering]
    turned = way.first is not x.a
    return Lineage(
        relation="copy" if copy else "paraphrase",
        articles=(way.first.article.id, way.second.article.id),
        directed=way.known,
        why=f"{_count(x, answering)}; {way.why}",
        evidence=tuple(sorted((b, a) if turned else (a, b) for a, b in evidence)),
    )


def _count(x: Compared, answering: Sequence[tuple[int, int]]) -> str:
    least = min(len(x.a.sentences), len(x.b.sentences))
    phrases = round(100 * contained(x.a.threes, x.b.threes))
    order = "в том же порядке" if len(x.meeting.ordered) == len(answering) else "большей частью в том же порядке"
    return (
        f"отвечают друг другу предложений: {len(answering)} при {least} в более короткой статье, {order}; "
        f"общих оборотов из трёх слов: {phrases} %"
    )


def _place(telling: Telling, sentence: int) -> Evidence:
    found = telling.sentences[sentence]
    return Evidence(telling.article.id, found.start, found.end, found.text)

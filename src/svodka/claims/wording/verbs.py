"""How each article words one deed or one saying: «продал» and «избавился», «сообщил» and «пожаловался»."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from svodka.claims.alignment import Cluster
from svodka.claims.disagreements.likeness import synonyms
from svodka.model.reading import Reading, Report, Sentence, Statement

_ARTICLES = 3
"""So many articles must tell a claim for its verbs to be set side by side."""
_OBJECTS = frozenset({"obj", "obl", "nsubj:pass"})
_HEADING = 2


class Worded(NamedTuple):
    """A word of a sentence that names a deed or a saying, and the heading under which it is set beside others."""

    article: str
    sentence: Sentence
    word: int
    heading: str


def worded(clusters: Sequence[Cluster], readings: Sequence[Reading]) -> Iterator[Worded]:
    """The verbs of claims that three articles tell, where two or more words are used for the same thing; each place
    once."""
    by_article = {r.article: r for r in readings}
    taken: set[tuple[str, int, int]] = set()
    for cluster in clusters:
        if len({s.article for s in cluster.statements}) < _ARTICLES:
            continue
        for found in (*_sayings(cluster, by_article), *_deeds(cluster, by_article)):
            key = found.article, found.sentence.index, found.word
            if key not in taken:
                taken.add(key)
                yield found


def _sayings(cluster: Cluster, readings: Mapping[str, Reading]) -> list[Worded]:
    """The verbs with which it is told that somebody said it, for each speaker."""
    found: dict[str, list[Worded]] = defaultdict(list)
    for s in cluster.statements:
        speaker = s.attribution[-1] if s.attribution else None
        if speaker is None or speaker.kind == "unnamed":
            continue
        for report in readings[s.article].reports:
            if report.start < s.end and s.start < report.end and report.source and report.source.name == speaker.name:
                place = _cue(readings[s.article], report)
                if place is not None:
                    found[speaker.name.split()[-1]].append(Worded(s.article, *place, f"слова: {speaker.name}"))
    return [w for ones in found.values() if _differ(ones) for w in ones]


def _cue(reading: Reading, report: Report) -> tuple[Sentence, int] | None:
    sentence = reading.sentences[report.sentence]
    at = (n for n, t in enumerate(sentence.tokens) if report.cue.start <= t.start < report.cue.end and t.pos == "VERB")
    word = next(at, None)
    return (sentence, word) if word is not None else None


def _deeds(cluster: Cluster, readings: Mapping[str, Reading]) -> list[Worded]:
    """The predicates of the tellings that say the same in other words than the commonest does."""
    places = [p for s in cluster.statements for p in _predicates(s, readings[s.article])]
    counts = Counter(_lemma(p) for p in places)
    if not counts:
        return []
    usual = min(counts, key=lambda lemma: (-counts[lemma], lemma))
    alike = [p for p in places if synonyms(_lemma(p), usual)]
    if not _differ(alike):
        return []
    objects = Counter(o for p in alike for o in _objects(p))
    thing = min(objects, key=lambda o: (-objects[o], o), default="")
    names = sorted({_lemma(p) for p in alike}, key=lambda n: (-counts[n], n))[:_HEADING]
    heading = " / ".join(names) + (f" ({thing})" if thing else "")
    return [p._replace(heading=heading) for p in alike]


def _predicates(s: Statement, reading: Reading) -> Iterator[Worded]:
    """The topmost finite verbs of a statement outside of what says who says so."""
    sentence = reading.sentences[s.sentence]
    cues = [r.cue for r in reading.reports if r.sentence == s.sentence]
    for n, token in enumerate(sentence.tokens):
        inside = s.start <= token.start and token.end <= s.end
        saying = any(c.start <= token.start < c.end for c in cues)
        if inside and not saying and token.pos == "VERB" and token.rel in ("root", "ccomp", "conj", "parataxis"):
            yield Worded(s.article, sentence, n, "")


def _objects(p: Worded) -> Iterator[str]:
    yield from (t.lemma for t in p.sentence.tokens if t.head == p.word and t.rel in _OBJECTS and t.pos == "NOUN")


def _lemma(p: Worded) -> str:
    return p.sentence.tokens[p.word].lemma


def _differ(ones: Sequence[Worded]) -> bool:
    return len({_lemma(w) for w in ones}) > 1 and len({w.article for w in ones}) > 1

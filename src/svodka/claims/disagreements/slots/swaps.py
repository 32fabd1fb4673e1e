"""Roles swapped: who did it to whom is told the other way round."""

from collections.abc import Iterator

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.functions import function
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.sameness import one_entity
from svodka.claims.disagreements.tellings import Telling, Word

SAME_WORDS = 0.6
"""Share of common content words from which the same deed is told with the same people."""
_NOUNS = frozenset({"NOUN", "PROPN"})


def swapped_roles(pair: Pair) -> Iterator[Difference]:
    """One predicate in both, its doer in the one being its object in the other, and the reverse."""
    if pair.shared < SAME_WORDS:
        return
    for v in _predicates(pair.a):
        for w in _predicates(pair.b):
            if not pair.same_word(v, w):
                continue
            parts_v, parts_w = _parts(pair.a, v), _parts(pair.b, w)
            for doer, done in _crossed(pair, parts_v, parts_w):
                sides = (
                    Side(_shown(pair.a, doer), pair.a.evidence([doer])),
                    Side(_shown(pair.b, done), pair.b.evidence([done])),
                )
                yield Difference("actor", "conflict", *sides, "кто и кому: роли переставлены", "swapped_roles", True)


def _crossed(pair: Pair, a: dict[str, list[Word]], b: dict[str, list[Word]]) -> Iterator[tuple[Word, Word]]:
    """The doers of the two tellings, when each is the other's object (or stands in the same oblique place)."""
    for doer in a.get("subject", []):
        for done in b.get("subject", []):
            if _one(pair, doer, done):
                continue
            for part in sorted((a.keys() & b.keys()) - {"subject"}):
                if any(_one(pair, doer, w) for w in b[part]) and any(_one(pair, w, done) for w in a[part]):
                    yield doer, done
                    return


def _one(pair: Pair, x: Word, y: Word) -> bool:
    if x.token.pos == "PROPN" or y.token.pos == "PROPN":
        return x.key == y.key or one_entity(x.token.lemma, "", y.token.lemma, "")
    return x.key == y.key


def _predicates(telling: Telling) -> list[Word]:
    """The verbs, and the nouns of which more than one noun phrase depends («победа Ладогина над Осокиным»)."""
    return [
        w for w in telling.words if w.token.pos == "VERB" or (w.token.pos == "NOUN" and len(_nouns(telling, w)) > 1)
    ]


def _nouns(telling: Telling, noun: Word) -> list[Word]:
    return [w for w in telling.below(noun) if w.token.rel in ("nmod", "obl", "iobj") and w.token.pos in _NOUNS]


def _parts(telling: Telling, verb: Word) -> dict[str, list[Word]]:
    found: dict[str, list[Word]] = {}
    for word in telling.below(verb):
        counted = any(q.start < word.token.end and word.token.start < q.end for q in telling.quantities)
        if word.token.pos in _NOUNS and not counted:
            f = function(telling, word)
            doer = f.part == "subject" or _deed_of(verb, word, f.marked)
            part = "subject" if doer else "object" if f.part == "object" else f"{f.part}{f.marked}"
            names = [w for w in telling.below(word) if w.token.rel in ("appos", "flat:name") and w.token.pos == "PROPN"]
            found.setdefault(part, []).extend([word, *names])
    return found


def _deed_of(head: Word, word: Word, marked: str) -> bool:
    """The doer of a deed that a noun names stands in the genitive."""
    return head.token.pos == "NOUN" and word.token.rel == "nmod" and marked == ":Gen"


def _shown(telling: Telling, word: Word) -> str:
    naming = next((n for n in telling.names if n.start <= word.token.start < n.end), None)
    return naming.name if naming else word.token.text

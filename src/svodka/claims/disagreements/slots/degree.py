"""How far: a possibility, a plan, a decision or a deed; one of the reasons or the main one; some or all."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.slots.scales import lowered, one_aspect, scales
from svodka.claims.disagreements.tellings import REMEMBERED, Telling, Word
from svodka.model.account import DisagreementKind

FAR = 3
"""So many steps on one scale make a conflict; fewer are a difference of precision."""
DONE = 8
"""The rank on the scale of `stage` of what is told as done."""
CLOSE = 0.45
"""Closeness from which a missing hedge counts: the rest must be one text."""
MOSTLY = 0.6
"""Share of common content words from which the order of the words does not count."""
VERBATIM = 0.7
"""Closeness from which a lost hedge is a conflict."""
_WHY = {
    "stage": "возможность, намерение, решение или дело",
    "certainty": "сказано с другой уверенностью",
    "share": "часть или всё",
    "importance": "одна из многих или главная",
}


_COMPLEMENTS = frozenset({"xcomp", "csubj", "ccomp", "obj", "nsubj:pass", "nmod", "acl"})


class Mark(NamedTuple):
    """A word of a scale, its rank, and the word whose degree it tells."""

    scale: str
    rank: int
    word: Word
    anchor: Word


def degrees(pair: Pair) -> Iterator[Difference]:
    """Marks of one scale on matching words, with other ranks; and hedges that the other telling has left out."""
    marks_a, marks_b = marks(pair.a), marks(pair.b)
    for x in marks_a:
        for y in marks_b:
            both = x.word.key in pair.b.keys or y.word.key in pair.a.keys
            if x.scale == y.scale and x.rank != y.rank and not both and pair.like(x.anchor, y.anchor):
                kind: DisagreementKind = "conflict" if _conflicting(pair, x, y) else "precision"
                sides = _side(pair.a, x), _side(pair.b, y)
                yield Difference("degree", kind, *sides, _WHY.get(x.scale, "другая степень"), "other_rank")
                return
    yield from _dropped(pair, (marks_a, marks_b))


def _conflicting(pair: Pair, x: Mark, y: Mark) -> bool:
    """Far apart on the scale; on scales of intent and certainty, where words are chosen freely, only in one text."""
    far = abs(x.rank - y.rank) >= FAR
    return far and (x.scale in ("importance", "share") or pair.closeness >= VERBATIM)


def _dropped(pair: Pair, both: tuple[tuple[Mark, ...], tuple[Mark, ...]]) -> Iterator[Difference]:
    """A hedge on a word that the other telling has without any hedge."""
    if pair.closeness < CLOSE and pair.shared < MOSTLY:
        return
    back = {j: i for i, j in pair.matched.items()}
    for mine, others, there, here, other in (
        (both[0], both[1], pair.matched, pair.a, pair.b),
        (both[1], both[0], back, pair.b, pair.a),
    ):
        for mark in mine:
            plain = _counterpart(pair, other, mark, there) if _reserves(mark) else None
            if plain is None or other.statement.polarity != "asserted":
                continue
            if any(m.scale in ("stage", "certainty") and m.word.key not in here.keys for m in others):
                continue
            sure = mark.rank <= 2 and pair.closeness >= VERBATIM and plain.token.feats.get("VerbForm") == "Fin"
            sure = sure and mark.word.token.lemma != "смочь" and not _hedged(other)
            kind: DisagreementKind = "conflict" if sure else "precision"
            one, two = _side(here, mark), Side(plain.token.text.lower(), other.evidence([plain]))
            sides = (one, two) if here is pair.a else (two, one)
            yield Difference("degree", kind, *sides, "оговорка потеряна: сказано увереннее", "hedge_dropped")
            return


def _reserves(mark: Mark) -> bool:
    deed = mark.scale == "certainty" or mark.anchor.token.pos == "VERB"
    return mark.scale in ("stage", "certainty") and mark.rank < DONE and deed


def _counterpart(pair: Pair, other: Telling, mark: Mark, there: Mapping[int, int]) -> Word | None:
    """The same word in the other telling: in its order, or, where most words are common, the only one of its kind; not
    where the other has the hedge as well."""
    if mark.word.at in there:
        return None
    if mark.anchor.at in there:
        return other.words[there[mark.anchor.at]]
    alike = [w for w in other.words if w.key == mark.anchor.key and w.token.pos == mark.anchor.token.pos]
    return alike[0] if len(alike) == 1 and pair.shared >= MOSTLY else None


def _hedged(telling: Telling) -> bool:
    """Some other reserve is there, though not as a word of the scales: "скорее всего", "почти уверены"."""
    text = telling.statement.text.lower()
    return any(
        words in text for words in ("скорее всего", "скорее, всего", "уверен", "по всей видимости", "как ожидается")
    )


_EACH = frozenset({"каждый", "всякий", "любой"})
_SPANS = frozenset({"год", "месяц", "неделя", "день", "сутки", "час", "минута", "раз", "век"})
"""With these "каждый" tells how often, which is no more than "много лет"."""


@lru_cache(maxsize=REMEMBERED)
def marks(telling: Telling) -> tuple[Mark, ...]:
    """The words of the scales in a telling, each with the word that it bears on; in the order of the text."""
    found = []
    for word in telling.words:
        if word.token.lemma == "смочь" and word.token.feats.get("Tense") == "Past":
            continue  # what one managed to do is done
        for scale, rank in scales().get(word.token.lemma, ()):
            anchor = _anchor(telling, word, scale)
            how_often = anchor is not None and word.token.lemma in _EACH and anchor.token.lemma in _SPANS
            if anchor is not None and not how_often:
                found.append(Mark(scale, _rank(telling, word, scale, rank), word, anchor))
    return tuple(_one_of_main(found))


def _rank(telling: Telling, word: Word, scale: str, rank: int) -> int:
    return lowered(telling.words[word.at - 1].token.lemma, scale, rank) if word.at and rank >= DONE else rank


def _one_of_main(found: list[Mark]) -> Iterator[Mark]:
    """ "One of the main reasons" is one of several, and so are "the main reasons"."""
    for mark in found:
        if mark.scale != "importance":
            yield mark
            continue
        same = [m for m in found if m.scale == mark.scale and m.anchor is mark.anchor]
        several = len(same) > 1 or (mark.rank > 2 and mark.anchor.token.feats.get("Number") == "Plur")
        yield mark._replace(rank=2) if several else mark


def _anchor(telling: Telling, word: Word, scale: str) -> Word | None:
    if scale == "stage":
        return next((w for w in telling.below(word) if w.token.rel in _COMPLEMENTS), None)
    if word.token.lemma == "один":
        return _one_of(telling, word)
    if scale == "share" and word.token.pos in ("NOUN", "NUM"):
        return next((w for w in telling.below(word) if w.token.rel in ("nmod", "nummod:gov")), None) or telling.head(
            word
        )
    if scale == "certainty" and word.token.pos in ("VERB", "ADJ"):
        return _deed(telling, _content(telling, word))
    return telling.head(word)


def _content(telling: Telling, word: Word) -> Word | None:
    """What somebody supposes or accuses of: the clause, or the noun after "в", or the clause after "в том, что"."""
    below = telling.below(word)
    clause = next((w for w in below if w.token.rel in ("xcomp", "csubj", "ccomp")), None)
    if clause is not None:
        return clause
    noun = next((w for w in below if w.token.rel in ("obl", "iobj") and _after_in(telling, w)), None)
    if noun is None or noun.token.lemma != "то":
        return noun
    return next((w for w in telling.below(noun) if w.token.rel in ("acl", "ccomp", "advcl")), None)


def _after_in(telling: Telling, word: Word) -> bool:
    return any(w.token.rel == "case" and w.token.lemma in ("в", "во") for w in telling.below(word))


def _deed(telling: Telling, word: Word | None) -> Word | None:
    """The deed itself under words that tell how far it has come: "хочет закрыть", "попытка закрыть"."""
    for _ in range(3):
        if word is None or not any(scale == "stage" for scale, _ in scales().get(word.token.lemma, ())):
            return word
        word = next((w for w in telling.below(word) if w.token.rel in _COMPLEMENTS), word)
    return word


def _one_of(telling: Telling, word: Word) -> Word | None:
    following = telling.words[word.at + 1] if word.at + 1 < len(telling.words) else None
    if following is None or following.token.lemma != "из":
        return None
    return next((w for w in telling.words[word.at + 2 : word.at + 7] if w.token.pos == "NOUN"), None)


def _side(telling: Telling, mark: Mark) -> Side:
    words = [mark.word, mark.anchor]
    near = abs(mark.word.at - mark.anchor.at) <= 4
    place = telling.evidence(words if near else words[:1])
    value = f"{one_aspect(mark.scale, mark.rank, mark.word.token.lemma)} {mark.anchor.token.lemma}"
    ordered = sorted(words, key=lambda w: w.at)
    shown = " ".join(place.text.split()) if near else " … ".join(w.token.text.lower() for w in ordered)
    return Side(value, place, shown=shown)

"""Yes or no: the same thing asserted in one telling and denied, or its contrary said, in another."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.functions import function
from svodka.claims.disagreements.likeness import cosine, opposite
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.tellings import Telling, Word
from svodka.languages import load
from svodka.reading.certainty.idle import idle

_NOT = frozenset({"не", "ни", "нет"})
_OWN = frozenset({"не", "ни"})
_NO_DENIAL = frozenset(
    {"только", "менее", "меньше", "более", "больше", "позднее", "позже", "ранее", "раньше", "просто"}
)
_PREDICATES = frozenset({"VERB", "ADJ", "ADV"})
CLOSE = 0.55
"""Closeness from which a "not" on a matching word speaks of the same thing."""
NEAR = 0.3
"""Cosine of navec vectors above which two objects may be one thing in other words."""
MOSTLY = 0.6
"""Share of common content words from which the order of the words does not count."""


def polarities(pair: Pair) -> Iterator[Difference]:
    """The first difference of yes and no that the rules find in a pair of tellings."""
    for rule in (negated_word, opposite_words):
        found = next(rule(pair), None)
        if found is not None:
            yield found
            return


def negated_word(pair: Pair) -> Iterator[Difference]:
    """A predicate that matches in both, has its own "not" in only one of them."""
    for x, y in _one_predicate(pair):
        if not _predicates(pair, x, y) or _own(pair.a, x) % 2 == _own(pair.b, y) % 2:
            continue
        plain, word = (pair.b, y) if _own(pair.a, x) else (pair.a, x)
        if _asked(plain, word) or _denied_otherwise(plain, word):
            continue
        if _denials(pair.a, x.key) != _denials(pair.b, y.key) and not _of_two_things(pair, x, y):
            yield _difference(pair, (x, y), "утверждается или отрицается", "negated_word")


def _predicates(pair: Pair, x: Word, y: Word) -> bool:
    """Verbs and the like, or nouns that say what something is: "(не) были причиной"."""
    if x.token.pos in _PREDICATES:
        return True
    return all(any(w.token.rel == "cop" for w in t.below(word)) for t, word in ((pair.a, x), (pair.b, y)))


def _one_predicate(pair: Pair) -> Iterator[tuple[Word, Word]]:
    """The same words in one order; and, where most words are shared, verbs of one subject, object or deed."""
    if pair.closeness >= CLOSE:
        yield from ((pair.a.words[i], pair.b.words[j]) for i, j in pair.matched.items())
    if pair.shared >= MOSTLY:
        for x in pair.a.words:
            for y in pair.b.words:
                if x.key == y.key and x.token.pos == y.token.pos == "VERB" and _one_thing(pair, x, y):
                    yield x, y


def _one_thing(pair: Pair, x: Word, y: Word) -> bool:
    parts = [
        {(function(t, w).part, w.key) for w in t.below(v) if w.token.pos in ("NOUN", "PROPN")}
        | {("object", w.key) for w in t.below(v) if w.token.rel in ("xcomp", "csubj")}
        for t, v in ((pair.a, x), (pair.b, y))
    ]
    return any(part in ("subject", "object") for part, _ in parts[0] & parts[1])


def _of_two_things(pair: Pair, x: Word, y: Word) -> bool:
    """ "Поддержал позицию" and "не поддержал обвинение": each verb has an object of its own, and they are not alike."""
    a, b = (
        [w for w in t.below(v) if w.token.rel == "obj" and w.token.pos in ("NOUN", "PROPN")]
        for t, v in ((pair.a, x), (pair.b, y))
    )
    return bool(a and b) and not any(
        pair.like(u, w) or cosine(u.token.lemma, w.token.lemma) > NEAR for u in a for w in b
    )


def _denials(telling: Telling, key: str) -> int:
    """How often a word is denied in a telling: the order of its places may have been mistaken."""
    return sum(_own(telling, w) % 2 for w in telling.words if w.key == key)


def _denied_otherwise(telling: Telling, word: Word) -> bool:
    """Without a "not" of its own the word may be denied by another: "нет", "невозможно", "отказался"."""
    near = [*_clause(telling.words[max(0, word.at - 6) : word.at][::-1]), word]
    near += _clause(telling.words[word.at + 1 : word.at + 7])
    head = telling.head(word)
    above = [w for w in (head, telling.head(head) if head else None) if w]
    if any(w.token.pos in ("ADJ", "ADV") and w.token.lemma.startswith("не") for w in above):
        return True  # "нежелательно", "недопустимо"
    near += above
    return any(w.token.lemma in _deniers() or w.token.lemma in _NOT or w.token.lemma in _NEITHER for w in near)


def _asked(telling: Telling, word: Word) -> bool:
    """The word stands in a question ("what is fit for life"), which asserts nothing."""
    before = _clause(telling.words[max(0, word.at - 6) : word.at][::-1])
    return any(w.token.lemma in _QUESTIONS for w in before)


_QUESTIONS = frozenset({"какой", "кто", "где", "когда", "сколько", "почему", "зачем", "чей", "куда", "откуда", "ли"})


def _clause(words: Sequence[Word]) -> list[Word]:
    """The words up to the first mark or conjunction: what follows it is mostly said of something else."""
    return list(takewhile(lambda w: w.token.pos not in ("PUNCT", "CCONJ", "SCONJ"), words))


_NEITHER = frozenset({"невозможный", "невозможно", "нельзя", "вряд", "едва", "нереальный", "неясно", "никто", "ничто"})


def opposite_words(pair: Pair) -> Iterator[Difference]:
    """Words that say the contrary of each other stand in each other's place, and neither telling has both."""
    if pair.closeness < CLOSE:
        return
    for gap in pair.gaps:
        if not (gap.a and gap.b and gap.both_sides) or gap.support < 2 or max(len(gap.a), len(gap.b)) > 4:
            continue
        for x in gap.a:
            for y in gap.b:
                both = x.key in pair.b.keys or y.key in pair.a.keys
                if not both and opposite(x.token.lemma, y.token.lemma) and negated(pair.a, x) == negated(pair.b, y):
                    yield _difference(pair, (x, y), "сказано противоположное", "opposite_words")


def negated(telling: Telling, word: Word) -> bool:
    """True when an odd number of negations bears on the word: "not", a word that denies its complement, "нет"."""
    count = _own(telling, word)
    head = telling.head(word)
    steps = 0
    while head is not None and steps < 2 and word.token.rel in ("xcomp", "ccomp", "csubj", "obj", "nsubj", "obl"):
        if head.token.lemma in _deniers() or head.token.lemma == "нет":
            count += 1
        if word.token.rel == "xcomp":
            count += _own(telling, head)
        word, head, steps = head, telling.head(head), steps + 1
    return count % 2 == 1


def _own(telling: Telling, word: Word) -> int:
    return sum(w.token.lemma in _OWN and w.token.pos == "PART" and not _idle(telling, w) for w in telling.below(word))


def _idle(telling: Telling, not_: Word) -> bool:
    """ "Не только", "не менее", "пока не": no denial."""
    following = telling.words[not_.at + 1] if not_.at + 1 < len(telling.words) else None
    if idle(telling.tokens, not_.at):
        return True
    return following is not None and (following.token.lemma in _NO_DENIAL or following.token.text.lower() in _NO_DENIAL)


@cache
def _deniers() -> frozenset[str]:
    return frozenset(row["word"] for row in load("ru", "negators"))


def _difference(pair: Pair, words: tuple[Word, Word], why: str, rule: str) -> Difference:
    sides = []
    for telling, word in zip((pair.a, pair.b), words, strict=True):
        no = [w for w in telling.below(word) if w.token.lemma in _NOT]
        place = (
            telling.evidence([word, *no]) if len(no) == 1 and abs(no[0].at - word.at) <= 3 else telling.evidence([word])
        )
        denied = "не " if negated(telling, word) else ""
        shown = " ".join(place.text.split()) if no else f"{denied}{word.token.text}"
        sides.append(Side(denied + word.token.lemma, place, shown=shown))
    return Difference("polarity", "conflict", sides[0], sides[1], why, rule)

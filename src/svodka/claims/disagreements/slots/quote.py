"""Quotations: two versions of one utterance that differ in who or what is meant, or only in the wording."""

from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.likeness import alike, cosine
from svodka.claims.disagreements.pairing import Gap, Pair
from svodka.claims.disagreements.slots.polarity import negated_word
from svodka.claims.disagreements.tellings import Telling, Word

ONE_UTTERANCE = 0.4
"""Share of common content words from which two quotations of one speaker are versions of one utterance."""
SAME_UTTERANCE = 60.0
"""Token set ratio (0–100) from which two quotations are variants of one."""
UNLIKE = 0.3
"""Cosine of navec vectors below which two words that stand in one place mean different things."""
_OWN = frozenset({"я", "мы", "мой", "наш"})


def quotes(pair: Pair) -> Iterator[Difference]:
    """Whose it is, then yes and no, then words that mean other things, then plain variants; one finding a pair."""
    if not _one_speaker(pair) or pair.shared < ONE_UTTERANCE:
        return
    for rule in (whose, denied, other_thing, variants):
        found = next(rule(pair), None)
        if found is not None:
            yield found
            return


def _one_speaker(pair: Pair) -> bool:
    a, b = pair.a.chain, pair.b.chain
    return bool(a and b) and a[-1].key == b[-1].key and a[-1].kind in ("person", "office", "unnamed")


def whose(pair: Pair) -> Iterator[Difference]:
    """ "Our interest" in one version, somebody's by name in the other."""
    for x in pair.a.words:
        for y in pair.b.words:
            if x.token.pos == y.token.pos == "NOUN" and x.key == y.key:
                owner_x, owner_y = _owner(pair.a, x), _owner(pair.b, y)
                if (
                    owner_x
                    and owner_y
                    and (owner_x.key in _OWN) != (owner_y.key in _OWN)
                    and not _speaks(pair, owner_x, owner_y)
                ):
                    sides = _side(pair.a, (x, owner_x)), _side(pair.b, (y, owner_y))
                    yield Difference(
                        "quote", "conflict", *sides, "в одной цитате речь о разном: чьё это", "whose", True
                    )


def _owner(telling: Telling, noun: Word) -> Word | None:
    for word in telling.below(noun):
        if word.key in _OWN and word.token.rel in ("det", "nmod", "amod"):
            return word
        if word.token.pos == "PROPN" and word.token.rel == "nmod" and word.token.feats.get("Case") == "Gen":
            return word
    return None


def _speaks(pair: Pair, x: Word, y: Word) -> bool:
    """True when the named owner is the speaker himself."""
    name = y if x.key in _OWN else x
    return any(name.key in link.name.lower() for link in (*pair.a.chain, *pair.b.chain))


def denied(pair: Pair) -> Iterator[Difference]:
    """Inside the quotation marks of both, one version has a "not" that the other lacks."""
    for found in negated_word(pair):
        if _in_quotes(pair.a, found.a) and _in_quotes(pair.b, found.b):
            why = "одна и та же цитата утверждает и отрицает"
            yield found._replace(slot="quote", why=why, rule="denied")


def _in_quotes(telling: Telling, side: Side) -> bool:
    place = side.place
    return any(q.kind != "indirect" and q.start <= place.start and place.end <= q.end for q in telling.quotes)


def other_thing(pair: Pair) -> Iterator[Difference]:
    """Inside the quotation marks of both, nouns or verbs of different meaning stand in one place: translated twice, as
    a rule, so it is no conflict."""
    for gap in pair.gaps:
        x, y = _only(pair.a, gap.a), _only(pair.b, gap.b)
        if x and y and _replaces(gap) and x.token.pos == y.token.pos and _unlike(x, y):
            sides = Side(x.token.text.lower(), pair.a.evidence([x])), Side(y.token.text.lower(), pair.b.evidence([y]))
            yield Difference("quote", "precision", *sides, "в одной цитате разные слова", "other_thing")


def _replaces(gap: Gap) -> bool:
    return gap.both_sides and gap.support >= 3 and len(gap.a) <= 4 and len(gap.b) <= 4


def _unlike(x: Word, y: Word) -> bool:
    a, b = x.token.lemma, y.token.lemma
    return not alike(a, b) and 0.0 < cosine(a, b) < UNLIKE and x.token.pos in ("NOUN", "VERB")


def _only(telling: Telling, words: tuple[Word, ...]) -> Word | None:
    content = [w for w in words if w.content]
    return content[0] if len(content) == 1 and _quoted(telling, content[0]) else None


def _quoted(telling: Telling, word: Word) -> bool:
    return any(q.kind != "indirect" and q.start <= word.token.start and word.token.end <= q.end for q in telling.quotes)


def variants(pair: Pair) -> Iterator[Difference]:
    """The same utterance in other words: of all pairs of quotations the one that is nearest without being the same."""
    pairs = [(fuzz.token_set_ratio(x[0], y[0]), x, y) for x in _texts(pair.a) for y in _texts(pair.b)]
    ratio, x, y = max(pairs, key=lambda p: (p[0], -p[1][1], -p[2][1]), default=(0.0, _NONE, _NONE))
    if ratio >= SAME_UTTERANCE and Indel.normalized_similarity(x[0], y[0]) < 0.95:
        why = "варианты одной цитаты: слова разные, смысл один"
        yield Difference("quote", "precision", _whole(pair.a, x), _whole(pair.b, y), why, "variants")


_NONE = "", 0, 0


def _texts(telling: Telling) -> Iterator[tuple[str, int, int]]:
    """What each quotation says in the telling, of two words at least, with its place."""
    s = telling.statement
    for q in telling.quotes:
        start, end = max(q.start, s.start), min(q.end, s.end)
        text = s.text[start - s.start : end - s.start].lower().strip(' .,!?«»"“”„—–-')
        if q.kind != "indirect" and " " in text:
            yield text, start, end


def _whole(telling: Telling, found: tuple[str, int, int]) -> Side:
    return Side(found[0], telling.cut(found[1], found[2]))


def _side(telling: Telling, words: tuple[Word, Word]) -> Side:
    place = telling.evidence(words) if abs(words[0].at - words[1].at) <= 4 else telling.evidence(words[1:])
    return Side(" ".join(place.text.split()).lower(), place)

"""Noun phrases: the words that belong to a noun, and the role noun that a name stands beside."""

from collections.abc import Set
from functools import lru_cache

from svodka.model.reading import Sentence, Token
from svodka.reading.entities.registry import countries
from svodka.reading.entities.spelling import skeleton

_BELONGS = frozenset(
    {"amod", "det", "nmod", "nummod", "nummod:gov", "flat", "flat:name", "flat:foreign", "case", "advmod", "appos"}
)
_BESIDE = frozenset({"appos", "flat", "flat:name", "flat:foreign"})
Stretch = tuple[int, int]
"""First and last token of a stretch of a sentence, both included."""


def stretch(sentence: Sentence, head: int, stop: int | None = None) -> Stretch:
    """The unbroken run of tokens around `head` that belong to it, directly or not; it ends before token `stop`."""
    first = last = head
    while (
        first > 0
        and _under(sentence, first - 1, head)
        and _may_precede(sentence.tokens[first - 1], sentence.tokens[head])
    ):
        first -= 1
    end = len(sentence.tokens) if stop is None else stop
    while last + 1 < end and _under(sentence, last + 1, head) and sentence.tokens[last + 1].pos != "PUNCT":
        last += 1
    while last > head and sentence.tokens[last].pos == "ADP":
        last -= 1
    return first, last


def with_marks(sentence: Sentence, place: Stretch) -> Stretch:
    """The stretch with the quotation mark right before or after it that belongs to one inside."""
    first, last = place
    texts = [t.text for t in sentence.tokens]
    inside = texts[first : last + 1]
    opened, closed = (sum(x in marks for x in inside) for marks in ("«„“", "»”"))
    straight = inside.count('"') % 2 == 1
    if first and ((closed > opened and texts[first - 1] in "«„“") or (straight and texts[first - 1] == '"')):
        return first - 1, last
    if last + 1 < len(texts) and (
        (opened > closed and texts[last + 1] in "»”") or (straight and texts[last + 1] == '"')
    ):
        return first, last + 1
    return place


def _may_precede(token: Token, head: Token) -> bool:
    """What a noun governs follows it; a noun in another case before it is a participle's («управляющая судном…»)."""
    governed = token.pos == "NOUN" and token.feats.get("Case") != head.feats.get("Case")
    return token.pos not in ("ADP", "PUNCT") and not governed


def _under(sentence: Sentence, n: int, head: int) -> bool:
    for _ in range(6):
        token = sentence.tokens[n]
        if token.head == head:
            return token.rel in _BELONGS
        if token.head < 0 or token.rel not in _BELONGS:
            return False
        n = token.head
    return False


def tokens_at(sentence: Sentence, start: int, end: int) -> range:
    """The numbers of the tokens that overlap a stretch of the article."""
    inside = [n for n, t in enumerate(sentence.tokens) if t.start < end and start < t.end]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def role_beside(sentence: Sentence, name: range, roles: Set[str]) -> int | None:
    """The role noun that stands right before a name in apposition to it ("президент страны X")."""
    for n in name:
        head = sentence.tokens[n].head
        if 0 <= head < name.start and sentence.tokens[n].rel in _BESIDE and among(sentence.tokens[head].lemma, roles):
            return head if _may_agree(sentence.tokens[head], sentence.tokens[name.start]) else None
    before = name.start - 1
    if before > 0 and sentence.tokens[before].text in _QUOTES:
        before -= 1
    if (
        before >= 0
        and among(sentence.tokens[before].lemma, roles)
        and (_agree(sentence.tokens[before], sentence.tokens[name.start]) or _unbending(sentence, before, name.start))
    ):
        return before
    return None


def among(lemma: str, roles: Set[str]) -> bool:
    """One of the roles, or a compound of which one part is ("инвестор-миллиардер")."""
    return lemma in roles or ("-" in lemma and any(part in roles for part in lemma.split("-")))


def _may_agree(noun: Token, name: Token) -> bool:
    """Nothing shows that the name is only governed by the noun («вдова Ивана», «сына Анны»)."""
    told = (("Case", "Case"), ("Number", "Number"), ("Gender", "Gender"))
    known = [(noun.feats.get(x), name.feats.get(y)) for x, y in told]
    cyrillic = "а" <= name.text[:1].lower() <= "я"
    case_or_number = cyrillic and any(a and b and a != b for a, b in known[:2])
    gender = noun.lemma in _KIN and known[2][0] and known[2][1] and known[2][0] != known[2][1]
    return not (case_or_number or gender)


_KIN = frozenset(
    {"сын", "дочь", "отец", "мать", "брат", "сестра", "муж", "жена", "супруг", "супруга", "вдова", "вдовец", "внук"}
    | {"внучка", "племянник", "племянница", "дед", "бабушка", "дядя", "тетя", "невеста", "жених", "папа", "мама"}
)


def _unbending(sentence: Sentence, noun: int, name: int) -> bool:
    """A name in Latin letters or in quotation marks takes no case, so it cannot disagree with the noun before it."""
    latin = "a" <= sentence.tokens[name].text[:1].lower() <= "z"
    return latin or name - noun == 2


_QUOTES = frozenset('«"„“')


def _agree(noun: Token, name: Token) -> bool:
    case = noun.feats.get("Case")
    return case is not None and case == name.feats.get("Case") and noun.feats.get("Number") == name.feats.get("Number")


def lands(sentence: Sentence, head: int) -> frozenset[str]:
    """The countries that a noun's modifiers name: by adjective, by name, by capital or seat of power."""
    found: set[str] = set()
    for token in sentence.tokens:
        if token.head == head and token.rel in ("amod", "nmod"):
            found.update(_land(token.lemma, skeleton(token.text)))
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _land(lemma: str, text: str) -> frozenset[str]:
    named = countries().get(text) or countries().get(lemma)
    if named is not None:
        return frozenset({named.name})
    return frozenset(
        c.name
        for c in countries().values()
        if lemma in c.adjectives or lemma in {skeleton(x) for x in (*c.capitals, *c.seats)}
    )

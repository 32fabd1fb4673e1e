"""When two proper names of two articles name one entity, or two entities one of which stands for the other."""

from functools import cache, lru_cache

from rapidfuzz import fuzz

from svodka.claims.names.alphabets import in_latin
from svodka.claims.names.sameness import same_source
from svodka.claims.names.sources import Source
from svodka.languages import load
from svodka.model.reading import LinkKind
from svodka.reading.entities.registry import Country, countries
from svodka.reading.entities.spelling import same_word, skeleton

_REGISTERED = frozenset({"outlet", "agency"})
"""Kinds that a registry gives, so that a shared word («Новости») tells nothing."""
_KINDS: dict[str, LinkKind] = {"person": "person", "outlet": "outlet", "agency": "agency"}


@lru_cache(maxsize=50_000)
def one_entity(name_a: str, kind_a: str, name_b: str, kind_b: str) -> bool:
    """True when the names can be of one entity: other case, spelling, short or long form."""
    if skeleton(name_a).replace(" ", "") == skeleton(name_b).replace(" ", ""):
        return True
    country_a, country_b = _country(skeleton(name_a)), _country(skeleton(name_b))
    if country_a is not None or country_b is not None:
        return country_a is country_b
    a = Source(name_a, _KINDS.get(kind_a, "organisation"), "")
    b = Source(name_b, _KINDS.get(kind_b, "organisation"), "")
    if "person" not in (kind_a, kind_b) and (_inside(a.words, b.words) or _inside(b.words, a.words)):
        return True
    mistaken = kind_a != kind_b and not {kind_a, kind_b} & _REGISTERED
    return same_source(a, b, {}) or (mistaken and _shares_word(a, b))


@lru_cache(maxsize=20_000)
def _country(name: str) -> Country | None:
    """The country of that name, in any case."""
    if name in countries():
        return countries()[name]
    words = name.split()
    return next((c for alias, c in countries().items() if len(words) > 1 and _same_words(words, alias.split())), None)


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Every word of the one is a word of the other, in any case form."""
    return bool(short) and all(any(same_word(x, y) for y in long) for x in short)


@lru_cache(maxsize=50_000)
def may_be_one(name_a: str, name_b: str) -> bool:
    """True when nothing safe can be said: a shortened word, an abbreviation, a compound, a patronymic for a surname."""
    a, b = skeleton(name_a).split(), skeleton(name_b).split()
    if not a or not b:
        return True
    short, long = sorted((a, b), key=len)
    first, last = long[0], long[-1]
    if len(short) == 1 and len(long) > 1 and short[0].startswith(first[:3]) and short[0].endswith(last[-4:]):
        return True
    capitals = next((n for n in (name_a, name_b) if n.isupper() and len(n) <= 6), None)
    if capitals is not None:
        initials = "".join(w[0] for w in long)
        return short[0][0] == long[0][0] or (len(initials) > 1 and short[0].endswith(initials))
    if any(len(n) == 2 and n[-1].endswith(("вич", "вна", "ична")) for n in (a, b)):
        return True
    rest_a, rest_b = [w for w in a if w not in b], [w for w in b if w not in a]
    if len(rest_a) < len(a) and any(w.endswith(("вич", "вна", "ична")) for w in (*rest_a, *rest_b)):
        return True
    if any(min(len(x), len(y)) >= 3 and (x.startswith(y) or y.startswith(x)) for x in rest_a for y in rest_b):
        return True
    return _other_name(a, b) or (bool(rest_a and rest_b) and _respelt(rest_a, rest_b))


SPELT_ALIKE = 70.0
"""Likeness (Indel, 0–100, in Latin letters) from which two words may be one word, spelt otherwise or mistyped."""
_NUMERALS = (
    {"ii", "второй"},
    {"iii", "третий"},
    {"iv", "четвертый"},
    {"i", "первый"},
    {"v", "пятый"},
    {"vi", "шестой"},
)


def _respelt(a: list[str], b: list[str]) -> bool:
    """Each word of the shorter may be one of the other's in another transliteration: Холл, Хоул; Макларен, McLaren."""
    short, long = sorted((a, b), key=len)
    return all(any(_one_spelling(x, y) for y in long) for x in short)


def _one_spelling(x: str, y: str) -> bool:
    if _one_numeral(x, y):
        return True
    return min(len(x), len(y)) >= 4 and fuzz.ratio(in_latin(x), in_latin(y)) >= SPELT_ALIKE


def _one_numeral(x: str, y: str) -> bool:
    return any(any(same_word(x, n) for n in group) and any(same_word(y, n) for n in group) for group in _NUMERALS)


def _other_name(a: list[str], b: list[str]) -> bool:
    """The lexicon gives both as names of one."""
    return any(_among(a, names) and _among(b, names) for names in _one_and_the_same())


def _among(words: list[str], names: tuple[tuple[str, ...], ...]) -> bool:
    return any(len(name) == len(words) and all(map(same_word, words, name)) for name in names)


@cache
def _one_and_the_same() -> tuple[tuple[tuple[str, ...], ...], ...]:
    rows = load("ru", "other_names")
    return tuple(tuple(tuple(skeleton(n).split()) for n in row["names"].split("|")) for row in rows)


def _same_words(a: list[str], b: list[str]) -> bool:
    return len(a) == len(b) and all(same_word(x, y) for x, y in zip(a, b, strict=True))


def _shares_word(a: Source, b: Source) -> bool:
    """Names marked as of two kinds are kept one when they share a word: the marking may be wrong."""
    return any(len(x) > 3 and same_word(x, y) for x in a.words for y in b.words)


@lru_cache(maxsize=50_000)
def stands_for(name_a: str, name_b: str) -> bool:
    """True when one is a country and the other its capital or seat of power, or both are seats of one country."""
    return bool(_states(name_a) & _states(name_b))


@lru_cache(maxsize=50_000)
def _states(name: str) -> frozenset[str]:
    key = skeleton(name)
    found = {c.name for c in countries().values() if key in {skeleton(x) for x in (*c.capitals, *c.seats)}}
    if key in countries():
        found.add(countries()[key].name)
    return frozenset(found)


def is_state(name: str) -> bool:
    """True for a country, its capital or its seat of power: names that stand for a state and all its bodies."""
    return bool(_states(name))

"""When two proper names of two articles name one entity, or two entities one of which stands for the other."""

from functools import lru_cache

from svodka.claims.names.sameness import same_source
from svodka.claims.names.sources import Source
from svodka.model.reading import LinkKind
from svodka.reading.entities.registry import Country, countries
from svodka.reading.entities.spelling import same_word, skeleton

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
    return same_source(a, b, {}) or (kind_a != kind_b and _shares_word(a, b))


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
    return any(min(len(x), len(y)) >= 3 and (x.startswith(y) or y.startswith(x)) for x in rest_a for y in rest_b)


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

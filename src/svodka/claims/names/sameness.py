"""When two named sources are one: ordered rules of small functions, first answer wins; no answer means different."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from svodka.claims.names.sources import Source, kind_words
from svodka.languages import load
from svodka.reading.entities.spelling import same_word, skeleton

Rule = Callable[[Source, Source, Mapping[str, str]], bool | None]


def unnamed_apart(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """Unnamed sources are one only in the same words from the same carrier."""
    if "unnamed" not in (a.kind, b.kind):
        return None
    return a.kind == b.kind and a.lemmas == b.lemmas and a.carrier == b.carrier


def same_words(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """The same words in the same order, whatever the kind, the case or the alphabet."""
    if a.kind == "document" or b.kind == "document":
        return None
    return True if a.core == b.core else None


def one_in_registry(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """Two names that the registry of outlets knows: one outlet or two."""
    return a.registered == b.registered if a.registered and b.registered else None


def holder_of_office(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """An office and the person whom the story calls by it."""
    for office, person in ((a, b), (b, a)):
        if office.kind in ("office", "organisation") and person.kind == "person" and office.name in held:
            return same_person(person.words, tuple(skeleton(held[office.name]).split()))
    return None


def person_by_surname(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """One surname, and first names or initials that do not contradict each other."""
    if a.kind != "person" and b.kind != "person":
        return None
    return a.kind == b.kind and same_person(a.words, b.words)


def one_document(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """Documents of one owner: «внутренние документы министерства» and «документы министерства»."""
    if "document" not in (a.kind, b.kind):
        return None
    if a.kind != b.kind:
        return False
    bare = min(len(a.lemmas), len(b.lemmas)) <= 1
    if bare and a.carrier != b.carrier:
        return False
    return _document_owner(a) <= _document_owner(b) or _document_owner(b) <= _document_owner(a)


def press_service(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """A body and its press service."""
    for service, body in ((a, b), (b, a)):
        rest = service.lemmas - kind_words("voice")
        if len(rest) < len(service.lemmas) and rest and body.kind in ("organisation", "office"):
            return True if rest == body.lemmas - kind_words("voice") else None
    return None


def same_body(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """A body in other cases, with a country's adjective for its name, or called by its first distinctive word."""
    if a.lemmas == b.lemmas:
        return True
    short, long = sorted((a.core, b.core), key=len)
    if len(short) == len(long):
        return all(same_word(x, y) for x, y in zip(short, long, strict=True))
    latin = all("a" <= c[0] <= "z" for c in short)
    return latin and len(short[0]) >= 4 and long[: len(short)] == short


def abbreviation(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """Capitals that are the first letters of the other's words."""
    for short, long in ((a, b), (b, a)):
        name = "".join(short.core)
        if len(short.core) == 1 and 2 <= len(name) <= 6 and len(long.core) >= 2:
            initials = "".join(w[0] for w in long.core if len(w) > 2)
            if name == initials or name == "".join(w[0] for w in long.words):
                return True
    return None


RULES: tuple[Rule, ...] = (
    unnamed_apart,
    same_words,
    one_in_registry,
    holder_of_office,
    person_by_surname,
    one_document,
    abbreviation,
    press_service,
    same_body,
)


def same_source(a: Source, b: Source, held: Mapping[str, str]) -> bool:
    """The answer of the first rule that has one. `held` maps the name of an office to who holds it."""
    for rule in RULES:
        answer = rule(a, b, held)
        if answer is not None:
            return answer
    return False


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Skeleton words of two people's names: the surnames are one, and the first names do not contradict."""
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and len(long) > 1 and _same_given(short[0], long[0]):
        return True
    if not _same_spelling(a[-1], b[-1]):
        return False
    if len(short) == 1 or all(_same_spelling(x, y) for x, y in zip(short[::-1], long[::-1], strict=False)):
        return True
    x, y = a[0], b[0]
    if 1 in (len(x), len(y)):
        return x[0] == y[0]
    return _same_given(x, y)


def _same_given(x: str, y: str) -> bool:
    """One given name: other cases or spellings, or its short form (Настя, Анастасия)."""
    return (
        _same_spelling(x, y)
        or _front_vowels(x) == _front_vowels(y)
        or bool(_full_names().get(x, frozenset({x})) & _full_names().get(y, frozenset({y})))
    )


@cache
def _full_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in load("ru", "short_names"):
        for short in (row["name"], *row["shorts"].split("|")):
            found.setdefault(short, set()).add(row["name"])
    return {short: frozenset(full) for short, full in found.items()}


def _front_vowels(word: str) -> str:
    """English a and e come into Russian as а, э or е: Гари, Гэри. Only for given names beside one surname."""
    return word.translate(str.maketrans("аэ", "ее"))


def _same_spelling(a: str, b: str) -> bool:
    """One word in other cases, or in another transliteration: Харрис, Гаррис."""
    return same_word(a, b) or same_word(_transliteration(a), _transliteration(b))


@lru_cache(maxsize=20_000)
def _transliteration(word: str) -> str:
    out = word
    for old, new in (("э", "е"), ("ё", "е"), ("й", "и"), ("дж", "ж"), ("х", "г"), ("ю", "у"), ("я", "а"), ("ы", "и")):
        out = out.replace(old, new)
    return out.replace("ь", "")


def _document_owner(source: Source) -> frozenset[str]:
    return source.lemmas - kind_words("document")

"""When two named sources are one: ordered rules of small functions, first answer wins; no answer means different."""

from collections.abc import Callable, Mapping

from svodka.claims.names.abbreviations import is_initials, is_syllables
from svodka.claims.names.alphabets import in_latin
from svodka.claims.names.people import same_person
from svodka.claims.names.shortened import one_slip, other_country, same_but_country
from svodka.claims.names.sources import Source, kind_words
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


def other_alphabet(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """НАСА and NASA, Твиттер and Twitter."""
    if "document" in (a.kind, b.kind) or "person" in (a.kind, b.kind):
        return None
    return True if [in_latin(w) for w in a.core] == [in_latin(w) for w in b.core] else None


def one_page(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """Twitter, «страница в Twitter» and «её аккаунт в сети Twitter»."""
    if a.kind != "broadcast" or b.kind != "broadcast":
        return None
    x, y = ({in_latin(w) for w in s.lemmas - kind_words("page")} for s in (a, b))
    return True if x and x == y else None


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
    """A body and its press service; a country in one of the names does not tell them apart."""
    for service, body in ((a, b), (b, a)):
        rest = service.lemmas - kind_words("voice")
        if len(rest) < len(service.lemmas) and rest and body.kind in ("organisation", "office"):
            return True if same_but_country(rest, body.lemmas - kind_words("voice")) else None
    return None


def same_body(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """A body in other cases, with a country's adjective for its name, or called by its first distinctive word."""
    if same_but_country(a.lemmas, b.lemmas) or one_slip(a, b):
        return True
    short, long = sorted((a.core, b.core), key=len)
    if len(short) == len(long):
        return all(same_word(x, y) for x, y in zip(short, long, strict=True))
    latin = all("a" <= c[0] <= "z" for c in short)
    return latin and len(short[0]) >= 4 and long[: len(short)] == short


def abbreviation(a: Source, b: Source, held: Mapping[str, str]) -> bool | None:
    """First letters or first syllables of the other's words; not where each says another country."""
    if other_country(a.lemmas, b.lemmas):
        return None
    for short, long in ((a, b), (b, a)):
        own = tuple(w for w in short.core if short.country(w) is None) or short.core
        if len(own) == 1:
            bare = tuple(w for w in long.core if long.country(w) is None)
            if is_initials(own[0], long.words, long.core) or is_syllables(own[0], bare):
                return True
    return None


RULES: tuple[Rule, ...] = (
    unnamed_apart,
    same_words,
    one_in_registry,
    other_alphabet,
    one_page,
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


def _document_owner(source: Source) -> frozenset[str]:
    return source.lemmas - kind_words("document")

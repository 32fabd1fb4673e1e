"""What is known of countries (`countries.tsv`), of common abbreviations, and of nouns that tell a kind of source."""

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from svodka.languages import load
from svodka.reading.entities.spelling import same_word, skeleton
from svodka.reading.tagging.dictionary import parses


class Country(NamedTuple):
    """A country with its capital(s), seats of power and the adjectives made from its name."""

    name: str
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """Every country by the skeletons of its name and of its other names."""
    found: dict[str, Country] = {}
    for row in load("ru", "countries"):
        cells = (tuple(filter(None, row[c].split("|"))) for c in ("adjectives", "capitals", "seats"))
        country = Country(row["name"], *cells)
        for name in [row["name"], *filter(None, row["aliases"].split("|"))]:
            found[skeleton(name)] = country
    return found


def country_names(forms: Iterable[str]) -> list[str]:
    """The registry's names of the countries among the forms, in their order."""
    return [countries()[skeleton(form)].name for form in forms if skeleton(form) in countries()]


def same_country(a: str, b: str) -> bool:
    """True when both are names of one country (its capital and its government are other names)."""
    first, second = countries().get(skeleton(a)), countries().get(skeleton(b))
    return first is not None and first is second


@cache
def _seats() -> dict[tuple[int, str], tuple[tuple[str, ...], ...]]:
    """The words of each seat, by how many they are and the letter that no case form changes."""
    found: dict[tuple[int, str], tuple[tuple[str, ...], ...]] = {}
    for words in dict.fromkeys(tuple(skeleton(s).split()) for c in countries().values() for s in c.seats):
        key = len(words), words[0][0]
        found[key] = (*found.get(key, ()), words)
    return found


def is_seat(text: str) -> bool:
    """True when the text is a seat of power in any case form: «Кремля», «Белом доме»."""
    words = skeleton(text).split()
    alike = _seats().get((len(words), words[0][0]), ()) if words else ()
    return any(all(map(same_word, words, seat)) for seat in alike)


@cache
def common_abbreviations() -> frozenset[str]:
    """Lemmas of abbreviations that name a kind of thing, not one thing."""
    return frozenset(row["word"] for row in load("ru", "common_abbreviations"))


@cache
def occupations() -> frozenset[str]:
    """What persons are by trade or office, none of them a surname: «кардиолог», not «мельник»."""
    return frozenset(r["lemma"] for r in load("ru", "person_roles") if "Surn" not in _readings(r["lemma"]))


@cache
def demonyms() -> dict[str, str]:
    """The country of each word for one who is of it: "бельгиец"."""
    return {row["lemma"]: row["country"] for row in load("ru", "demonyms")}


def _readings(word: str) -> frozenset[str]:
    return frozenset().union(*(p.tag.grammemes for p in parses(word)))


@cache
def head_kinds() -> dict[str, Literal["outlet", "agency"]]:
    """The nouns that tell an outlet or an agency: газета, телеканал, агентство."""
    kinds: dict[str, Literal["outlet", "agency"]] = {"outlet": "outlet", "agency": "agency"}
    return {row["lemma"]: kinds[row["kind"]] for row in load("ru", "source_words") if row["kind"] in kinds}

"""The registry of outlets and agencies (`outlets.tsv`), and of countries (`countries.tsv`)."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from svodka.languages import load
from svodka.reading.entities.spelling import same_word, skeleton


class Outlet(NamedTuple):
    """One outlet or agency; `house` is its owner's name or empty; `ambiguous` when its name is an everyday word."""

    name: str
    kind: Literal["outlet", "agency"]
    house: str
    ambiguous: bool


class Outlets(NamedTuple):
    """`pattern` finds any alias as a whole word; `by_alias` is keyed by `key`."""

    pattern: re.Pattern[str] | None
    by_alias: dict[str, Outlet]

    @staticmethod
    def key(alias: str) -> str:
        """The form under which spellings of one alias meet."""
        return skeleton(alias)


@cache
def outlets() -> Outlets:
    """The registry, read once."""
    by_alias: dict[str, Outlet] = {}
    forms: list[str] = []
    for row in load("ru", "outlets"):
        kind: Literal["outlet", "agency"] = "agency" if row["kind"] == "agency" else "outlet"
        for alias in [row["name"], *filter(None, row["aliases"].split("|"))]:
            for form in _inflected(alias):
                if by_alias.setdefault(skeleton(form), Outlet(row["name"], kind, row["house"], _ambiguous(alias))):
                    forms.append(form)
    unique = sorted({re.escape(f) for f in forms}, key=lambda f: (-len(f), f))
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(unique) + r")(?![\w-])") if unique else None
    return Outlets(pattern, by_alias)


def _ambiguous(alias: str) -> bool:
    """A single Cyrillic word with lower-case letters may be an everyday word; abbreviations and Latin names are not."""
    return " " not in alias and bool(re.fullmatch(r"[А-ЯЁ][а-яё]+", alias))


_ENDINGS = {"ант": "а у ом е", "ости": "ей ям ями ях", "та": "ты те ту той", "да": "ды де ду дой", "ия": "ии ию ией"}


def _inflected(alias: str) -> list[str]:
    """The alias as written, and the case forms of a single Cyrillic noun («Коммерсанта», «Правде»)."""
    for ending, others in _ENDINGS.items():
        if _ambiguous(alias) and alias.endswith(ending):
            stem = alias[: -len(ending)] + ending.rstrip("аия") if ending not in ("ант", "ости") else alias
            stem = alias.removesuffix("и") if ending == "ости" else stem
            return [alias, *(stem + other for other in others.split())]
    return [alias]


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
def _seats() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(skeleton(seat).split()) for country in countries().values() for seat in country.seats)


def is_seat(text: str) -> bool:
    """True when the text is a seat of power in any case form: «Кремля», «Белом доме»."""
    words = skeleton(text).split()
    return any(len(s) == len(words) and all(map(same_word, words, s)) for s in _seats())


@cache
def common_abbreviations() -> frozenset[str]:
    """Lemmas of abbreviations that name a kind of thing, not one thing."""
    return frozenset(row["word"] for row in load("ru", "common_abbreviations"))


@cache
def head_kinds() -> dict[str, Literal["outlet", "agency"]]:
    """The nouns that tell an outlet or an agency: газета, телеканал, агентство."""
    kinds: dict[str, Literal["outlet", "agency"]] = {"outlet": "outlet", "agency": "agency"}
    return {row["lemma"]: kinds[row["kind"]] for row in load("ru", "source_words") if row["kind"] in kinds}

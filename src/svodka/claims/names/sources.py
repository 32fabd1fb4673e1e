"""A source as one article names it, and the forms of its name that are compared."""

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from svodka.languages import load
from svodka.model.reading import LinkKind
from svodka.reading.entities.outlets import outlets
from svodka.reading.entities.registry import countries
from svodka.reading.entities.spelling import skeleton
from svodka.reading.tagging.lemmas import lemma


@cache
def role_words() -> frozenset[str]:
    """Words for the roles of people (режиссёр, глава), which name nobody."""
    return frozenset(row["lemma"] for row in load("ru", "person_roles"))


@cache
def kind_words(kind: str) -> frozenset[str]:
    """The words that only tell a source's kind: `outlet`, `document` or `again`."""
    return frozenset(row["word"] for row in load("ru", "kind_words") if row["kind"] == kind)


@dataclass(frozen=True, order=True)
class Source:
    """A source as one article names it. `carrier` keeps unnamed sources and documents of different tellers apart."""

    name: str
    kind: LinkKind
    carrier: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name in one alphabet, lower case; a person's without the role before the name."""
        words = tuple(skeleton(self.name).split())
        if self.kind != "person":
            return words
        return tuple(w for w in words if _lemma(w) not in role_words()) or words

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The words without an article («De», «La») and those that only tell the kind («газета», «агентство»)."""
        return tuple(w for w in self.words if _lemma(w) not in kind_words("outlet")) or self.words

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Dictionary forms of the words, with a country's adjective and short name brought to the country."""
        return frozenset(_country(_lemma(w)) for w in self.words) - kind_words("again")

    @staticmethod
    def country(word: str) -> str | None:
        """The country that a word of a name says: «РФ», «российского»."""
        lemma_of = _lemma(word)
        return _country(lemma_of) if lemma_of in countries() or lemma_of in _by_adjective() else None

    @cached_property
    def registered(self) -> str | None:
        """The name in the registry of outlets, when it is there."""
        if self.kind == "person":
            return None
        for words in (self.words, self.core):
            found = outlets().by_alias.get(" ".join(words))
            if found is not None:
                return found.name
        return None


@lru_cache(maxsize=20_000)
def _lemma(word: str) -> str:
    return lemma(word, "NOUN", ())


@lru_cache(maxsize=20_000)
def _country(word: str) -> str:
    found = countries().get(word)
    if found is not None:
        return found.name
    return _by_adjective().get(word, word)


@lru_cache(maxsize=1)
def _by_adjective() -> dict[str, str]:
    return {a: country.name for country in countries().values() for a in country.adjectives}

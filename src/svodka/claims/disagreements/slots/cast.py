"""The proper names of a telling, each with the part it plays; a name that is a source is left out."""

from functools import lru_cache
from typing import NamedTuple

from svodka.claims.disagreements.differences import Side
from svodka.claims.disagreements.functions import Function, function
from svodka.claims.disagreements.roles import Role, role
from svodka.claims.disagreements.sameness import one_entity
from svodka.claims.disagreements.tellings import REMEMBERED, Naming, Telling, Word
from svodka.claims.names.sources import kind_words
from svodka.reading.entities.spelling import skeleton


class Cast(NamedTuple):
    """A name with its words in the text, its role and its function in its telling."""

    naming: Naming
    shown: str
    role: Role
    function: Function

    @property
    def start(self) -> int:
        return self.naming.start

    @property
    def end(self) -> int:
        return self.naming.end


@lru_cache(maxsize=REMEMBERED)
def cast(telling: Telling) -> tuple[Cast, ...]:
    """The proper names of a telling that are not its sources."""
    return tuple(x for x in _named(telling) if not _source(telling, x.naming))


@lru_cache(maxsize=REMEMBERED)
def beside_sources(telling: Telling) -> tuple[Cast, ...]:
    """The proper names in a reporting part that are not the sources themselves: of whose body or town they are."""
    return tuple(x for x in _named(telling) if _in_reporting(telling, x.naming) and not _link(telling, x.naming))


@lru_cache(maxsize=REMEMBERED)
def sources_named(telling: Telling) -> tuple[Cast, ...]:
    """The proper names of the origin of a telling."""
    last = telling.chain[-1:]
    return tuple(
        x for x in _named(telling) if any(one_entity(x.naming.name, x.naming.kind, y.name, y.kind) for y in last)
    )


@lru_cache(maxsize=REMEMBERED)
def _named(telling: Telling) -> tuple[Cast, ...]:
    found = []
    for naming in telling.names:
        place = role(telling, naming)
        if place is not None and _proper(telling, naming, place):
            shown = telling.cut(naming.start, naming.end).text
            found.append(Cast(naming, shown, place, function(telling, place.top)))
    return tuple(found)


def _proper(telling: Telling, naming: Naming, place: Role) -> bool:
    """Not a common noun that was marked as a name at the beginning of a sentence."""
    words = skeleton(naming.name).split()
    if all(w in kind_words("outlet") for w in words):
        return False
    return place.top.token.pos != "NOUN" or _capital_inside(telling, place.top)


def _capital_inside(telling: Telling, word: Word) -> bool:
    """A capital letter that is not the first of a sentence, or the first word within quotation marks."""
    before = telling.words[word.at - 1].token if word.at else None
    return word.token.text[:1].isupper() and before is not None and before.text not in ".!?…:—–-"


def _source(telling: Telling, naming: Naming) -> bool:
    """The name stands in a reporting part, or is a link of the chain: that is compared as a source."""
    return _in_reporting(telling, naming) or _link(telling, naming)


def _in_reporting(telling: Telling, naming: Naming) -> bool:
    return any(r.start <= naming.start and naming.end <= r.end for r in telling.reporting)


def _link(telling: Telling, naming: Naming) -> bool:
    return any(one_entity(naming.name, naming.kind, link.name, link.kind) for link in telling.chain)


def side(telling: Telling, x: Cast) -> Side:
    """The name as found, with its place."""
    return Side(x.naming.name, telling.cut(x.start, x.end), ("name", x.naming.name, x.naming.kind))

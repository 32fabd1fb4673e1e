"""What a person has decided about what the machine made of articles.

Places are kept with their text, so that a decision finds its statement again after a better reading, and says so when
it does not.
"""

from typing import Literal

import msgspec

from svodka.model.reading import LinkKind
from svodka.model.span import Evidence

PairVerdict = Literal["same", "different", "unsure"]


class Pair(msgspec.Struct, frozen=True, kw_only=True, tag="pair", tag_field="deed"):
    """Whether two statements say the same thing; `unsure` keeps them in two claims, and on record as open."""

    verdict: PairVerdict
    first: Evidence
    second: Evidence


class OneClaim(msgspec.Struct, frozen=True, kw_only=True, tag="one_claim", tag_field="deed"):
    """These statements are one claim."""

    places: tuple[Evidence, ...]


class OwnClaim(msgspec.Struct, frozen=True, kw_only=True, tag="own_claim", tag_field="deed"):
    """`places` are a claim of their own, and none of `rest` belongs to it."""

    places: tuple[Evidence, ...]
    rest: tuple[Evidence, ...]


class OneStory(msgspec.Struct, frozen=True, kw_only=True, tag="one_story", tag_field="deed"):
    """The stories of these articles (ids) are one."""

    articles: tuple[str, ...]


class OwnStory(msgspec.Struct, frozen=True, kw_only=True, tag="own_story", tag_field="deed"):
    """These articles (ids) are a story of their own, and none of `rest` belongs to it."""

    articles: tuple[str, ...]
    rest: tuple[str, ...]


class OutletOf(msgspec.Struct, frozen=True, kw_only=True, tag="outlet", tag_field="deed"):
    """The outlet that an article (id) is of."""

    article: str
    outlet: str


class OneHouse(msgspec.Struct, frozen=True, kw_only=True, tag="one_house", tag_field="deed"):
    """These outlets, by their names, are one house: they do not confirm each other."""

    outlets: tuple[str, ...]


class SpeakerOf(msgspec.Struct, frozen=True, kw_only=True, tag="speaker", tag_field="deed"):
    """Whose words a quote holds; an empty name: nobody's that the text names."""

    quote: Evidence
    name: str
    kind: LinkKind = "person"


class Note(msgspec.Struct, frozen=True, kw_only=True, tag="note", tag_field="deed"):
    """A person's own words about a story (id), and about a place in it where there is one. It changes nothing."""

    text: str
    story: str
    place: Evidence | None = None


Deed = Pair | OneClaim | OwnClaim | OneStory | OwnStory | OutletOf | OneHouse | SpeakerOf | Note


def places_of(deed: Deed) -> tuple[Evidence, ...]:
    """The places that a deed names, in its order."""
    match deed:
        case Pair(first=first, second=second):
            return (first, second)
        case OneClaim(places=places):
            return places
        case OwnClaim(places=places, rest=rest):
            return (*places, *rest)
        case SpeakerOf(quote=quote):
            return (quote,)
        case Note(place=place) if place is not None:
            return (place,)
    return ()


def articles_of(deed: Deed) -> tuple[str, ...]:
    """The ids of the articles that a deed names, by themselves or by a place, each once, in its order."""
    match deed:
        case OneStory(articles=articles):
            found = articles
        case OwnStory(articles=articles, rest=rest):
            found = (*articles, *rest)
        case OutletOf(article=article):
            found = (article,)
        case _:
            found = tuple(place.article for place in places_of(deed))
    return tuple(dict.fromkeys(found))


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A deed with its reason and its times (ISO 8601, UTC). `number` is its place in the store's list; `undone` is None
    while it stands; `lapsed` when nothing was found any more that it is about."""

    number: int
    made: str
    deed: Deed
    reason: str = ""
    undone: str | None = None
    lapsed: bool = False


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """What the comparison of one story must hold to: ids of statements that are one claim, pairs of ids that are not,
    and outlets that are one house."""

    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    houses: tuple[tuple[str, ...], ...] = ()

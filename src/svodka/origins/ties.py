"""What ties two statements of one claim to one origin: ordered rules, first answer wins."""

from rapidfuzz import fuzz

from svodka.origins.provenance import Provenance, Told, plain_name
from svodka.origins.rule import Rule, Tie
from svodka.origins.unnamed import one_carrier, one_group, press_of_it
from svodka.origins.voices import bare_voice, own_message, speaks_for_it

NEAR_VERBATIM = 80.0
"""Token sort ratio (rapidfuzz, 0–100) from which two statements are one text."""


def one_origin(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """Both chains end in the same source."""
    return "shown" if a.origin and b.origin and a.origin.key == b.origin.key else None


def origin_carries(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """One stops at a source that only carries in the other: it may not have named the source's own source."""
    for x, y in ((a, b), (b, a)):
        if x.origin and x.origin.named and x.origin.key in {link.key for link in y.chain[:-1]}:
            return "shown"
    return None


def cites_its_outlet(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """One's chain ends in the outlet that printed the other."""
    for x, y in ((a, b), (b, a)):
        outlet = provenance.outlets.get(y.statement.article)
        if outlet and x.origin and x.origin.kind in ("outlet", "agency") and plain_name(x.origin.name) == outlet:
            return "shown"
    return None


def different_sources(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """Two named sources are two origins; an unnamed one may be the other's when one article derives from the other."""
    if not a.origin or not b.origin:
        return None
    if a.origin.named and b.origin.named:
        return "apart"
    return "possible" if _derived(a, b, provenance) else "apart"


def derived_articles(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """One article copies or paraphrases the other, and at most one of the statements says where it is from."""
    return "shown" if _derived(a, b, provenance) else None


def one_house(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """Both stand in one article or in outlets of one house, and at most one says where it is from."""
    x, y = a.statement.article, b.statement.article
    house = provenance.houses.get(x)
    return "shown" if x == y or (house is not None and house == provenance.houses.get(y)) else None


def cites_it_elsewhere(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """A statement without a chain, in an article that elsewhere cites a source which the other names."""
    for x, y in ((a, b), (b, a)):
        cited = provenance.cited.get(x.statement.article, frozenset())
        if not x.chain and any(link.named and link.key in cited for link in y.chain):
            return "shown"
    return None


def one_text(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """At most one has a chain, and the words are nearly the same."""
    x, y = a.statement.text, b.statement.text
    return "shown" if min(len(x), len(y)) >= 30 and fuzz.token_sort_ratio(x, y) >= NEAR_VERBATIM else None


RULES: tuple[Rule, ...] = (
    one_origin,
    origin_carries,
    cites_its_outlet,
    speaks_for_it,
    bare_voice,
    own_message,
    one_carrier,
    one_group,
    press_of_it,
    different_sources,
    derived_articles,
    one_house,
    cites_it_elsewhere,
    one_text,
)


def tie(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """The answer of the first rule that has one; None when nothing ties the two and nothing keeps them apart."""
    for rule in RULES:
        answer = rule(a, b, provenance)
        if answer is not None:
            return answer
    return None


def _derived(a: Told, b: Told, provenance: Provenance) -> bool:
    return frozenset((a.statement.article, b.statement.article)) in provenance.derived

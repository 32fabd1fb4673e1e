"""What ties two statements of one claim to one origin: ordered rules, first answer wins."""

from collections.abc import Callable
from typing import Literal

from rapidfuzz import fuzz

from svodka.claims.names.sources import Source, kind_words, role_words
from svodka.origins.provenance import Provenance, Told, plain_name

Tie = Literal["shown", "possible", "apart"]
"""`shown`: they have one origin; `possible`: they may have; `apart`: they name two origins."""

NEAR_VERBATIM = 80.0
"""Token sort ratio (rapidfuzz, 0–100) from which two statements are one text."""

Rule = Callable[[Told, Told, Provenance], Tie | None]


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


def speaks_for_it(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """A body and the person whom the story names as its head or spokesman are one speaker; others of it may be."""
    if not a.origin or not b.origin:
        return None
    pairs = {(a.origin.key, b.origin.key), (b.origin.key, a.origin.key)}
    if pairs & provenance.voices:
        return "shown"
    return "possible" if pairs & provenance.spokesmen else None


def bare_voice(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """A press service of nobody knows whom may be any body's; a director's, any director's or his press service."""
    if not a.origin or not b.origin:
        return None
    for x, y in ((a.origin, b.origin), (b.origin, a.origin)):
        lemmas = Source(x.name, x.kind, "").lemmas
        if x.kind != "organisation" or not lemmas & kind_words("voice"):
            continue
        whose = lemmas - kind_words("voice")
        if not whose and y.kind in ("organisation", "office"):
            return "possible"
        if whose and whose <= role_words() and y.kind in ("organisation", "office", "person"):
            return "possible"
    return None


def own_message(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """A body, and a message or page of its own; a message of nobody knows whom may be anybody's."""
    if not a.origin or not b.origin:
        return None
    for paper, source in ((a.origin, b.origin), (b.origin, a.origin)):
        if paper.kind not in ("document", "broadcast") or source.kind not in ("organisation", "office", "person"):
            continue
        words = Source(paper.name, "organisation", "").lemmas
        whose = words - kind_words("voice") - kind_words("page")
        if len(whose) == len(words):
            continue
        if not whose:
            return "possible"
        if whose <= Source(source.name, "organisation", "").lemmas:
            return "shown"
    return None


def different_sources(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """Two named sources are two origins; an unnamed one may be the other's when the tellings hang together."""
    if not a.origin or not b.origin:
        return None
    if a.origin.named and b.origin.named:
        return "apart"
    one_carrier = {x.key for x in a.chain[:-1] if x.named} & {x.key for x in b.chain[:-1] if x.named}
    return "possible" if one_carrier or _derived(a, b, provenance) else "apart"


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

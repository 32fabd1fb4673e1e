"""Rules for those who speak for a body, and for what somebody makes known himself."""

from svodka.claims.names.people import same_surname
from svodka.claims.names.sources import Source, kind_words, role_words
from svodka.origins.names import SourceName
from svodka.origins.provenance import Provenance, Told
from svodka.origins.rule import Tie


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
    """Somebody, and a message, page or public act of his own; a message of nobody knows whom may be anybody's."""
    if not a.origin or not b.origin:
        return None
    for paper, source in ((a.origin, b.origin), (b.origin, a.origin)):
        if paper.kind not in ("document", "broadcast") or source.kind not in ("organisation", "office", "person"):
            continue
        words = Source(paper.name, "organisation", "").lemmas
        whose = words - kind_words("voice") - kind_words("page") - kind_words("act")
        if len(whose) == len(words):
            continue
        if not whose:
            return "possible"
        if whose <= Source(source.name, "organisation", "").lemmas or _surname_among(source, paper):
            return "shown"
    return None


def _surname_among(source: SourceName, paper: SourceName) -> bool:
    """The person's surname is a word of the paper's name: «решение судьи Ивана Ладогина»."""
    if source.kind != "person":
        return False
    person, words = Source(source.name, "person", "").words, Source(paper.name, "document", "").words
    return bool(person) and len(person[-1]) > 2 and any(same_surname(person[-1], w) for w in words)

"""The lexicons of reporting as the rules look them up."""

from functools import cache
from typing import NamedTuple, get_args

from svodka.languages import load
from svodka.model.reading import LinkKind, Polarity

_POLARITIES: dict[str, Polarity] = {p: p for p in get_args(Polarity)}
_KINDS: dict[str, LinkKind] = {k: k for k in get_args(LinkKind)}


class Verb(NamedTuple):
    """A verb of reporting: how it stands to what it reports, what kind of act it is, and what it can take."""

    stance: Polarity
    act: str
    takes: frozenset[str]


class Noun(NamedTuple):
    """A noun of reporting: the verbs with which it makes a phrase, and whether it reports by itself."""

    verbs: frozenset[str]
    alone: bool
    stance: Polarity


class Phrase(NamedTuple):
    """Words (as lemmas) that bring in a source or carrier, the case it takes, and the stance or role they give."""

    words: tuple[str, ...]
    takes: str
    gives: str


class SourceWord(NamedTuple):
    """A common noun for a source."""

    kind: LinkKind
    refers: str
    group: str


class DocumentWord(NamedTuple):
    """A paper; `own` when the word alone can mean what the outlet just named has published."""

    own: bool
    letter: bool


class Role(NamedTuple):
    """A role of a person: its class and whether it heads a body."""

    group: str
    head: bool


@cache
def verbs() -> dict[str, Verb]:
    """Verbs of reporting by lemma."""
    found: dict[str, Verb] = {}
    for row in load("ru", "reporting_verbs"):
        takes = frozenset(row["takes"].split(",")) - {""}
        for lemma in row["lemmas"].split("|"):
            found.setdefault(lemma, Verb(_POLARITIES[row["stance"]], row["act"], takes))
    return found


@cache
def short_forms() -> dict[str, Verb]:
    """Short forms of the adjectives of reporting ("уверены", "убеждена"), which taggers give the verb's lemma."""
    stems = ((lemma.removesuffix("ный"), verb) for lemma, verb in verbs().items() if verb.act == "sure")
    return {stem + ending: verb for stem, verb in stems if stem.endswith("н") for ending in ("", "а", "о", "ы")}


@cache
def nouns() -> dict[str, Noun]:
    """Nouns of reporting by lemma."""
    return {
        row["noun"]: Noun(frozenset(row["verbs"].split("|")) - {""}, row["of"] == "yes", _POLARITIES[row["stance"]])
        for row in load("ru", "reporting_nouns")
    }


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that report only together with a noun."""
    return frozenset(v for noun in nouns().values() for v in noun.verbs)


@cache
def source_phrases() -> dict[str, tuple[Phrase, ...]]:
    """Phrases like "по словам", by their first lemma, longest first."""
    return _phrases("source_prepositions", "stance")


@cache
def carrier_phrases() -> dict[str, tuple[Phrase, ...]]:
    """Phrases like "со ссылкой на", by their first lemma, longest first."""
    return _phrases("carrier_phrases", "role")


def _phrases(name: str, gives: str) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for row in load("ru", name):
        words = tuple(row["phrase"].split())
        found.setdefault(words[0], []).append(Phrase(words, row["takes"], row[gives]))
    return {first: tuple(sorted(ps, key=lambda p: (-len(p.words), p.words))) for first, ps in found.items()}


@cache
def source_words() -> dict[str, SourceWord]:
    """Common nouns for sources by lemma."""
    return {r["lemma"]: SourceWord(_KINDS[r["kind"]], r["refers"], r["group"]) for r in load("ru", "source_words")}


@cache
def document_words() -> dict[str, DocumentWord]:
    """Papers by lemma."""
    return {r["lemma"]: DocumentWord(r["own"] == "yes", r["letter"] == "yes") for r in load("ru", "document_words")}


@cache
def broadcast_words() -> dict[str, bool]:
    """Programmes and channels by lemma; True for those that can be a link of a chain."""
    return {r["lemma"]: r["carrier"] == "yes" for r in load("ru", "broadcast_words")}


@cache
def roles() -> dict[str, Role]:
    """Roles of persons by lemma."""
    return {r["lemma"]: Role(r["class"], r["head"] == "yes") for r in load("ru", "person_roles")}


def role_of(lemma: str) -> Role | None:
    """The role that a word names, a compound by its parts: "экс-министр", "врач-вирусолог"."""
    known = roles()
    if lemma in known or "-" not in lemma:
        return known.get(lemma)
    first, *_, last = lemma.split("-")
    return known.get(last) or known.get(first)


@cache
def countries() -> dict[str, str]:
    """Country names by the lower-case words for them: other names, adjectives, capitals, seats of power."""
    found: dict[str, str] = {}
    for row in load("ru", "countries"):
        for column in ("name", "aliases", "adjectives", "capitals", "seats"):
            for word in row[column].lower().replace("ё", "е").split("|"):
                if word:
                    found.setdefault(word, row["name"])
    return found


@cache
def country_pairs() -> dict[tuple[str, str], str]:
    """Like `countries`, for names of two words, by the beginnings of both."""
    pairs = ((word.split(), name) for word, name in countries().items())
    return {(w[0][:5], w[1][:5]): name for w, name in pairs if len(w) == 2}

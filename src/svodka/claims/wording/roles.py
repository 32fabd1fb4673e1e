"""Whom a role stands for when no name stands beside it: learned from the places of the story where one does."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from svodka.claims.wording.cast import Figure
from svodka.claims.wording.phrases import lands, role_beside, tokens_at
from svodka.languages import load
from svodka.model.reading import EntityKind, Reading, Sentence

BODIES = frozenset({"company", "organisation", "outlet", "programme", "team"})
"""Kinds of nouns beside the names of bodies."""


class Naming(NamedTuple):
    """A role noun in a sentence of an article, and the figure that it names."""

    article: str
    sentence: Sentence
    head: int
    figure: Figure


class Roles:
    """Which figures the story calls by which role, and who heads which country."""

    def __init__(self, namings: Sequence[Naming]) -> None:
        self._by_word: dict[str, Counter[str]] = {}
        self._by_land: dict[tuple[str, str], Counter[str]] = {}
        self._figures = {n.figure.name: n.figure for n in namings}
        for naming in namings:
            lemma, name = naming.sentence.tokens[naming.head].lemma, naming.figure.name
            self._by_word.setdefault(lemma, Counter())[name] += 1
            for land in lands(naming.sentence, naming.head):
                self._by_land.setdefault((land, lemma), Counter())[name] += 1
                if lemma in state_heads():
                    self._by_land.setdefault((land, ""), Counter())[name] += 1

    def holder(self, sentence: Sentence, head: int) -> Figure | None:
        """The one figure that a role noun without a name can stand for; None when none or several can."""
        lemma, where = sentence.tokens[head].lemma, sorted(lands(sentence, head))
        if where:
            exact = [set(self._by_land.get((land, lemma), ())) for land in where]
            heads = [set(self._by_land.get((land, ""), ())) for land in where] if lemma in state_heads() else []
            names = next((n for n in (_all(exact), _all(heads)) if n), set())
        elif self._foreign(sentence, head):
            names = set()
        elif any(t.head == head and t.lemma in _STATES for t in sentence.tokens):
            names = set().union(*(held for (_, role), held in self._by_land.items() if role == lemma))
        else:
            names = set(self._by_word.get(lemma, ()))
        return self._figures[names.pop()] if len(names) == 1 else None

    @staticmethod
    def _foreign(sentence: Sentence, head: int) -> bool:
        """The role is narrowed by a name or a number, so it may be another ('министр соседнего края')."""
        return (
            any(
                t.head == head and (t.pos in ("PROPN", "NUM") or (t.rel == "nmod" and t.lemma not in _HOME))
                for t in sentence.tokens
            )
            or sentence.tokens[head].feats.get("Number") == "Plur"
        )


_STATES = frozenset({"страна", "государство", "республика"})
"""Who heads one of these («глава республики») is somebody whom the story calls so of a land, not of a firm."""
_HOME = _STATES | {"ведомство", "холдинг", "компания", "министерство"}


def named_roles(readings: Sequence[Reading], figures: Iterable[Figure]) -> list[Naming]:
    """Every place where a role noun stands beside a figure's name, in the order of articles and text."""
    by_article = {r.article: r for r in readings}
    found = []
    for figure in figures:
        for article, mention in figure.mentions:
            sentence = _sentence(by_article[article], mention.start, mention.end)
            if sentence is not None:
                head = role_beside(sentence, tokens_at(sentence, mention.start, mention.end), _nouns(figure.kind))
                if head is not None:
                    found.append(Naming(article, sentence, head, figure))
    return sorted(found, key=lambda n: (n.article, n.sentence.start, n.head, n.figure.name))


@cache
def _nouns(kind: EntityKind) -> frozenset[str]:
    """The nouns that may name somebody of that kind: his roles or its kinds, and the loaded words for them.

    A person's role beside a body's name («нападающий „Зари“») names the person.
    """
    loaded = frozenset(row["word"] for row in load("ru", "loaded_words"))
    if kind == "person":
        return frozenset(person_roles()) | state_heads() | loaded | _ADDRESS
    bodies = frozenset(row["noun"] for row in load("ru", "quoted_name_heads") if row["kind"] in BODIES)
    sources = frozenset(row["lemma"] for row in load("ru", "source_words") if row["kind"] not in ("person", "unnamed"))
    return (bodies | sources | loaded) - frozenset(person_roles())


_ADDRESS = frozenset(
    ["господин", "госпожа", "мистер", "миссис", "мисс", "пан", "пани", "сэр", "леди", "лорд", "товарищ", "гражданин",
     "гражданка", "мсье", "мадам", "сеньор", "сеньора", "герр", "фрау"]
)  # fmt: skip


def _sentence(reading: Reading, start: int, end: int) -> Sentence | None:
    return next((s for s in reading.sentences if s.start <= start and end <= s.end), None)


@cache
def person_roles() -> dict[str, tuple[str, bool]]:
    """Each role noun with its class and whether it heads a body."""
    return {row["lemma"]: (row["class"], row["head"] == "yes") for row in load("ru", "person_roles")}


@cache
def state_heads() -> frozenset[str]:
    """Words for those who head a state, of praise and of blame alike."""
    return frozenset(row["word"] for row in load("ru", "state_heads"))


def _all(sets: Sequence[set[str]]) -> set[str]:
    return set.intersection(*sets) if sets else set()

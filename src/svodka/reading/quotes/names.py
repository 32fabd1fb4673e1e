"""Marks that hold nobody's words: names, titles, mentioned words. Small rules; `verdicts.RULES` gives their order."""

import re
from functools import cache
from typing import Literal

from svodka.languages import load
from svodka.model.reading import Token
from svodka.reading.quotes.candidate import Candidate

Verdict = Literal["name", "word"]
_LINKING = frozenset({",", "и", "или", "а", "также", "/", "—", "–", "-", "да", "(", ")", ";"})
_LONGEST_NAME = 9
_SITE = re.compile(r"[\w-]{2,30}(?:\.[\w-]{2,20}){1,2}")


@cache
def _heads() -> dict[str, str]:
    return {row["noun"]: row["kind"] for row in load("ru", "quoted_name_heads")}


@cache
def _namers() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row["words"].split()) for row in load("ru", "quoted_name_verbs"))


def holds_no_words(c: Candidate) -> Verdict | None:
    """Only digits and signs, the address of a site, or a joining word between two pairs of marks misplaced: «060606»,
    «вестник.рф», "и"."""
    if len(c.words) == 1 and c.words[0].pos in ("CCONJ", "SCONJ", "ADP"):
        return "name"
    return None if any(map(str.isalpha, c.content)) and not _SITE.fullmatch(c.content.strip()) else "name"


def after_called(c: Candidate) -> Verdict | None:
    """It is said to be a name: "называется «…»", "под названием «…»"."""
    last = tuple(t.lemma for t in c.before[-3:])
    return "name" if any(last[-len(words) :] == words for words in _namers()) else None


def after_head(c: Candidate) -> Verdict | None:
    """A noun that takes names stands before it: "газета «…»", "ракета «…»"."""
    if not c.before or len(c.words) > _LONGEST_NAME:
        return None
    kind = _heads().get(c.before[-1].lemma)
    if kind is None or (kind != "wording" and not c.begins_high):
        return None
    return "name" if c.begins_high else "word"


def after_named_head(c: Candidate) -> Verdict | None:
    """The noun stands a few words back: "программа режиссёра Ивана Белова «…»", "завод имени Белова «…»"."""
    if not c.begins_high or len(c.words) > _LONGEST_NAME:
        return None
    for token in reversed(c.before[-7:]):
        if token.lemma in _heads() and _heads()[token.lemma] not in ("wording", "people"):
            return "name"
        if not _may_stand_between(token):
            return None
    return None


def beside_a_name(c: Candidate) -> Verdict | None:
    """It goes on a row of names: "«…» и «…»"."""
    if not c.begins_high or len(c.words) > _LONGEST_NAME:
        return None
    return "name" if in_a_row(c, "name") else None


def like_a_title(c: Candidate) -> Verdict | None:
    """Capitalised, short, without a finite verb, inside a sentence: «Северный ветер»."""
    if not c.begins_high or c.has_finite_verb or len(c.words) > 6:
        return None
    return None if c.opens_sentence and c.closes_sentence else "name"


def like_a_long_title(c: Candidate) -> Verdict | None:
    """Capitalised inside a sentence that reports nothing: «Кто стучится в дверь ко мне?»."""
    if not c.begins_high or c.opens_sentence or c.reports or len(c.words) > 12:
        return None
    return "name"


def qualifies_what_follows(c: Candidate) -> bool:
    """Whether it is one adjective of the noun right after the marks: три «критических» симптома."""
    if len(c.words) != 1 or not c.after:
        return False
    word, noun = c.words[0], c.after[0]
    case = word.feats.get("Case")
    return word.pos == "ADJ" and noun.pos in ("NOUN", "PROPN", "ADJ") and case == noun.feats.get("Case")


def named_thing_before(c: Candidate) -> bool:
    """Whether a noun right before it bears it as a name: идею «паспорта здоровья» (but: закон «пустой тратой сил»)."""
    if not c.before or c.before[-1].pos != "NOUN" or any(t.lemma == "как" for t in c.before[-8:]):
        return False
    return not any(t.feats.get("Case") == "Ins" or t.feats.get("Variant") == "Short" for t in c.words)


def acts_in_the_clause(c: Candidate) -> bool:
    """Whether it is a byname that acts as the subject of the clause: «старая дама» купила вратаря."""
    nominal = len(c.words) == 2 and not c.has_predicate and c.words[-1].feats.get("Case") == "Nom"
    return nominal and bool(c.after) and c.after[0].pos == "VERB"


def described_before(c: Candidate) -> bool:
    """Whether a participle before the marks describes the one or two words in them: описанное в книге «число света»."""
    if len(c.words) > 2 or c.has_predicate or not c.sentences:
        return False
    words = c.sentences[0].tokens
    return any(
        t.feats.get("VerbForm") == "Part" and 0 <= t.head < len(words) and words[t.head] in c.words
        for t in c.before[-6:]
    )


def in_a_row(c: Candidate, kind: str) -> bool:
    """Whether the marked stretch right before it is of a kind, with nothing but commas and "и" between."""
    other = c.previous
    if other is None or other.kind != kind:
        return False
    between = c.scene.text[other.marked.end : c.marked.start]
    return len(between) <= 12 and "\n" not in between and all(word in _LINKING for word in between.split())


def _may_stand_between(token: Token) -> bool:
    return token.pos == "PROPN" or token.feats.get("Case") == "Gen" or token.pos in ("NUM", "ADJ") or token.text in "№."

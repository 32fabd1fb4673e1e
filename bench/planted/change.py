"""A change: what is replaced in an article, and what a finding must be to answer it."""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import pymorphy3

from bench.planted.stories import Place
from svodka.model.account import Slot
from svodka.model.reading import Token

_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}


class Edit(NamedTuple):
    """A stretch of the article and what comes in its place."""

    start: int
    end: int
    new: str


class Change(NamedTuple):
    """The kind of change and its variant ("x10"), the slots that answer it, and the edits in the order of the text."""

    kind: str
    variant: str
    slots: tuple[Slot, ...]
    edits: tuple[Edit, ...]

    def applied(self, text: str) -> str:
        """The text of the article after the change."""
        for edit in reversed(self.edits):
            text = text[: edit.start] + edit.new + text[edit.end :]
        return text

    def moved(self, place: int) -> int:
        """Where a place of the article lies after the change; a place within an edit comes to its end."""
        by = sum(len(e.new) - (e.end - e.start) for e in self.edits if e.end <= place)
        within = next((e for e in self.edits if e.start < place < e.end), None)
        return within.start + by + len(within.new) if within else place + by


Plant = Callable[[Place, random.Random], Iterator[Change]]


def in_sentence(place: Place, span: tuple[int, int], new: str) -> Edit:
    """An edit whose span is counted from the beginning of the place's sentence."""
    return Edit(place.sentence.start + span[0], place.sentence.start + span[1], new)


def told(place: Place, words: str) -> bool:
    """True when at least two of the other tellings have the same words (or words of their stem)."""
    word = re.compile(r"(?<!\w)" + re.escape(stem(words).replace("\xa0", " ")))
    return sum(word.search(s.text.lower().replace("\xa0", " ")) is not None for s in place.others) >= 2


def stem(word: str) -> str:
    """A word without the two letters that inflection may change; short words whole."""
    return word.lower() if len(word) < 6 else word.lower()[:-2]


@cache
def analyser() -> pymorphy3.MorphAnalyzer:
    """The dictionary of forms, loaded once."""
    return pymorphy3.MorphAnalyzer(lang="ru")


def cased(word: str, model: Token) -> str | None:
    """The name in the model's case, and of its gender if it is a surname; None when the model's case is in doubt."""
    case = _CASES.get(model.feats.get("Case", ""))
    sure = {str(p.tag.case) for p in analyser().parse(model.text) if p.tag.number == "sing" and p.score > 0.1}
    wanted = {case or "", _GENDERS.get(model.feats.get("Gender", ""), "masc")}
    if case not in sure:
        return None
    for parse in analyser().parse(word):
        if "NOUN" in parse.tag and "nomn" in parse.tag:
            form = parse.inflect(wanted if "Surn" in parse.tag else {case or ""})
            if form:
                return str(form.word).capitalize()
    return None


def recased(token: Token, model: Token) -> str | None:
    """A noun or adjective of the text in the model's case, its own number and gender; None when it has no such form."""
    case = _CASES.get(model.feats.get("Case", ""))
    own = _CASES.get(token.feats.get("Case", ""))
    number = _NUMBERS.get(token.feats.get("Number", ""))
    gender = _GENDERS.get(token.feats.get("Gender", "")) if number == "sing" else None
    for parse in analyser().parse(token.text):
        tag = parse.tag
        fits = {"NOUN", "ADJF", "PRTF"} & {str(tag.POS)} and tag.number == number and own and tag.case == own
        if not fits or not case or (gender and tag.gender not in (gender, None)):
            continue
        form = parse.inflect({g for g in (case, number, tag.gender if number == "sing" else None) if g})
        if form:
            return str(form.word).capitalize() if token.text[:1].isupper() else str(form.word)
    return None


def conjugated(verb: Token, doer: Token) -> str | None:
    """The verb (or short participle) as the doer's number and gender ask; None when it has no such form."""
    number = _NUMBERS.get(doer.feats.get("Number", ""))
    gender = _GENDERS.get(doer.feats.get("Gender", ""))
    for parse in analyser().parse(verb.text):
        tag = parse.tag
        if tag.POS not in ("VERB", "PRTS") or number is None or tag.person in ("1per", "2per"):
            continue
        wanted = {number} | ({gender} if number == "sing" and tag.gender and gender else set())
        if tag.tense == "past" and number == "sing" and gender is None:
            return None
        if number == "sing" and gender and (tag.tense == "past" or tag.POS == "PRTS"):
            wanted.add(gender)
        form = parse.inflect(wanted)
        if form:
            return str(form.word).capitalize() if verb.text[:1].isupper() else str(form.word)
    return None

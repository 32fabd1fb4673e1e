"""Yes made no, and what is only possible or planned told as sure."""

import random
import re
from collections.abc import Iterator

from bench.planted.change import Change, analyser, in_sentence, told
from bench.planted.stories import Place
from svodka.model.account import Slot
from svodka.model.reading import Token

_HEDGES = ("якобы ", "возможно, ", "вероятно, ", "предположительно ", "по предварительным данным, ", "предварительно, ",
           "по всей видимости, ", "не исключено, что ", "предположительно, ", "вероятно ", "возможно ")  # fmt: skip
_SAYING = frozenset(
    ["сообщить", "сообщать", "заявить", "сказать", "рассказать", "отметить", "писать", "передавать", "добавить", "мочь",
     "нет"]
)  # fmt: skip
_MODALS = ("мочь", "планировать", "намереваться", "собираться", "хотеть")
_UNSURE: tuple[Slot, ...] = ("degree", "polarity")


def negation(place: Place, rng: random.Random) -> Iterator[Change]:
    """A finite predicate denied, or a denial undone."""
    for token in place.sentence.tokens:
        if token.pos == "VERB" and token.rel in ("root", "ccomp", "conj") and token.feats.get("VerbForm") == "Fin":
            at = token.start - place.sentence.start
            no = re.search(r"\bне\s+$", place.sentence.text[:at], re.IGNORECASE)
            if no and told(place, f"не {token.text}"):
                yield Change("negation", "undone", ("polarity",), (in_sentence(place, no.span(), ""),))
            elif not no and token.lemma not in _SAYING and told(place, token.text):
                yield Change("negation", "added", ("polarity",), (in_sentence(place, (at, at), "не "),))


def hedge(place: Place, rng: random.Random) -> Iterator[Change]:
    """A hedge left out: "якобы", "возможно", or "может закрыть" as "закроет"."""
    text, begins = place.sentence.text, place.sentence.start
    for words in _HEDGES:
        found = re.search(r"(?<!не )\b" + words, text, re.IGNORECASE)
        if found and found.end() < len(text) and told(place, words.strip(" ,")):
            yield Change("hedge", "word", _UNSURE, (in_sentence(place, found.span(), ""),))
    for n, modal in enumerate(place.sentence.tokens):
        if modal.lemma in _MODALS and modal.feats.get("VerbForm") == "Fin" and modal.feats.get("Person") == "3":
            inf = next((t for t in place.sentence.tokens if t.head == n and t.feats.get("VerbForm") == "Inf"), None)
            new = _finite(inf.text, modal) if inf is not None and inf.start > modal.end else None
            if inf is not None and new and told(place, modal.text) and not text[: modal.start - begins].endswith("не "):
                between = text[modal.end - begins : inf.start - begins].strip()
                span = modal.start - begins, inf.end - begins
                yield Change("hedge", modal.lemma, _UNSURE, (in_sentence(place, span, f"{between} {new}".strip()),))


def _finite(infinitive: str, modal: Token) -> str | None:
    number = "plur" if modal.feats.get("Number") == "Plur" else "sing"
    for parse in analyser().parse(infinitive):
        if "INFN" in parse.tag:
            form = parse.inflect({"futr" if "perf" in parse.tag else "pres", "3per", number})
            if form:
                return str(form.word)
    return None

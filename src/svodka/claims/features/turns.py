"""What a statement's deeds begin or end, and into or out of what they bring something."""

from collections.abc import Sequence
from functools import cache
from itertools import groupby

from svodka.languages import load
from svodka.model.reading import Sentence, Token

_INTO = {"на": "+", "в": "+"}
_OUT_OF = {"с": "-", "со": "-", "из": "-"}
_BEFORE = 3


def sides(core: Sequence[tuple[Sentence, Token]]) -> tuple[str, ...]:
    """What a statement's verbs begin (+) or end (-), by `undoing_deeds`, and what they bring into or onto something
    (+) or out of or off it (-): «на мель» is `мель+`, «с мели» is `мель-`. What is negated says neither."""
    found: set[str] = set()
    for _, run in groupby(core, key=lambda pair: pair[0].index):
        places: dict[int, int] = {}
        for sentence, token in run:
            places = places or {t.start: at for at, t in enumerate(sentence.tokens)}
            if token.pos == "VERB" and token.rel != "amod" and not _negated(sentence, places[token.start]):
                found.update(_deeds().get(token.lemma, ()))
            elif token.pos == "NOUN":
                found.update(_way(sentence, places[token.start]))
    return tuple(sorted(found))


def _way(sentence: Sentence, at: int) -> list[str]:
    """Into or out of what a verb moves something: a noun in the accusative after «на», «в», in the genitive after
    «с», «из», without a number (those are measures and dates)."""
    noun, tokens = sentence.tokens[at], sentence.tokens
    if noun.head < 0 or tokens[noun.head].pos != "VERB" or _negated(sentence, noun.head) or noun.lemma in _measures():
        return []
    before = [t for t in tokens[max(0, at - _BEFORE) : at] if t.head == at]
    if any(t.rel.startswith("nummod") or t.pos == "NUM" for t in before):
        return []
    case = noun.feats.get("Case")
    ways = _INTO if case == "Acc" else _OUT_OF if case == "Gen" else {}
    return [noun.lemma.replace("ё", "е") + ways[t.lemma] for t in before if t.pos == "ADP" and t.lemma in ways]


def _negated(sentence: Sentence, at: int) -> bool:
    return any(t.lemma in ("не", "нельзя") for t in sentence.tokens[max(0, at - 2) : at])


@cache
def _measures() -> frozenset[str]:
    """Nouns that tell when or how much: «с марта», «на неделю», «на треть» move nothing anywhere."""
    months = {form for row in load("ru", "months") for form in row["forms"].split("|")}
    days = {form for row in load("ru", "weekdays") for form in row["forms"].split("|")}
    times = "год|месяц|неделя|день|сутки|час|минута|секунда|век|утро|вечер|ночь|время|период|срок|момент|начало|конец"
    parts = "процент|доля|половина|треть|четверть|раз|сумма|рубль|доллар|евро|сторона|случай|часть|вид|порядок"
    return frozenset({*months, *days, *times.split("|"), *parts.split("|")})


@cache
def _deeds() -> dict[str, list[str]]:
    """For each verb the deeds that it begins or ends: a number with + or -."""
    found: dict[str, list[str]] = {}
    for number, row in enumerate(load("ru", "undoing_deeds")):
        for sign, column in (("+", "words"), ("-", "opposites")):
            for word in row[column].split("|"):
                found.setdefault(word, []).append(f"{number}{sign}")
    return found

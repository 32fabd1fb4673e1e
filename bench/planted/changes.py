"""The changes: each takes one thing in a sentence that the others tell too, and makes it another."""

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pymorphy3

from bench.planted.stories import Place
from svodka.model.account import Slot
from svodka.model.reading import Token

_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()  # noqa: SIM905
_SURNAMES = "Ладогин Кремнев Вершинин Сухарев Брусникин Тетерин Осокин Журавин".split()  # noqa: SIM905
_TOWNS = "Самара Тверь Калуга Прага Вена Варшава Ницца Женева".split()  # noqa: SIM905
_UNITS = (
    ("долларов", "рублей"), ("рублей", "долларов"), ("евро", "рублей"), ("километров", "метров"), ("км", "метров"),
    ("метров", "километров"), ("тонн", "килограммов"), ("лет", "месяцев"), ("дней", "часов"), ("часов", "минут"),
)  # fmt: skip
_HEDGES = ("якобы ", "возможно, ", "вероятно, ", "предположительно ", "по предварительным данным, ", "предварительно, ")
_analyser = pymorphy3.MorphAnalyzer(lang="ru")


class Change(NamedTuple):
    """`kind` of change, the slots that answer it, the stretch of the article that is replaced, and by what."""

    kind: str
    slots: tuple[Slot, ...]
    start: int
    end: int
    new: str


Plant = Callable[[Place, random.Random], Iterator[Change]]


def date(place: Place, rng: random.Random) -> Iterator[Change]:
    """Another day of the month, or another month."""
    for found in re.finditer(r"\b(\d{1,2}) (" + "|".join(_MONTHS) + r")\b", place.sentence.text):
        if _told(place, found.group()):
            day, month = int(found.group(1)), found.group(2)
            shift = rng.choice([1, 2, 5, 9])
            by_day = f"{day + shift if day + shift <= 28 else day - shift} {month}"
            by_month = f"{min(day, 28)} {_MONTHS[(_MONTHS.index(month) + rng.choice([1, 2, 5])) % 12]}"
            yield _change(place, "date", ("date",), (found.start(), found.end()), rng.choice([by_day, by_month]))


def number(place: Place, rng: random.Random) -> Iterator[Change]:
    """A number by a tenth, doubled, tenfold or a thousandfold."""
    reading = place.story.readings[place.article]
    for q in reading.quantities:
        inside = place.sentence.start <= q.start and q.end <= place.sentence.end
        found = re.search(r"\d+(?:[.,]\d+)?", q.text) if inside and q.high is None else None
        if found and not re.search(r"\d[\s ]\d", q.text) and _told(place, found.group()):
            value = float(found.group().replace(",", "."))
            factors = [f for f in (1.1, 2, 10, 1000) if f != 1.1 or (value * 1.1).is_integer() or "," in found.group()]
            new = _like(found.group(), value * rng.choice(factors))
            start = q.start - place.sentence.start + found.start()
            if new != found.group():
                yield _change(place, "number", ("quantity",), (start, start + len(found.group())), new)


def _like(old: str, value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".") if "," in old or "." in old else str(round(value))
    return text.replace(".", ",") if "," in old or "." not in old else text


def unit(place: Place, rng: random.Random) -> Iterator[Change]:
    """The same figure in another unit or currency."""
    for old, new in _UNITS:
        found = re.search(
            r"\d[\d\s ,.]*(?:(?:тыс|млн|млрд)\.? |тысяч |миллионов |миллиардов )?(" + old + r")\b", place.sentence.text
        )
        if found and _told(place, old):
            yield _change(place, "unit", ("quantity",), found.span(1), new)


def name(place: Place, rng: random.Random) -> Iterator[Change]:
    """Another person, or another town, in the same case."""
    for token, kind in _named(place):
        if _told(place, token.text):
            new = _cased(rng.choice(_SURNAMES if kind == "person" else _TOWNS), token)
            if new and new.lower() != token.text.lower():
                yield _token_change(place, "name", ("actor", "object", "place", "source"), token, new)


def _named(place: Place) -> Iterator[tuple[Token, str]]:
    reading = place.story.readings[place.article]
    reported = [r.source.span for r in reading.reports if r.source and r.source.span]
    for entity in reading.entities:
        for m in entity.mentions:
            tokens = [t for t in place.sentence.tokens if m.start <= t.start and t.end <= m.end]
            if entity.kind in ("person", "place") and tokens and not any(s.start <= m.start < s.end for s in reported):
                token = tokens[-1]
                if (
                    token.text[:1].isupper()
                    and not token.text.isupper()
                    and (entity.kind == "person" or len(tokens) == 1)
                ):
                    yield token, entity.kind


def negation(place: Place, rng: random.Random) -> Iterator[Change]:
    """A finite predicate denied, or a denial undone."""
    for token in place.sentence.tokens:
        if token.pos == "VERB" and token.rel in ("root", "ccomp", "conj") and token.feats.get("VerbForm") == "Fin":
            before = place.sentence.text[: token.start - place.sentence.start]
            at = token.start - place.sentence.start
            if before.endswith("не "):
                yield _change(place, "negation", ("polarity",), (at - 3, at), "")
            elif token.lemma not in _SAYING and _told(place, token.text):
                yield _change(place, "negation", ("polarity",), (at, at), "не ")


_SAYING = frozenset(
    ["сообщить", "сообщать", "заявить", "сказать", "рассказать", "отметить", "писать", "передавать", "добавить", "мочь"]
)


def roles(place: Place, rng: random.Random) -> Iterator[Change]:
    """Who and whom change places."""
    tokens = place.sentence.tokens
    for n, verb in enumerate(tokens):
        subjects = [t for t in tokens if t.head == n and t.rel == "nsubj" and t.pos in ("NOUN", "PROPN")]
        objects = [t for t in tokens if t.head == n and t.rel == "obj" and t.pos in ("NOUN", "PROPN")]
        if verb.pos != "VERB" or not subjects or not objects or _modified(place, subjects[0], objects[0]):
            continue
        first, second = sorted((subjects[0], objects[0]), key=lambda t: t.start)
        new_first, new_second = _cased(second.lemma, first), _cased(first.lemma, second)
        if new_first and new_second and _told(place, subjects[0].text):
            between = place.sentence.text[first.end - place.sentence.start : second.start - place.sentence.start]
            span = first.start - place.sentence.start, second.end - place.sentence.start
            yield _change(
                place, "roles", ("actor",), span, _capital(new_first, second) + between + _capital(new_second, first)
            )


def _modified(place: Place, *nouns: Token) -> bool:
    tokens = place.sentence.tokens
    return any(t.head >= 0 and tokens[t.head] in nouns and t.rel in ("amod", "det") for t in tokens)


def _capital(word: str, model: Token) -> str:
    return word.capitalize() if model.text[:1].isupper() else word


def speaker(place: Place, rng: random.Random) -> Iterator[Change]:
    """The same words given to another speaker."""
    reading = place.story.readings[place.article]
    for report in reading.reports:
        span = report.source.span if report.source and report.source.kind == "person" else None
        if span is None or not (place.sentence.start <= span.start and span.end <= place.sentence.end):
            continue
        tokens = [t for t in place.sentence.tokens if span.start <= t.start and t.end <= span.end and t.pos == "PROPN"]
        if tokens and _told(place, tokens[-1].text):
            new = _cased(rng.choice(_SURNAMES), tokens[-1])
            if new:
                yield _token_change(place, "speaker", ("source",), tokens[-1], new)


def hedge(place: Place, rng: random.Random) -> Iterator[Change]:
    """A hedge left out: "якобы", "возможно", or "может закрыть" as "закроет"."""
    text = place.sentence.text
    for words in _HEDGES:
        found = re.search(words, text, re.IGNORECASE)
        if found and _told(place, words.strip(" ,")):
            yield _change(place, "hedge", ("degree", "polarity"), found.span(), "")
    for n, modal in enumerate(place.sentence.tokens):
        if modal.lemma in ("мочь", "планировать", "намереваться") and modal.feats.get("VerbForm") == "Fin":
            inf = next((t for t in place.sentence.tokens if t.head == n and t.feats.get("VerbForm") == "Inf"), None)
            new = _finite(inf.text, modal) if inf is not None and inf.start > modal.end else None
            if inf is not None and new and _told(place, modal.text):
                span = modal.start - place.sentence.start, inf.end - place.sentence.start
                yield _change(
                    place,
                    "hedge",
                    ("degree", "polarity"),
                    span,
                    text[modal.end - place.sentence.start : inf.start - place.sentence.start].strip() + " " + new,
                )


def _finite(infinitive: str, modal: Token) -> str | None:
    number = "plur" if modal.feats.get("Number") == "Plur" else "sing"
    for parse in _analyser.parse(infinitive):
        form = (
            parse.inflect({"futr" if "perf" in parse.tag else "pres", "3per", number}) if "INFN" in parse.tag else None
        )
        if form:
            return str(form.word)
    return None


def source(place: Place, rng: random.Random) -> Iterator[Change]:
    """A source left out: ", сообщил X" at the end of the sentence, or "По словам X," at its beginning."""
    reading, sentence = place.story.readings[place.article], place.sentence
    for report in reading.reports:
        if report.sentence != sentence.index or report.source is None or report.source.kind == "unnamed":
            continue
        start, end = report.start - sentence.start, report.end - sentence.start
        if not 0 <= start < end <= len(sentence.text) or end - start > 0.6 * len(sentence.text):
            continue
        if sentence.text[end:].strip(' .»"') == "" and sentence.text[:start].rstrip()[-1:] in (",", "—", "-", "–"):
            yield _change(place, "source", ("source",), (len(sentence.text[:start].rstrip(" ,—–-")), end), "")
        elif start == 0 and sentence.text[end : end + 1] == ",":
            yield _change(place, "source", ("source",), (0, end + 2), "")


PLANTS: tuple[Plant, ...] = (date, number, unit, name, negation, roles, speaker, hedge, source)


def _told(place: Place, words: str) -> bool:
    """True when at least two of the other tellings have the same words (or words of their stem)."""
    stem = words.lower() if len(words) < 6 else words.lower()[:-2]
    return sum(stem in s.text.lower() for s in place.others) >= 2


def _change(place: Place, kind: str, slots: tuple[Slot, ...], span: tuple[int, int], new: str) -> Change:
    return Change(kind, slots, place.sentence.start + span[0], place.sentence.start + span[1], new)


def _token_change(place: Place, kind: str, slots: tuple[Slot, ...], token: Token, new: str) -> Change:
    return Change(kind, slots, token.start, token.end, new)


def _cased(word: str, model: Token) -> str | None:
    """The word in the model's case; None when it has no such form."""
    case = _CASES.get(model.feats.get("Case", ""))
    for parse in _analyser.parse(word):
        form = parse.inflect({case}) if case and "NOUN" in parse.tag else None
        if form:
            return str(form.word).capitalize() if word[:1].isupper() else str(form.word)
    return None

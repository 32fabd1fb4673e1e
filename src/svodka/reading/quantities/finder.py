"""Finds the quantities of an article: at each word that can begin a number, the first rule that answers wins."""

import re
from collections.abc import Callable, Iterator

from svodka.model.article import Article
from svodka.model.reading import Quantity, Reading, Time
from svodka.reading.plain import Stretch, stretches
from svodka.reading.quantities import amounts, ranges, words
from svodka.reading.quantities.counted import counted_noun, measured_noun
from svodka.reading.quantities.numbers import NUMBER_WORDS
from svodka.reading.quantities.rule import Found, Place
from svodka.reading.quantities.zones import zones

RULES: tuple[Callable[[Place], Found | None], ...] = (*words.RULES, *ranges.RULES, *amounts.RULES)
"""In the order in which they are asked."""

_STARTS = NUMBER_WORDS | words.WORD_STARTS
_WORD = re.compile(r"(?<!\w)(?<!\d[.,])(?:\d++|[^\W\d_]++(?!\w))")


def find_quantities(article: Article, reading: Reading) -> tuple[Quantity, ...]:
    """The numbers of an article that carry a fact, in order, none overlapping another or a time.

    Reads `reading.sentences` and `reading.times`. "от X до Y" gives two quantities, a lower and an upper bound, each
    with the scale and unit that the phrase tells once; "5–7 тыс." gives one with `high`. Beside ISO 4217 codes, "%"
    and SI units, `unit` may be "pp" (percentage points), "times" (вдвое, в пять раз) or "share" (половина is 0.5).
    """
    found: list[Quantity] = []
    for stretch in stretches(article.text, reading.sentences):
        found.extend(_quantity(article, stretch, rule, hit) for rule, hit in _in_stretch(stretch, reading.times))
    return tuple(found)


def _in_stretch(stretch: Stretch, times: tuple[Time, ...]) -> Iterator[tuple[str, Found]]:
    candidates = [
        m
        for m in _WORD.finditer(stretch.plain)
        if (word := m[0]) in _STARTS or word[0].isdigit() or word.startswith(words.MULTIPLYING)
    ]
    closed = zones(stretch, times) if candidates else []
    free, zone = 0, 0
    for candidate in candidates:
        start = candidate.start()
        if start < free:
            continue
        while zone < len(closed) and closed[zone][1] <= start:
            free = max(free, closed[zone][1])
            zone += 1
        if any(a <= start < b for a, b in closed[zone : zone + 3]):
            continue
        ceiling = closed[zone][0] if zone < len(closed) else len(stretch.plain)
        hit = _first_answer(Place(stretch, start, candidate[0], free), ceiling)
        if hit:
            free = hit[1].end
            yield hit


def _first_answer(place: Place, ceiling: int) -> tuple[str, Found] | None:
    for rule in RULES:
        found = rule(place)
        if found is not None:
            return (rule.__name__, found) if found.end <= ceiling else None
    return None


def _quantity(article: Article, stretch: Stretch, rule: str, found: Found) -> Quantity:
    start, end = stretch.start + found.start, stretch.start + found.end
    return Quantity(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        value=found.value,
        high=found.high,
        unit=found.unit,
        of=found.of or _noun(stretch, found),
        bound=found.bound,
        rule=rule,
    )


def _noun(stretch: Stretch, found: Found) -> str | None:
    if found.noun_at is None:
        return None
    sentence = stretch.sentence_at(max(0, found.noun_at - 1))
    look = measured_noun if found.measured else counted_noun
    return look(sentence, stretch.start + found.noun_at)

"""All rules in the order in which they are asked, indexed by the word with which a time begins."""

from svodka.reading.times import (
    ages,
    anchored,
    counted,
    dated_weekdays,
    days,
    months,
    relative,
    seasons,
    vague,
    weekdays,
    years,
)
from svodka.reading.times.rule import DIGIT, Rule

RULES: tuple[Rule, ...] = (
    *dated_weekdays.RULES,
    *days.RULES,
    *counted.RULES,
    *anchored.RULES,
    *months.RULES,
    *seasons.RULES,
    *ages.RULES,
    *years.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *vague.RULES,
)
"""The first rule that answers wins. Days come before months, counted times before bare units."""


def _index() -> dict[str, tuple[Rule, ...]]:
    words = sorted({word for rule in RULES for word in rule.first_words})
    return {word: tuple(rule for rule in RULES if word in rule.first_words) for word in words}


BY_FIRST_WORD = _index()


def rules_for(word: str) -> tuple[Rule, ...]:
    """The rules that a word of the plain text can begin."""
    return BY_FIRST_WORD.get(DIGIT if word[0].isdigit() else word, ())

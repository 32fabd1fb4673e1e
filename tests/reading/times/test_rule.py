"""Patterns are compiled only when a text asks for them: so all of them are asked here."""

import pytest

from svodka.reading.times.grammar import RULES
from svodka.reading.times.rule import Rule


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_has_a_pattern_that_can_be_read(rule: Rule) -> None:
    assert rule.first_words
    assert rule.pattern.match("") is None

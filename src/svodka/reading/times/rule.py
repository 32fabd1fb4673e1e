"""What a rule is: a small named function, the words that it can begin with, and the pattern that it reads."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from svodka.reading.times.scene import Answer, Scene

DIGIT = "#"
"""Stands among the first words of a rule for anything that begins with a digit."""

Read = Callable[[re.Match[str], Scene], Answer | None]


class Rule(NamedTuple):
    """`read` says what a match of `pattern` in the plain text means, or None when it is not for this rule."""

    name: str
    first_words: frozenset[str]
    pattern: re.Pattern[str]
    read: Read


def rule(first_words: Iterable[str], pattern: str) -> Callable[[Read], Rule]:
    """Makes a rule of a function; the function's name is the rule's."""

    def make(read: Read) -> Rule:
        return Rule(read.__name__, frozenset(first_words), re.compile(pattern), read)

    return make

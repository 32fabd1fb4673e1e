"""What a rule is: a small named function, the words that it can begin with, and the pattern that it reads."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from svodka.reading.times.scene import Answer, Scene

DIGIT = "#"
"""Stands among the first words of a rule for anything that begins with a digit."""

Read = Callable[[re.Match[str], Scene], Answer | None]


class Rule:
    """`read` says what a match of `pattern` in the plain text means, or None when it is not for this rule."""

    def __init__(self, first_words: Iterable[str], pattern: str, read: Read) -> None:
        self.name = read.__name__
        self.first_words = frozenset(first_words)
        self.read = read
        self._written = pattern

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a text first holds one of the first words: all of them together take a third of a second."""
        return re.compile(self._written)


def rule(first_words: Iterable[str], pattern: str) -> Callable[[Read], Rule]:
    """Makes a rule of a function; the function's name is the rule's."""
    return lambda read: Rule(first_words, pattern, read)

"""What the steps of entity finding hand to each other."""

from typing import NamedTuple

from svodka.model.reading import EntityKind, Sentence, Token


class NameSpan(NamedTuple):
    """One name in place, with its tokens; `known_as` is the registry's name when the registry knows it."""

    start: int
    end: int
    kind: EntityKind
    sentence: Sentence
    tokens: tuple[Token, ...]
    known_as: str | None = None

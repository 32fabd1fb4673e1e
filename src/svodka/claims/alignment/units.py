"""Brings a story's statements into the rows that are compared: identical tellings become one row."""

from typing import NamedTuple

import numpy as np

from svodka.claims.features import Statements, profile
from svodka.claims.story_input import StoryInput, core_text
from svodka.model.reading import Statement


class Units(NamedTuple):
    """Rows for comparison, and the statements that each row stands for (the first is the one that was read)."""

    statements: Statements
    members: tuple[tuple[Statement, ...], ...]


def units(story: StoryInput) -> Units:
    """One row for each distinct wording, in the order of article id and place. Statements without a letter are rows
    too, so that every statement finds its place."""
    rows: dict[str, int] = {}
    members: list[list[Statement]] = []
    profiles, article, vectors = [], [], []
    order = sorted(range(len(story.articles)), key=lambda n: story.articles[n].id)
    for number in order:
        one, reading = story.articles[number], story.readings[number]
        placed = sorted(enumerate(reading.statements), key=lambda s: (s[1].start, s[1].end, s[1].id))
        for row, statement in placed:
            wording = _wording(core_text(statement, reading))
            if wording in rows:
                members[rows[wording]].append(statement)
                continue
            rows[wording] = len(members)
            members.append([statement])
            profiles.append(profile(statement, one, reading))
            article.append(number)
            vectors.append(story.statement_vectors[number][row])
    matrix = np.stack(vectors) if vectors else np.zeros((0, 1), np.float32)
    return Units(Statements(profiles, article, matrix), tuple(tuple(m) for m in members))


def _wording(text: str) -> str:
    """The words alone: no marks, no case, ё as е."""
    words = "".join(c if c.isalnum() else " " for c in text.casefold().replace("ё", "е")).split()
    return " ".join(words) or text

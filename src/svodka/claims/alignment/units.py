"""Brings a story's statements into the rows that are compared: identical tellings become one row."""

from typing import NamedTuple

import numpy as np

from svodka.claims.features import Statements, Vectors, profile
from svodka.claims.story_input import Matrix, StoryInput, plain_text
from svodka.model.reading import Statement

_SEPARATE_UP_TO = 300


class Units(NamedTuple):
    """Rows for comparison, and the statements that each row stands for (the first is the one that was read)."""

    statements: Statements
    members: tuple[tuple[Statement, ...], ...]


def units(story: StoryInput) -> Units:
    """A row for each statement, in the order of article id and place; in a large story a row for each distinct wording,
    so that copies cost nothing."""
    one_for_all = sum(len(reading.statements) for reading in story.readings) > _SEPARATE_UP_TO
    alone = {id_ for pair in story.decided.apart for id_ in pair}
    rows: dict[str, int] = {}
    members: list[list[Statement]] = []
    profiles, article, vectors, hosts = [], [], [], []
    order = sorted(range(len(story.articles)), key=lambda n: story.articles[n].id)
    for number in order:
        one, reading = story.articles[number], story.readings[number]
        placed = sorted(enumerate(reading.statements), key=lambda s: (s[1].start, s[1].end, s[1].id))
        for row, statement in placed:
            wording = _wording(plain_text(statement))
            if one_for_all and wording in rows and statement.id not in alone:
                members[rows[wording]].append(statement)
                continue
            rows[wording] = len(members)
            members.append([statement])
            profiles.append(profile(statement, one, reading))
            article.append(number)
            vectors.append(story.statement_vectors[number][row])
            hosts.append(story.sentence_vectors[number][statement.sentence])
    columns = Vectors(_matrix(vectors), _matrix(hosts))
    return Units(Statements(profiles, article, columns), tuple(tuple(m) for m in members))


def _matrix(rows: list[Matrix]) -> Matrix:
    return np.stack(rows) if rows else np.zeros((0, 1), np.float32)


def _wording(text: str) -> str:
    """The words alone: no marks, no case, ё as е."""
    words = "".join(c if c.isalnum() else " " for c in text.casefold().replace("ё", "е")).split()
    return " ".join(words) or text

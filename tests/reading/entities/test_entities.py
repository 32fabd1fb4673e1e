"""Entities against marked texts: `cases.txt` says how to read a case."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.model.reading import Reading
from svodka.reading.entities.spelling import same_word, skeleton

CASES = re.findall(r"^## (.+)\n((?:.+\n)+)", (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8"), re.M)
MARK = re.compile(r"\[(\d+):([^\]]+)\]")


@pytest.mark.parametrize(("difficulty", "body"), CASES, ids=[c[0] for c in CASES])
def test_case(difficulty: str, body: str, read: Callable[..., Reading]) -> None:
    marked, *expected = body.strip().split("\n")
    text, places = "", []
    last = 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        places.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        last = match.end()
    text += marked[last:]
    entities = read(text).entities
    of = {(m.start, m.end): e for e in entities for m in e.mentions}
    assert sorted(of) == [(a, b) for a, b, _ in places]
    for line in expected:
        number, name, kind = re.fullmatch(r"(\d+) = (.+), (\w+)", line).groups()  # type: ignore[union-attr]
        mine = {of[(a, b)].id for a, b, n in places if n == number}
        others = {of[(a, b)].id for a, b, n in places if n != number}
        entity = next(e for e in entities if e.id in mine)
        assert len(mine) == 1 and not mine & others
        assert (entity.name, entity.kind) == (name, kind)


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_skeleton_is_stable(text: str) -> None:
    assert skeleton(skeleton(text)) == skeleton(text)


@given(st.text("абвгдежзиклмноп", min_size=1, max_size=8), st.text("абвгдежзиклмноп", min_size=1, max_size=8))
@settings(max_examples=200, deadline=None)
def test_same_word_is_symmetric_and_reflexive(a: str, b: str) -> None:
    assert same_word(a, a)
    assert same_word(a, b) == same_word(b, a)

"""Marked articles: how each names a person, body or deed, and what is loaded."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from svodka.claims.story_input import StoryInput
from svodka.claims.wording import find_wording
from svodka.languages import load
from svodka.model.account import Wording
from svodka.model.article import Article
from svodka.model.reading import Reading

Read = Callable[..., Reading]
_MARK = re.compile(r"\[(!?)([^|\]]+)\|([^\]]+)\]")


class Mark(NamedTuple):
    article: str
    words: str
    entity: str
    loaded: bool


class Case(NamedTuple):
    difficulty: str
    texts: tuple[str, ...]
    marks: tuple[Mark, ...]


def cases() -> list[Case]:
    text = (Path(__file__).parent / "cases" / "wording.txt").read_text(encoding="utf-8")
    found = []
    for block in text.split("## ")[1:]:
        first, *lines = [line for line in block.splitlines() if line.strip()]
        marks = [Mark(f"a{n}", m[2], m[3], m[1] == "!") for n, line in enumerate(lines) for m in _MARK.finditer(line)]
        found.append(Case(first, tuple(_MARK.sub(r"\2", line) for line in lines), tuple(marks)))
    return found


def wording(read: Read, texts: tuple[str, ...]) -> tuple[Wording, ...]:
    articles = tuple(Article(id=f"a{n}", language="ru", text=t, sha256="") for n, t in enumerate(texts))
    readings = tuple(read(t, id=f"a{n}") for n, t in enumerate(texts))
    return find_wording(StoryInput(articles, readings, (), ()))


@pytest.mark.parametrize("case", cases(), ids=lambda c: c.difficulty)
def test_marked_articles(case: Case, read: Read) -> None:
    found = wording(read, case.texts)
    for mark in case.marks:
        assert any(answers(w, mark) for w in found), (mark, found)
    loaded = sum(m.loaded for m in case.marks)
    assert len({(w.article, w.start) for w in found if w.loaded}) == loaded, [w for w in found if w.loaded]


def answers(w: Wording, mark: Mark) -> bool:
    same = w.text in mark.words or mark.words.strip("«»") in w.text
    entity = mark.entity.lower() in w.entity.lower()
    return w.article == mark.article and same and entity and w.loaded == mark.loaded


@pytest.mark.parametrize("case", cases()[::3], ids=lambda c: c.difficulty)
def test_spans_and_reasons(case: Case, read: Read) -> None:
    for w in wording(read, case.texts):
        assert case.texts[int(w.article[1:])][w.start : w.end] == w.text
        assert (w.why is not None) == w.loaded


def test_the_lexicon_of_loaded_words_is_broad_and_takes_no_side() -> None:
    words = {row["word"] for row in load("ru", "loaded_words")}
    assert len(words) >= 200
    for side in (
        {"террорист", "боевик", "каратель", "оккупант"},
        {"освободитель", "герой", "миротворец"},
        {"марионетка", "ставленник", "хунта", "клика", "режим"},
        {"рашист", "укронацист", "либераст", "ватник", "колорад"},
    ):
        assert side <= words


@pytest.mark.parametrize("texts", [(), ("",), ("…", "«»", "« » « »"), ("ВСЁ ЗАГЛАВНЫМИ",)])
def test_odd_stories(texts: tuple[str, ...], read: Read) -> None:
    assert all(w.text for w in wording(read, texts))


def test_a_judged_name_keeps_both_quotation_marks(read: Read) -> None:
    found = wording(read, ("Инженеры показали «облегчённые» аппараты для больниц.",))
    assert [w.text for w in found if w.loaded] == ["«облегчённые» аппараты для больниц"]

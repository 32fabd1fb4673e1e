"""Asserted, denied, questioned or possible: by cases that are sentences with marks in them."""

import re
from pathlib import Path
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from svodka.model.article import Article
from svodka.model.reading import Sentence, Token
from svodka.reading.certainty import judge, polarity_of
from svodka.reading.tagging import Tagger

SHARE_RIGHT = 0.95
_MARKED = re.compile(r"\[(asserted|denied|questioned|possible)\](.*?)\[/\]")


class Case(NamedTuple):
    """A sentence without its marks, the stretch that is judged, and how sure its telling is."""

    difficulty: str
    text: str
    start: int
    end: int
    polarity: str


def _cases() -> list[Case]:
    lines = (Path(__file__).parent / "cases" / "certainty.txt").read_text(encoding="utf-8").splitlines()
    cases = []
    for line in (line for line in lines if line and not line.startswith("#")):
        difficulty, marked = line.split(" | ", 1)
        mark = _MARKED.search(marked)
        assert mark is not None, line
        text = _MARKED.sub(r"\2", marked)
        cases.append(Case(difficulty, text, mark.start(), mark.start() + len(mark[2]), mark[1]))
    return cases


def test_cases(tagger: Tagger) -> None:
    cases, wrong = _cases(), []
    tagged = tagger.tag([Article(id=str(i), language="ru", text=c.text, sha256="") for i, c in enumerate(cases)])
    for case, reading in zip(cases, tagged, strict=True):
        found = judge(reading.sentences[0], case.start, case.end)
        if found.polarity != case.polarity:
            wrong.append(f"{case.difficulty}: {case.text} is {case.polarity}, not {found}")
    assert len(cases) >= 60
    assert len(wrong) <= (1 - SHARE_RIGHT) * len(cases), "\n".join(wrong)


LEMMAS = ["не", "мочь", "опровергнуть", "ли", "бы", "порт", "якобы", "?", "нет", "что"]
TREES = st.lists(
    st.tuples(st.sampled_from(LEMMAS), st.integers(-1, 9), st.sampled_from(["root", "ccomp", "nsubj", "advmod"])),
    max_size=10,
)


@given(TREES, st.integers(-5, 60), st.integers(-5, 60))
def test_any_tree_has_an_answer(words: list[tuple[str, int, str]], start: int, end: int) -> None:
    """Rings, heads outside the sentence and empty stretches are no reason to fail."""
    tokens, at = [], 0
    for lemma, head, rel in words:
        tokens.append(Token(at, at + len(lemma), lemma, lemma, "VERB", {}, head, rel))
        at += len(lemma) + 1
    sentence = Sentence(0, 0, at, " ".join(w[0] for w in words), 0, "body", tuple(tokens))
    assert polarity_of(sentence, start, end) in ("asserted", "denied", "questioned", "possible")

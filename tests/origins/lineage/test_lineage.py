"""Who copied, paraphrased or cited whom, on marked stories.

A case: lines `-> relation first second [directed]` say all that must be found (and nothing else); then
`== id | outlet | published` before each article's text; `#` names the difficulty.
"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from svodka.claims.story_input import StoryInput
from svodka.model.account import Lineage
from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.origins.lineage import find_lineage
from svodka.vectors import Encoder
from tests.conftest import make_article

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
Read = Callable[..., Reading]


def articles_of(path: Path) -> list[Article]:
    found = []
    for block in path.read_text(encoding="utf-8").split("\n== ")[1:]:
        head, text = block.split("\n", 1)
        name, outlet, published = (part.strip() for part in head.split("|"))
        found.append(make_article(text.strip(), id=name, outlet=outlet, published=published))
    return found


def story(articles: list[Article], read: Read, encoder: Encoder) -> StoryInput:
    readings = [read(a.text, id=a.id, outlet=a.outlet, published=a.published, furniture=a.furniture) for a in articles]
    return StoryInput.of(articles, readings, encoder)


def derived(found: tuple[Lineage, ...]) -> set[tuple[str, frozenset[str]]]:
    return {(x.relation, frozenset(x.articles)) for x in found if x.relation != "cites"}


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_marked_stories(path: Path, read: Read, encoder: Encoder) -> None:
    marks = [line.split()[1:] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("-> ")]
    found = find_lineage(story(articles_of(path), read, encoder))
    assert derived(found) == {(m[0], frozenset(m[1:3])) for m in marks}
    directed = {x.articles for x in found if x.directed and x.relation != "cites"}
    assert {(m[1], m[2]) for m in marks if m[3:] == ["directed"]} <= directed


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_evidence_is_in_the_articles_in_their_order(path: Path, read: Read, encoder: Encoder) -> None:
    articles = articles_of(path)
    texts = {a.id: a.text for a in articles}
    found = find_lineage(story(articles, read, encoder))
    for x in found:
        assert x.evidence
        assert x.why
        for places in x.evidence:
            assert all(texts[p.article][p.start : p.end] == p.text for p in places)
            assert x.relation == "cites" or tuple(p.article for p in places) == x.articles
    random.Random(3).shuffle(articles)
    assert find_lineage(story(articles, read, encoder)) == found


def test_a_citation_links_the_article_of_the_story(read: Read, encoder: Encoder) -> None:
    articles = [
        make_article(
            "Завод «Прогресс» остановил конвейер до осени, стало известно редакции.",
            id="a",
            outlet="РИА Новости No.1",
            published="2024-05-01T10:00",
        ),
        make_article(
            "Завод «Прогресс» остановил конвейер, сообщает РИА Новости. Рабочих отправили в отпуск.",
            id="b",
            outlet="Ведомости",
            published="2024-05-01T12:00",
        ),
    ]
    cites = [x for x in find_lineage(story(articles, read, encoder)) if x.relation == "cites"]
    assert [(x.articles, x.source, x.directed) for x in cites] == [(("b", "a"), "РИА Новости", True)]
    assert cites[0].evidence[0][0].text in articles[1].text


def test_a_circle_of_citations_is_said(read: Read, encoder: Encoder) -> None:
    articles = [
        make_article("Мост закроют в мае, сообщает газета «Ведомости».", id="a", outlet="ТАСС"),
        make_article("Мост закроют в мае, сообщает ТАСС.", id="b", outlet="Ведомости"),
    ]
    cites = [x for x in find_lineage(story(articles, read, encoder)) if x.relation == "cites"]
    assert {x.articles for x in cites} == {("a", "b"), ("b", "a")}
    assert all("круг" in x.why for x in cites)


def test_without_a_date_the_direction_is_unknown(read: Read, encoder: Encoder) -> None:
    text = articles_of(CASES[0])[0].text
    bare = [make_article(text, id="Y"), make_article(text.replace("мель", "отмель"), id="Z")]
    (found,) = [x for x in find_lineage(story(bare, read, encoder)) if x.relation == "copy"]
    assert not found.directed
    assert "не видно" in found.why


@pytest.mark.parametrize("text", ["", "Да.", "!!! ??? 😀"])
def test_texts_with_nothing_in_them(text: str, read: Read, encoder: Encoder) -> None:
    articles = [make_article(text, id=str(n)) for n in range(3)]
    assert find_lineage(story(articles, read, encoder)) == ()


def test_one_article_alone(read: Read, encoder: Encoder) -> None:
    assert derived(find_lineage(story(articles_of(CASES[0])[:1], read, encoder))) == set()


def test_a_circle_through_a_third_is_said(read: Read, encoder: Encoder) -> None:
    articles = [
        make_article("Мост закроют в мае, сообщает газета «Ведомости».", id="a", outlet="ТАСС"),
        make_article("Мост закроют в мае, пишет газета «Коммерсантъ».", id="b", outlet="Ведомости"),
        make_article("Мост закроют в мае, сообщает ТАСС.", id="c", outlet="Коммерсантъ"),
        make_article("Мост закроют в мае, сообщает ТАСС.", id="d", outlet="Интерфакс"),
    ]
    cites = {x.articles: x.why for x in find_lineage(story(articles, read, encoder)) if x.relation == "cites"}
    assert {pair for pair, why in cites.items() if "круг" in why} == {("a", "b"), ("b", "c"), ("c", "a")}

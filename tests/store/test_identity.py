"""A story's id stays; joins and splits are told."""

from svodka.store.identity import identify
from svodka.store.records import Grouped, StoredStory

NAMES = {n: f"a{n}" for n in range(10)}


def groups(*keys: tuple[int, ...]) -> list[Grouped]:
    return [Grouped(k, "alike") for k in keys]


def stories(**keys: tuple[int, ...]) -> list[StoredStory]:
    return [StoredStory(id=id_, keys=k, why="") for id_, k in keys.items()]


def test_a_new_story_is_named_after_its_oldest_article() -> None:
    found = identify(groups((1, 2), (3,)), [], NAMES)
    assert [s.id for s in found.stories] == [s.id for s in identify(groups((1, 5), (3, 6)), [], NAMES).stories]
    assert [(e.kind, e.articles) for e in found.events] == [("began", ("a1", "a2")), ("began", ("a3",))]


def test_a_story_that_grows_keeps_its_id_also_when_an_older_article_comes() -> None:
    found = identify(groups((0, 1, 2)), stories(s1=(1, 2)), NAMES)
    assert [(s.id, s.keys) for s in found.stories] == [("s1", (0, 1, 2))]
    assert [(e.kind, e.story, e.articles, e.why) for e in found.events] == [("grew", "s1", ("a0",), "alike")]


def test_joined_stories_go_on_under_the_id_of_the_larger() -> None:
    found = identify(groups((1, 2, 3, 4, 5)), stories(s1=(1, 2), s2=(3, 4, 5)), NAMES)
    assert [s.id for s in found.stories] == ["s2"]
    assert [(e.kind, e.story, e.other, e.articles) for e in found.events] == [("joined", "s2", "s1", ("a1", "a2"))]
    assert found.former == {"s1": "s2"}


def test_of_equals_the_older_keeps_its_id() -> None:
    found = identify(groups((1, 2, 3, 4)), stories(s2=(3, 4), s1=(1, 2)), NAMES)
    assert [s.id for s in found.stories] == ["s2"]


def test_the_larger_part_of_a_split_story_keeps_the_id() -> None:
    found = identify(groups((1, 2), (3, 4, 5)), stories(s1=(1, 2, 3, 4, 5)), NAMES)
    assert found.stories[1].id == "s1"
    assert found.stories[0].id != "s1"
    assert [(e.kind, e.other, e.articles) for e in found.events] == [("split", "s1", ("a1", "a2"))]


def test_no_id_is_given_twice() -> None:
    first = identify(groups((1, 2, 3)), [], NAMES).stories
    found = identify(groups((1,), (2, 3)), first, NAMES)
    assert len({s.id for s in found.stories}) == 2
    again = identify(groups((1,)), [], NAMES, given=[first[0].id])
    assert again.stories[0].id != first[0].id


def test_a_story_whose_articles_are_gone_leaves_nothing() -> None:
    found = identify(groups((1,)), stories(s1=(1,), s2=(8, 9)), NAMES)
    assert ([s.id for s in found.stories], found.events, found.former) == (["s1"], [], {})

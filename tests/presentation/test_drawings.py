"""Where the marks of the drawings stand."""

from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from svodka.model.account import Lineage, Moment, Story
from svodka.presentation.html import lineage, timeline
from svodka.presentation.html.columns import ROW, columns
from svodka.presentation.messages import messages
from svodka.presentation.view.index import StoryView, story_views
from tests.presentation.example_account import ARTICLES, example_account

WORDS = messages("ru")
VIEW = story_views(example_account())[0]


def with_story(**fields: object) -> StoryView:
    account = example_account()
    story: Story = msgspec.structs.replace(account.stories[0], **fields)
    return StoryView(account, story, 1)


def test_events_stand_above_and_outlets_below_their_dates() -> None:
    drawn = timeline.draw(VIEW, WORDS)
    assert drawn is not None
    assert [dot.number for dot in drawn.dots] == [7, 2]
    assert [dot.exact for dot in drawn.dots] == [False, True]
    assert all(dot.y < drawn.axis for dot in drawn.dots)
    assert all(drawn.axis < label.y < drawn.height for label in drawn.outlets)
    assert [label.text for label in drawn.outlets] == ["Портовые вести", "Невский листок", "Хроника", "Голос залива"]


def test_dates_stand_in_order_with_room_between() -> None:
    drawn = timeline.draw(VIEW, WORDS)
    assert drawn is not None
    places = [label.x for label in drawn.dates]
    assert [label.text for label in drawn.dates][:2] == ["2029 год", "14 февраля 2031"]
    assert all(right - left >= timeline.GAP for left, right in pairwise(places))


def test_many_events_of_one_day_are_counted() -> None:
    drawn = timeline.draw(with_story(timeline=(Moment(when="2031-02-14", claim="c2"),) * 20), WORDS)
    assert drawn is not None
    assert len(drawn.dots) == timeline.STACK
    assert "и ещё 14" in [label.text for label in drawn.dates]


def test_nothing_dated_is_no_timeline() -> None:
    account = example_account()
    undated = tuple(msgspec.structs.replace(article, published=None) for article in ARTICLES)
    story = msgspec.structs.replace(account.stories[0], timeline=(Moment(when="когда-то", claim="c2"),))
    view = StoryView(msgspec.structs.replace(account, articles=undated), story, 1)
    assert timeline.draw(view, WORDS) is None


def test_those_behind_a_carrier_stand_left_of_it() -> None:
    drawn = lineage.draw(VIEW, {})
    assert drawn is not None
    place = {node.full: node.x for node in drawn.nodes}
    assert place["переписка министерства транспорта"] < place["Bay Courier"] < place["Хроника"]
    assert place["Анна Соловей"] < place["Балтком"] == place["Траверз"] == place["Bay Courier"]


def test_no_sources_and_no_borrowing_is_no_drawing() -> None:
    assert lineage.draw(with_story(claims=(), lineage=()), {}) is None


def test_an_article_that_borrows_much_has_its_clearest_borrowing_drawn() -> None:
    pair = VIEW.story.lineage[-1].evidence[0]
    weak = Lineage(relation="paraphrase", articles=("a2", "a3"), evidence=(pair,))
    strong = Lineage(relation="copy", articles=("a1", "a3"), evidence=(pair, pair))
    drawn = lineage.draw(with_story(lineage=(weak, strong)), {})
    assert drawn is not None
    assert [edge.relation for edge in drawn.edges if edge.relation != "cites"] == ["copy"]


names = st.sampled_from([*"ABCDEF", "a1", "a2", "a3"])


@given(
    st.dictionaries(
        st.tuples(names, names).filter(lambda hop: hop[0] != hop[1] and hop[0].isupper()), st.integers(1, 9)
    )
)
def test_boxes_never_overlap(hops: dict[tuple[str, str], int]) -> None:
    shown = {name for hop in hops for name in hop if name.isupper()}
    places = columns(("a1", "a2", "a3"), hops, shown)
    assert set(places) == shown | {"a1", "a2", "a3"}
    for x in {x for x, _ in places.values()}:
        heights = sorted(y for other, y in places.values() if other == x)
        assert heights[0] >= 0
        assert all(below - above >= ROW for above, below in pairwise(heights))

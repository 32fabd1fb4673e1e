"""Stories after decisions: every article stays in exactly one."""

from hypothesis import given
from hypothesis import strategies as st

from svodka.decisions import regrouped
from svodka.model.decision import Decision, OneStory, OwnStory

KEY_OF = {f"a{n}": n for n in range(8)}
PLACE = {n: n for n in range(8)}
ids = st.lists(st.sampled_from([*KEY_OF, "gone"]), min_size=1, max_size=4, unique=True).map(tuple)
deeds = st.one_of(ids.map(lambda a: OneStory(articles=a)), ids.map(lambda a: OwnStory(articles=a, rest=())))
homes = st.lists(st.integers(0, 3), min_size=8, max_size=8)


def groups_of(homes: list[int]) -> list[tuple[int, ...]]:
    return [tuple(n for n, h in enumerate(homes) if h == home) for home in sorted(set(homes))]


def decided(*made: OneStory | OwnStory) -> list[Decision]:
    return [Decision(number=n, made="2025", deed=deed) for n, deed in enumerate(made)]


def test_two_stories_become_one() -> None:
    assert regrouped([(0, 2), (1,), (3,)], decided(OneStory(articles=("a2", "a1"))), KEY_OF, PLACE) == [(0, 1, 2), (3,)]


def test_an_article_becomes_a_story_of_its_own() -> None:
    assert regrouped([(0, 1, 2)], decided(OwnStory(articles=("a1",), rest=("a0",))), KEY_OF, PLACE) == [(0, 2), (1,)]


@given(homes, st.lists(deeds, max_size=5))
def test_every_article_stays_in_one_story_and_the_last_decision_holds(
    homes: list[int], made: list[OneStory | OwnStory]
) -> None:
    now = regrouped(groups_of(homes), decided(*made), KEY_OF, PLACE)
    assert sorted(key for group in now for key in group) == list(range(8))
    if made:
        wanted = {KEY_OF[id_] for id_ in made[-1].articles if id_ in KEY_OF}
        holding = [set(group) for group in now if wanted & set(group)]
        assert len(holding) <= 1
        assert not isinstance(made[-1], OwnStory) or holding in ([wanted], [])

"""Average link: every item in one group, no chain of near-misses."""

from hypothesis import given
from hypothesis import strategies as st

from svodka.stories.likeness import Likeness
from svodka.stories.linking import average_link

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda p: p[0] < p[1]),
    st.floats(0, 1).map(lambda x: round(x, 3)),
    max_size=30,
)


@given(PAIRS, st.floats(0.1, 0.9))
def test_every_item_stands_in_one_group(pairs: dict[tuple[int, int], float], join: float) -> None:
    groups = average_link(9, [Likeness(a, b, p) for (a, b), p in pairs.items()], join)
    assert sorted(n for group in groups for n in group) == list(range(9))
    assert groups == average_link(9, [Likeness(a, b, p) for (a, b), p in reversed(pairs.items())], join)
    for group in groups:
        total = sum(pairs.get((a, b), 0) for a in group for b in group)
        assert len(group) == 1 or total > 0


def test_a_chain_of_near_misses_does_not_hold() -> None:
    chain = [Likeness(n, n + 1, 0.6) for n in range(3)]
    assert average_link(4, chain, 0.5) == [[0, 1], [2, 3]]


def test_unlinked_items_stay_alone() -> None:
    assert average_link(3, [], 0.5) == [[0], [1], [2]]

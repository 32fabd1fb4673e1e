"""What two claims disagree in alike is told once."""

from svodka.claims.disagreements import without_repeats
from svodka.model.account import Disagreement, Value
from svodka.model.span import Evidence


def differing(*places: int, slot: str = "date") -> Disagreement:
    values = tuple(Value(value=str(n), spans=(Evidence("a", n, n + 5, "слово"),)) for n in places)
    return Disagreement(slot=slot, kind="conflict", why="", values=values)  # type: ignore[arg-type]


def test_the_claim_read_first_keeps_it() -> None:
    found = without_repeats(["one", "two"], {"two": (differing(1, 9),), "one": (differing(1, 9),)})
    assert found == {"one": (differing(1, 9),), "two": ()}


def test_a_part_of_a_wider_one_is_a_repeat_and_more_is_not() -> None:
    found = without_repeats(["one", "two"], {"one": (differing(1, 9, 20),), "two": (differing(1, 9),)})
    assert found["two"] == ()
    found = without_repeats(["one", "two"], {"one": (differing(1, 9),), "two": (differing(1, 9, 20),)})
    assert found["two"] == (differing(1, 9, 20),)


def test_another_slot_is_another_disagreement() -> None:
    found = without_repeats(["one", "two"], {"one": (differing(1, 9),), "two": (differing(1, 9, slot="place"),)})
    assert len(found["two"]) == 1

"""Publication times of every precision."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.stories.moments import hours_apart, moment


@pytest.mark.parametrize(
    ("one", "other", "hours"),
    [
        ("2024-05-02T10:00", "2024-05-02T13:30", 3.5),
        ("2024-05-02T10:00+03:00", "2024-05-02T10:00+00:00", 3),
        ("2024-05-02", "2024-05-02T13:30", 0),
        ("2024-05-02", "2024-05-04", 24),
        ("2024-05", "2024-05-31T23:00", 0),
        ("2024", "2024-12-31", 0),
        ("2024", "2026-01-02T00:00", 8784 + 24 - 24),
    ],
)
def test_hours_between(one: str, other: str, hours: float) -> None:
    assert hours_apart(moment(one), moment(other)) == pytest.approx(hours, abs=25 if "-" not in one else 0)
    assert hours_apart(moment(other), moment(one)) == hours_apart(moment(one), moment(other))


@pytest.mark.parametrize("text", [None, "", "вчера", "2024-13-45", "2024-05-02Tx", "99999"])
def test_what_is_no_time_is_unknown(text: str | None) -> None:
    assert moment(text) is None
    assert hours_apart(moment(text), moment("2024")) is None


@given(st.text(max_size=30))
def test_any_text_is_read_or_unknown(text: str) -> None:
    found = moment(text)
    assert found is None or found.first <= found.last

"""Why articles are together is said in the reader's language."""

import pytest

from svodka.presentation.messages import Language, messages
from svodka.presentation.store.grouping import together

KEPT = "сходны сами по себе: 2 из 3 пар; общее у большинства: мост, сылва"


@pytest.mark.parametrize(
    ("why", "language", "said"),
    [
        (KEPT, "en", "2 of 3 pairs are alike by themselves; most have in common: мост, сылва"),
        (KEPT, "ru", KEPT),
        ("сходны сами по себе: 1 из 1 пар", "en", "1 of 1 pairs are alike by themselves"),
        ("других статей об этом событии нет", "en", "no other article tells of this event"),
        ("decided by a person", "ru", "так решил человек"),
        ("as an older version said it", "en", "as an older version said it"),
        ("сходны сами по себе: \u202eмного\n", "en", "сходны сами по себе: много"),
    ],
)
def test_reasons_of_grouping(why: str, language: Language, said: str) -> None:
    assert together(why, messages(language)) == said

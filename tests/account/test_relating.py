"""Claims that are related, not merged."""

from collections.abc import Callable

import pytest

from svodka.account.relating import relations
from svodka.claims import Bond, Cluster, Shelf, StoryInput
from svodka.claims.names import OriginNames

GENERAL = "Паром сел на мель у мыса Тихого."
EXACT = "Паром «Чайка» с 40 пассажирами в субботу утром сел на мель у мыса Тихого."
OTHER = "Спасатели сняли с парома всех пассажиров и отвезли их в порт."


@pytest.mark.parametrize(
    ("one", "other", "kinship", "turned"),
    [
        (GENERAL, EXACT, "more_exact", "more_general"),
        (EXACT, GENERAL, "more_general", "more_exact"),
        (GENERAL, OTHER, "near", "near"),
    ],
)
def test_kinship(one: str, other: str, kinship: str, turned: str, story_of_days: Callable[..., StoryInput]) -> None:
    story = story_of_days(("Вестник залива", "2024-04-02", "", one), ("Маяк", "2024-04-02", "", other))
    first, second = (r.statements[0] for r in story.readings)
    bond = Bond(first=first.id, second=second.id, verdict="unsure", probability=0.4, reasons=())
    clusters = (Cluster(id="c1", statements=(first,), near=(bond,)), Cluster(id="c2", statements=(second,)))
    shelf = Shelf(story.articles, story.readings, OriginNames.of(story.readings, [first, second]))
    found = relations(clusters, shelf)
    assert [(r.claim, r.kinship) for r in found["c1"]] == [("c2", kinship)]
    assert [(r.claim, r.kinship) for r in found["c2"]] == [("c1", turned)]


def test_what_is_hardly_near_is_not_told(story_of_days: Callable[..., StoryInput]) -> None:
    story = story_of_days(("Вестник залива", "2024-04-02", "", GENERAL), ("Маяк", "2024-04-02", "", OTHER))
    first, second = (r.statements[0] for r in story.readings)
    bond = Bond(first=first.id, second=second.id, verdict="unsure", probability=0.2, reasons=())
    clusters = (Cluster(id="c1", statements=(first,), near=(bond,)), Cluster(id="c2", statements=(second,)))
    shelf = Shelf(story.articles, story.readings, OriginNames.of(story.readings, [first, second]))
    assert relations(clusters, shelf) == {}

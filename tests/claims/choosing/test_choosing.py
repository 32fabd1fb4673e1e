"""The clearest telling, what one must know, and what is only recalled."""

from collections.abc import Callable

import pytest

from svodka.claims import Cluster, StoryInput, align, background, choose_brief, gist, order_claims

MakeStory = Callable[..., StoryInput]

FIRST = (
    "Вестник залива",
    "Паромную линию закрыли",
    "Паромную линию закрыли\n"
    "Администрация порта закрыла паромную линию на остров Тюлений до 15 апреля.\n"
    "Водолазы нашли трещину в днище парома «Аврора».\n"
    "Жителей острова будут возить вертолётом.\n"
    "Напомним, прошлой зимой паром уже чинили после столкновения со льдиной.",
)
SECOND = (
    "Берег сегодня",
    "Остров остался без парома",
    "Остров остался без парома\n"
    "Она закрыта до 15 апреля.\n"
    "Администрация порта закрыла линию на остров Тюлений до 15 апреля, сообщает «Вестник залива».\n"
    "Трещину в днище «Аврора» получила, по словам водолазов, при швартовке.\n"
    "Контекст\n"
    "Паром «Аврора» построен в 1988 году.",
)


@pytest.fixture(scope="module")
def story(make_story: MakeStory) -> StoryInput:
    return make_story(FIRST, SECOND)


@pytest.fixture(scope="module")
def clusters(story: StoryInput) -> tuple[Cluster, ...]:
    return align(story)


def _of(words: str, clusters: tuple[Cluster, ...]) -> Cluster:
    return next(c for c in clusters if any(words in s.text for s in c.statements))


def test_gist_is_a_whole_sentence_of_the_body(story: StoryInput, clusters: tuple[Cluster, ...]) -> None:
    found = gist(_of("Администрация порта", clusters), story)
    assert found.text.startswith("Администрация порта закрыла")


def test_gist_is_one_of_the_tellings(story: StoryInput, clusters: tuple[Cluster, ...]) -> None:
    text = {a.id: a.text for a in story.articles}
    for cluster in clusters:
        found = gist(cluster, story)
        assert found.text == text[found.article][found.start : found.end]
        assert any((found.article, found.start) == (s.article, s.start) for s in cluster.statements)


def test_recalled_claims_are_background(story: StoryInput, clusters: tuple[Cluster, ...]) -> None:
    recalled = background(clusters, story)
    assert _of("столкновения со льдиной", clusters).id in recalled
    assert _of("построен в 1988", clusters).id in recalled
    assert _of("Администрация порта", clusters).id not in recalled


def test_the_brief_has_what_both_tell(story: StoryInput, clusters: tuple[Cluster, ...]) -> None:
    chosen = choose_brief(clusters, story)
    assert 3 <= len(chosen) <= 7
    assert _of("Администрация порта", clusters).id in chosen


def test_what_is_recalled_comes_after_what_is_told(story: StoryInput, clusters: tuple[Cluster, ...]) -> None:
    ordered = [c.id for c in order_claims(clusters, story)]
    assert sorted(ordered) == sorted(c.id for c in clusters)
    assert ordered.index(_of("построен в 1988", clusters).id) > ordered.index(_of("Администрация порта", clusters).id)


def test_a_conflict_lifts_a_claim(story: StoryInput, clusters: tuple[Cluster, ...]) -> None:
    low = order_claims(clusters, story)[-2].id
    before = [c.id for c in order_claims(clusters, story)].index(low)
    after = [c.id for c in order_claims(clusters, story, {low: 2})].index(low)
    assert after <= before


def test_an_empty_story(make_story: MakeStory) -> None:
    story = make_story(("Газета", "", ""))
    assert align(story) == order_claims((), story) == choose_brief((), story) == background((), story) == ()

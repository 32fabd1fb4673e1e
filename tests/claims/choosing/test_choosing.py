"""The clearest telling, what one must know, and what is only recalled."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from svodka.claims import Cluster, StoryInput, align, background, choose_brief, gists, order_claims
from svodka.model.span import Evidence

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


def gist(cluster: Cluster, story: StoryInput) -> Evidence:
    """What is shown for one claim alone."""
    return gists([cluster], story)[cluster.id]


def test_a_telling_of_two_claims_is_shown_for_one_that_has_no_other(
    story: StoryInput, clusters: tuple[Cluster, ...]
) -> None:
    closed, crack = _of("Администрация порта", clusters), _of("Трещину", clusters)
    shared = next(s for s in closed.statements if s.text == gist(closed, story).text)
    lone = [replace(crack, id="c1", statements=(crack.statements[0], shared)), replace(closed, statements=(shared,))]
    found = gists(lone, story)
    assert found["c1"].text != shared.text
    assert found[closed.id].text == shared.text


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


SCRAPS = (
    (
        "Вестник залива",
        "Порт закрыли",
        "Порт закрыли\nМэр Кильвара Олег Дроздов подписал приказ, по которому порт закрыли на неделю.\n"
        "Также порт закрыли для туристов.\nКоролевский режим закрыл порт на неделю.\n"
        "Власти закрыли порт на неделю.\nКильвар.",
    ),
    (
        "Берег сегодня",
        "Порт на замке",
        "Порт на замке\nВласти выпустили документ, в котором запретили судам заходить в порт до 9 апреля.",
    ),
)


@pytest.fixture(scope="module")
def scraps(make_story: MakeStory) -> StoryInput:
    return make_story(*SCRAPS)


def _alone(words: str, story: StoryInput) -> Cluster:
    told = next(s for r in story.readings for s in r.statements if words in s.text)
    return Cluster(id=told.id, statements=(told,))


def test_the_rest_of_a_sentence_is_shown_with_its_sentence(scraps: StoryInput) -> None:
    found = gist(_alone("запретили судам", scraps), scraps)
    assert found.text.startswith("Власти выпустили документ")
    assert found.text == next(a.text for a in scraps.articles if a.id == found.article)[found.start : found.end]


def _among(words: tuple[str, ...], story: StoryInput) -> Cluster:
    told = [s for r in story.readings for s in r.statements if any(s.text.startswith(w) for w in words)]
    assert len(told) == len(words)
    return Cluster(id="c", statements=tuple(told))


def test_a_telling_that_leans_on_the_sentence_before_is_not_the_gist(scraps: StoryInput) -> None:
    assert gist(_among(("Также порт", "Власти закрыли"), scraps), scraps).text.startswith("Власти")


def test_a_telling_that_judges_is_not_the_gist(scraps: StoryInput) -> None:
    assert gist(_among(("Королевский режим", "Власти закрыли"), scraps), scraps).text.startswith("Власти")


def test_labels_and_headlines_come_last_and_not_into_the_brief(scraps: StoryInput) -> None:
    clusters = tuple(Cluster(id=s.id, statements=(s,)) for r in scraps.readings for s in r.statements)
    texts = {c.id: c.statements[0].text for c in clusters}
    assert texts[order_claims(clusters, scraps)[-1].id] == "Кильвар."
    assert not {"Кильвар.", "Порт закрыли", "Порт на замке"} & {texts[i] for i in choose_brief(clusters, scraps)}


def test_the_brief_does_not_say_one_thing_twice(scraps: StoryInput) -> None:
    clusters = tuple(
        Cluster(id=f"{n}{s.id}", statements=(s,)) for n in (1, 2) for r in scraps.readings for s in r.statements
    )
    texts = [next(c for c in clusters if c.id == i).statements[0].text for i in choose_brief(clusters, scraps)]
    assert len(texts) == len(set(texts))

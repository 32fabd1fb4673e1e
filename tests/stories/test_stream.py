"""Stories by glances: what is between two articles depends on these alone, so order makes no difference."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.stories.findings import title_names_apart
from svodka.stories.stream import Entry, Pair, day_groups, glance, likely_pairs, stream_groups
from svodka.stories.stream.grouping import components
from svodka.stories.stream.likely import JOIN
from svodka.stories.stream.meaning import meaning
from svodka.stories.stream.seen import profile
from tests.conftest import make_article

TEXTS = [
    (
        "Мост через Сылву рухнул в Ольховке",
        "В посёлке Ольховка обрушился пешеходный мост через Сылву. Пострадали трое.",
    ),
    (
        "В Ольховке обрушился мост",
        "Пешеходный мост через Сылву в посёлке Ольховка рухнул во время ремонта, трое пострадали.",
    ),
    ("Комету Дроздова видно в бинокль", "Астрономы обсерватории Чегет открыли комету Дроздова, её видно в бинокль."),
    ("Открыта комета Дроздова", "Новую комету Дроздова открыли астрономы обсерватории Чегет. Её видно в бинокль."),
]


def entries(days: list[int]) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = {}
    for key, day in enumerate(days):
        title, text = TEXTS[key % len(TEXTS)]
        seen = glance(make_article(f"{title}\n{text}", title=title))
        made = Entry(key, f"a{key}", f"2031-03-{day + 1:02}T12:00", f"Вестник {key}", seen, meaning(seen))
        found.setdefault(day, []).append(made)
    return found


def pairs_of(days: dict[int, list[Entry]], fresh: set[int]) -> set[Pair]:
    return {p for _, found in likely_pairs(list(days), days.__getitem__, fresh.__contains__) for p in found}


def test_two_tellings_are_likely_and_two_events_are_not() -> None:
    found = pairs_of(entries([0, 0, 0, 0]), {0, 1, 2, 3})
    assert {(p.first, p.second) for p in found if p.linked} == {(0, 1), (2, 3)}


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 5), min_size=2, max_size=12), st.randoms(use_true_random=False))
def test_one_by_one_gives_the_pairs_of_all_at_once(days: list[int], chance: random.Random) -> None:
    every = entries(days)
    order = list(range(len(days)))
    chance.shuffle(order)
    found: set[Pair] = set()
    for n, key in enumerate(order):
        there = {day: [e for e in own if e.key in order[: n + 1]] for day, own in every.items()}
        found |= pairs_of({day: own for day, own in there.items() if own}, {key})
    assert found == pairs_of(every, set(order))


LINKS = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 11), st.sampled_from([0.2, 0.4, 0.5, 0.7, 0.9])), max_size=30
)


def made_pairs(links: list[tuple[int, int, float]]) -> list[Pair]:
    by_place = {(min(a, b), max(a, b)): p for a, b, p in links if a != b}
    return [Pair(a, b, p) for (a, b), p in sorted(by_place.items())]


DAYS = st.lists(st.integers(0, 2), min_size=12, max_size=12)


@given(LINKS, DAYS, st.permutations(list(range(12))))
def test_keys_and_order_make_no_difference(
    links: list[tuple[int, int, float]], days: list[int], renamed: list[int]
) -> None:
    pairs = made_pairs(links)
    one = stream_groups({n: f"a{n:02}" for n in range(12)}, dict(enumerate(days)), pairs)
    moved = [Pair(renamed[p.first], renamed[p.second], p.probability) for p in reversed(pairs)]
    moved_days = {renamed[n]: day for n, day in enumerate(days)}
    two = stream_groups({renamed[n]: f"a{n:02}" for n in range(12)}, moved_days, moved)
    assert [tuple(renamed[key] for key in group.keys) for group in one] == [group.keys for group in two]


@given(LINKS)
def test_a_component_is_grouped_by_itself(links: list[tuple[int, int, float]]) -> None:
    pairs, ids = made_pairs(links), {n: f"a{n:02}" for n in range(12)}
    alone = [
        group
        for keys in components(ids, pairs)
        for group in day_groups(keys, [p for p in pairs if {p.first, p.second} <= set(keys)], ids)
    ]
    assert set(alone) == {group.keys for group in stream_groups(ids, dict.fromkeys(ids, 0), pairs)}
    assert sorted(key for group in alone for key in group) == list(range(12))


@given(LINKS, DAYS)
def test_a_story_has_one_group_a_day(links: list[tuple[int, int, float]], days: list[int]) -> None:
    pairs, ids = made_pairs(links), {n: f"a{n:02}" for n in range(12)}
    of_days = {
        group
        for day in set(days)
        for keys in [{n for n in ids if days[n] == day}]
        for group in day_groups(keys, [p for p in pairs if {p.first, p.second} <= keys], ids)
    }
    for story in stream_groups(ids, dict(enumerate(days)), pairs):
        parts = [tuple(key for key in story.keys if days[key] == day) for day in sorted({days[k] for k in story.keys})]
        assert set(parts) <= of_days


@pytest.mark.parametrize(
    ("titles", "days"),
    [
        (("Прогноз погоды в Ольховке на 3 марта", "Прогноз погоды в Ольховке на 4 марта"), (0, 1)),
        (("Гороскоп на понедельник для всех знаков", "Гороскоп на вторник для всех знаков"), (0, 1)),
        (("Курс сылвинского рубля на 03.03.2031", "Курс сылвинского рубля на 05.03.2031"), (0, 2)),
        (("Еженедельный обзор рынка зерна", "Еженедельный обзор рынка зерна"), (0, 2)),
        (("В воскресенье в Ольховке ожидаются дожди", "Неделя в Ольховке начнётся с гроз и дождей"), (0, 1)),
        (("Гроза надвигается на Ольховку", "До конца 4 марта в Ольховке шквалы и гроза"), (0, 1)),
        (("Дождь и ветер ждут Ольховку в среду", "Ольховку в четверг ждут грозы"), (0, 0)),
    ],
)
def test_issues_of_a_series_are_not_paired(titles: tuple[str, str], days: tuple[int, int]) -> None:
    text = "В Ольховке и на Сылве завтра ожидается переменная облачность, ветер слабый, курс и звёзды благоприятны."
    found: dict[int, list[Entry]] = {}
    for key, (title, day) in enumerate(zip(titles, days, strict=True)):
        opening = "" if any(digit in title for digit in "0123456789") else f"{day + 3} марта. "
        seen = glance(make_article(f"{title}\n{opening}{text}", title=title))
        entry = Entry(key, f"a{key}", f"2031-03-0{day + 3}T08:00", "Вестник", seen, meaning(seen))
        found.setdefault(day, []).append(entry)
    assert pairs_of(found, {0, 1}) == set()


@pytest.mark.parametrize(
    ("one", "two", "lowered"),
    [
        ("Клуб «Сылва» начал тренировки", "Клуб «Чегет» начал тренировки", True),
        ("Клуб «Сылва» начал тренировки", "Клубы начали тренировки", False),
        ("Клуб «Сылва» начал тренировки", "Тренировки клуба «Сылва» посетил Дроздов", False),
    ],
)
def test_titles_that_name_others_lower_the_probability(one: str, two: str, lowered: bool) -> None:
    made = []
    for key, title in enumerate((one, two)):
        text = f"{title}\nПосле перерыва клуб вернулся на поле и начал тренировки, игроки прошли осмотр врачей."
        seen = glance(make_article(text, title=title))
        made.append(Entry(key, f"a{key}", "2031-03-03T08:00", f"Вестник {key}", seen, meaning(seen)))
    assert title_names_apart(*map(profile, made)) == lowered


@pytest.mark.parametrize(
    "text", ["", "!!!", "😀" * 40, "а" * 100_000, "\u200b\n\n", "The same and the other", "1 22 333"]
)
def test_odd_texts(text: str) -> None:
    seen = glance(make_article(text))
    vector = meaning(seen)
    assert vector.shape == meaning(glance(make_article("Мост"))).shape
    two = {0: [Entry(n, f"a{n}", None, None, seen, vector) for n in range(2)]}
    assert all(JOIN <= 1 and p.probability <= 1 for p in pairs_of(two, {0, 1}))


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        ("Синоптики обещают Заречью грозы и ветер", "Синоптики обещают Ольховке грозы и ветер", False),
        ("Прогноз погоды в Заречье на выходные", "Прогноз погоды в Ольховке на выходные", False),
        ("Синоптики обещают Ольховке грозы и ветер", "В Ольховке ожидаются грозы и сильный ветер", True),
        ("Грозы ожидаются в Ольховке в субботу", "В Ольховке 3 марта ожидаются грозы и ветер", True),
    ],
)
def test_reports_that_come_out_for_every_place(one: str, two: str, together: bool) -> None:
    made = []
    for key, title in enumerate((one, two)):
        place = "Ольховке" if "Ольховк" in title else "Заречье"
        text = (
            f"{title}\nЗавтра в {place} ожидаются грозы, сильный ветер и похолодание, сообщили синоптики. Днём до +17."
        )
        seen = glance(make_article(text, title=title))
        made.append(Entry(key, f"a{key}", "2031-03-03T08:00", f"Вестник {key}", seen, meaning(seen)))
    assert (pairs_of({0: made}, {0, 1}) != set()) == together

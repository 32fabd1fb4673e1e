"""Decisions change what they name, and nothing else."""

from collections.abc import Callable

import pytest

from svodka.claims import StoryInput, align
from svodka.decisions import apply
from svodka.model.article import Article
from svodka.model.decision import Decision, Deed, OneClaim, OneHouse, OutletOf, OwnClaim, Pair, SpeakerOf
from svodka.model.reading import Reading, Statement
from svodka.model.span import Evidence
from svodka.origins import Provenance
from svodka.vectors import Encoder
from tests.conftest import make_article

TEXTS = (
    "Мост в Зареченске открыли 5 мая. «Мы ждали десять лет», — сказал мэр Савва Ершов.",
    "В Зареченске 5 мая открыли мост. Проезд по нему стоит 40 рублей.",
    "Синоптики обещают Зареченску дожди. Урожай яблок в области вырос вдвое.",
)


Told = tuple[tuple[Article, ...], tuple[Reading, ...]]


@pytest.fixture(scope="module")
def story(read: Callable[..., Reading]) -> Told:
    fields = [{"outlet": outlet} for outlet in ("Утро", "Вечер", "Полдень")]
    articles = tuple(make_article(text, **given) for text, given in zip(TEXTS, fields, strict=True))
    return articles, tuple(read(text, **given) for text, given in zip(TEXTS, fields, strict=True))


def decisions(*deeds: Deed) -> list[Decision]:
    return [Decision(number=n, made="2025-01-02T03:04:05Z", deed=deed) for n, deed in enumerate(deeds, 1)]


def stated(readings: tuple[Reading, ...], words: str) -> Statement:
    return next(s for reading in readings for s in reading.statements if words in s.text)


def claims(story: Told, encoder: Encoder, *deeds: Deed) -> list[set[str]]:
    applied = apply(*story, decisions(*deeds))
    given = StoryInput.of(applied.articles, applied.readings, encoder)
    held = StoryInput(given.articles, given.readings, given.statement_vectors, given.sentence_vectors, applied.decided)
    return [{s.id for s in cluster.statements} for cluster in align(held)]


def test_statements_decided_to_be_one_claim_are(story: Told, encoder: Encoder) -> None:
    rain, apples = stated(story[1], "дожди"), stated(story[1], "яблок")
    assert not any({rain.id, apples.id} <= claim for claim in claims(story, encoder))
    for deed in (OneClaim(places=(rain, apples)), Pair(verdict="same", first=rain, second=apples)):
        assert any({rain.id, apples.id} <= claim for claim in claims(story, encoder, deed))


def test_statements_decided_to_be_apart_are(story: Told, encoder: Encoder) -> None:
    one, other = stated(story[1], "Мост в Зареченске"), stated(story[1], "открыли мост")
    assert any({one.id, other.id} <= claim for claim in claims(story, encoder))
    for deed in (
        Pair(verdict="different", first=one, second=other),
        Pair(verdict="unsure", first=one, second=other),
        OwnClaim(places=(one,), rest=(other,)),
    ):
        assert not any({one.id, other.id} <= claim for claim in claims(story, encoder, deed))


def test_a_later_decision_stands_over_an_earlier_one(story: Told, encoder: Encoder) -> None:
    one, other = stated(story[1], "Мост в Зареченске"), stated(story[1], "открыли мост")
    apart, same = (Pair(verdict=v, first=one, second=other) for v in ("different", "same"))  # type: ignore[arg-type]
    assert any({one.id, other.id} <= claim for claim in claims(story, encoder, apart, same))
    assert not any({one.id, other.id} <= claim for claim in claims(story, encoder, same, apart))


def test_an_undone_decision_does_nothing(story: Told) -> None:
    made = Decision(number=1, made="2025", undone="2026", deed=OutletOf(article=story[0][0].id, outlet="Ночь"))
    applied = apply(*story, [made])
    assert applied.articles == story[0]
    assert not applied.decisions


def test_an_outlet_is_set(story: Told) -> None:
    applied = apply(*story, decisions(OutletOf(article=story[0][1].id, outlet="Ночь")))
    assert [a.outlet for a in applied.articles] == ["Утро", "Ночь", "Полдень"]


def test_two_outlets_are_one_house(story: Told) -> None:
    houses = apply(*story, decisions(OneHouse(outlets=("Утро", "Полдень")))).decided.houses
    of = Provenance.of(*story, (), houses).houses
    first, second, third = (of[a.id] for a in story[0])
    assert first == third != second


def test_a_speaker_is_corrected_where_he_stands_and_in_the_chain(story: Told) -> None:
    quote = story[1][0].quotes[0]
    deed = SpeakerOf(quote=Evidence(quote.article, quote.start, quote.end, quote.text), name="Ирина Ладогина")
    reading = apply(*story, decisions(deed)).readings[0]
    assert reading.quotes[0].speaker is not None
    assert reading.quotes[0].speaker.name == "Ирина Ладогина"
    told = next(s for s in reading.statements if "ждали" in s.text)
    assert [link.name for link in told.attribution] == ["Ирина Ладогина"]
    assert told.attribution[0].rule == "decided"


def test_a_decision_finds_its_place_after_another_cut_and_in_another_version(story: Told) -> None:
    rain, apples = stated(story[1], "дожди"), stated(story[1], "яблок")
    shorter = Evidence(rain.article, rain.start, rain.end - 3, rain.text[:-3])
    elsewhere = Evidence("aformerversion", 500, 500 + len(apples.text), apples.text)
    applied = apply(*story, decisions(OneClaim(places=(shorter, elsewhere))), {"aformerversion": apples.article})
    assert applied.decided.together == (tuple(sorted((rain.id, apples.id))),)
    assert not applied.decisions[0].lapsed


def test_a_decision_about_what_is_gone_has_lapsed_and_says_so(story: Told) -> None:
    gone = Evidence(story[0][0].id, 0, 24, "Этого здесь никто не ждал")
    rain = stated(story[1], "дожди")
    deeds = (
        Pair(verdict="same", first=Evidence("nobody", 0, 4, "Этот"), second=rain),
        OutletOf(article="x", outlet="Y"),
    )
    applied = apply(*story, decisions(*deeds, SpeakerOf(quote=gone, name="Никто")))
    assert [d.lapsed for d in applied.decisions] == [True, True, True]
    assert applied.articles == story[0]
    assert applied.readings == story[1]

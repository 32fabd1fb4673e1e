"""The marked cases hold, whatever the order of the tellings."""

from collections.abc import Callable, Sequence

import pytest

from svodka.claims.disagreements import Shelf, find_disagreements
from svodka.claims.names import OriginNames
from svodka.model.account import Disagreement
from svodka.model.article import Article
from svodka.model.reading import Reading
from tests.claims.disagreements.disagreement_cases import Case, cases

Read = Callable[..., Reading]
CASES = list(cases())


def compare(read: Read, texts: Sequence[str], turned: bool = False) -> tuple[Disagreement, ...]:
    articles = [Article(id=f"a{n}", language="ru", text=t, sha256="") for n, t in enumerate(texts)]
    readings = [read(t, id=f"a{n}", published="2020-11-20") for n, t in enumerate(texts)]
    statements = [s for r in readings for s in r.statements]
    shelf = Shelf(articles, readings, OriginNames.of(readings, statements))
    return find_disagreements(statements[::-1] if turned else statements, shelf)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.difficulty)
def test_marked_case(case: Case, read: Read) -> None:
    found = compare(read, [case.a, case.b])
    if case.expected is None:
        assert [d for d in found if d.slot == case.never or (d.kind == "conflict" and case.never is None)] == []
    else:
        assert any(answers(d, case) for d in found), found


def answers(d: Disagreement, case: Case) -> bool:
    assert case.expected is not None
    kind = "precision" if case.expected.kind == "doubtful" else case.expected.kind
    if (d.slot, d.kind) != (case.expected.slot, kind) or (case.expected.kind == "doubtful" and not d.unsure):
        return False
    places = [{(s.article, s.text) for s in v.spans} for v in d.values]
    a, b = case.expected.words
    in_a = [n for n, p in enumerate(places) if any(x == "a0" and a.lower() in t.lower() for x, t in p)]
    in_b = [n for n, p in enumerate(places) if any(x == "a1" and b.lower() in t.lower() for x, t in p)]
    return any(m != n for m in in_a for n in in_b)


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 80
    assert sum(case.expected is None for case in CASES) >= 25


@pytest.mark.parametrize("case", CASES[::5], ids=lambda c: c.difficulty)
def test_order_of_statements_makes_no_difference(case: Case, read: Read) -> None:
    assert compare(read, [case.a, case.b]) == compare(read, [case.a, case.b], turned=True)


@pytest.mark.parametrize("case", CASES[::4], ids=lambda c: c.difficulty)
def test_spans_are_true_to_the_text(case: Case, read: Read) -> None:
    texts = {"a0": case.a, "a1": case.b}
    for d in compare(read, [case.a, case.b]):
        assert len(d.values) >= 2
        for span in (s for v in d.values for s in v.spans):
            assert texts[span.article][span.start : span.end] == span.text != ""


SHOWN = [
    (
        ("Фонд снабдил больницу масками, перчатками и халатами.", "Фонд снабдил больницу масками и перчатками."),
        ["масками, перчатками и халатами", "масками и перчатками"],
    ),
    (("Завод закрыли на ремонт осенью.", "Завод не закрыли на ремонт осенью."), ["закрыли", "не закрыли"]),
]


@pytest.mark.parametrize(("texts", "shown"), SHOWN, ids=[" | ".join(s) for _, s in SHOWN])
def test_values_are_shown_in_the_words_told(texts: tuple[str, str], shown: list[str], read: Read) -> None:
    (found,) = compare(read, texts)
    assert [v.value for v in found.values] == shown


def test_copies_do_not_disagree(read: Read) -> None:
    text = "Мост через Лугу открыли 12 марта, сообщил Иван Ладогин."
    assert compare(read, [text] * 5) == ()


@pytest.mark.parametrize("text", ["", "…", "«»", "МИНСК, 2 мая.", "12", "не не не", "\u200b" * 30])
def test_odd_texts(text: str, read: Read) -> None:
    assert all(d.kind != "conflict" for d in compare(read, [text, "Мост открыли 12 марта.", text]))

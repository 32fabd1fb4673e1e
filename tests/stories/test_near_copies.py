"""Near-copies are found exactly, and shared furniture makes none."""

from hypothesis import given
from hypothesis import strategies as st

from svodka.model.article import Furniture
from svodka.stories import near_copies
from tests.conftest import make_article

TEXT = "Водолазы нашли трещины в двух опорах моста, и движение по нему остановили до конца обследования."
OTHER = "Театр начал репетиции новой пьесы, премьера которой назначена на первые числа октября этого года."


def test_a_trimmed_copy_is_contained_in_the_whole() -> None:
    whole = make_article(f"{TEXT} {OTHER}", id="b")
    (found,) = near_copies([whole, make_article(TEXT, id="a")])
    assert (found.first, found.second, found.containment) == ("a", "b", 1.0)


def test_case_marks_and_yo_make_no_difference() -> None:
    assert near_copies(
        [make_article("Ещё — тёплый, день; и «вечер»", id="a"), make_article("ЕЩЕ теплый день и вечер", id="b")]
    )


def test_what_the_site_prints_around_is_no_copy() -> None:
    articles = []
    for name, text in (("a", TEXT), ("b", OTHER)):
        tail = "Подписывайтесь на нас и читайте новости первыми каждый день без рекламы"
        full = f"{text}\n{tail}"
        cut = Furniture(len(text) + 1, len(full), tail, "подписка")
        articles.append(make_article(full, id=name, furniture=(cut,)))
    assert near_copies(articles, 0.01) == ()


def test_many_copies_of_one_text() -> None:
    assert len(near_copies([make_article(f"{TEXT} {n}", id=f"{n:02}") for n in range(30)])) == 30 * 29 // 2


@given(st.lists(st.text(alphabet="аб в", max_size=40), max_size=6), st.floats(0.05, 1))
def test_same_as_comparing_every_pair(texts: list[str], least: float) -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = text.split()
        return {tuple(words[n : n + 5]) for n in range(max(1, len(words) - 4)) if words}

    articles = [make_article(text, id=str(n)) for n, text in enumerate(texts)]
    every = {
        (str(a), str(b))
        for a in range(len(texts))
        for b in range(a + 1, len(texts))
        if runs(texts[a])
        and runs(texts[b])
        and round(len(runs(texts[a]) & runs(texts[b])) / min(len(runs(texts[a])), len(runs(texts[b]))), 4) >= least
    }
    assert {(pair.first, pair.second) for pair in near_copies(articles[::-1], least)} == every

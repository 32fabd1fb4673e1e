"""What changed from version to version, and whether it matters."""

import time

import pytest

from svodka.model.article import Furniture
from svodka.model.progress import Silent
from svodka.store import Filter, Store
from svodka.store.adding import enter
from svodka.store.changes import changes
from tests.conftest import make_article

TEXT = "Мост рухнул утром. Пострадали трое рабочих. Мэрия начала проверку."


@pytest.mark.parametrize(
    ("new", "before", "after", "material"),
    [
        (TEXT.replace("трое", "пятеро"), "Пострадали трое рабочих. ", "Пострадали пятеро рабочих. ", True),
        (TEXT.replace("утром.", "утром!"), "Мост рухнул утром. ", "Мост рухнул утром! ", False),
        (TEXT.replace("рабочих", "рабочих ёлок"), "Пострадали трое рабочих. ", "Пострадали трое рабочих ёлок. ", True),
        (TEXT + " Проезд закрыт.", "Мэрия начала проверку.", "Мэрия начала проверку. Проезд закрыт.", True),
        (TEXT.replace(" Пострадали трое рабочих.", ""), "Пострадали трое рабочих. ", "", True),
        (TEXT.upper(), TEXT, TEXT.upper(), False),
    ],
    ids=["a number", "a mark", "a word", "a sentence came", "a sentence went", "capitals"],
)
def test_changes_in_the_text(new: str, before: str, after: str, material: bool) -> None:
    (found,) = changes(make_article(TEXT), make_article(new))
    assert (found.what, found.before, found.after, found.material) == ("text", before, after, material)


def test_changes_around_the_text_are_told_apart() -> None:
    def page(views: str) -> object:
        text = f"Просмотров: {views}\n{TEXT}"
        mark = Furniture(0, len(views) + 12, text[: len(views) + 12], "counter")
        return make_article(text, furniture=(mark,))

    (found,) = changes(page("17"), page("2300"))  # type: ignore[arg-type]
    assert (found.what, found.material) == ("furniture", False)


def test_changes_of_what_is_known() -> None:
    old, new = make_article(TEXT, title="Мост рухнул"), make_article(TEXT, title="Мост цел", published="2031-03-04")
    assert [(c.what, c.material) for c in changes(old, new)] == [("title", True), ("published", True)]
    assert changes(old, old) == ()


def test_long_texts_are_compared_quickly() -> None:
    began = time.process_time()
    changes(make_article("а. б! " * 100_000), make_article("б! в. " * 100_000))
    assert time.process_time() - began < 5


def version(text: str, **fields: object) -> object:
    return make_article(text, url="http://vestnik.example/1", **fields)


def test_the_same_address_with_another_text_is_a_version(store: Store) -> None:
    first, second = version(TEXT), version(TEXT.replace("трое", "пятеро"))
    assert enter(store, [first], Silent()) == (1, 0, 0)  # type: ignore[list-item]
    assert enter(store, [second], Silent()) == (0, 1, 0)  # type: ignore[list-item]
    assert enter(store, [first, second], Silent()) == (0, 0, 2)  # type: ignore[list-item]
    (row,) = store.articles.listed(Filter(changed=True))
    old, new = store.articles.versions(row.key)
    assert (row.versions, row.id, old.current, new.current, new.material) == (2, new.id, False, True, True)
    assert store.articles.key(old.id) == store.articles.key(new.id) == row.key


def test_what_was_published_earlier_becomes_no_current_version(store: Store) -> None:
    late, early = version(TEXT, published="2031-03-04"), version("Мост.", published="2031-03-03")
    enter(store, [late, early], Silent())  # type: ignore[list-item]
    (row,) = store.articles.listed(Filter())
    assert (row.published, row.versions) == ("2031-03-04", 2)

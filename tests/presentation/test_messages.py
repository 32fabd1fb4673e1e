"""The catalogues say the same things in every language, and count as the language does."""

import re
import string
from pathlib import Path

import pytest

from svodka.presentation.messages import LANGUAGES, Messages, messages, plural_form


def test_every_catalogue_has_the_same_keys() -> None:
    russian, english = messages("ru"), messages("en")
    assert russian.names() == english.names()


@pytest.mark.parametrize("key", sorted(messages("en").names()))
def test_places_to_fill_are_the_same(key: str) -> None:
    def places(words: Messages) -> set[str]:
        texts = words._texts[key]
        joined = texts if isinstance(texts, str) else texts["many"]
        return {name for _, name, _, _ in string.Formatter().parse(joined) if name}

    assert places(messages("ru")) == places(messages("en"))


@pytest.mark.parametrize(
    ("n", "shown"),
    [
        (0, "0 изданий"),
        (1, "1 издание"),
        (2, "2 издания"),
        (4, "4 издания"),
        (5, "5 изданий"),
        (11, "11 изданий"),
        (12, "12 изданий"),
        (21, "21 издание"),
        (22, "22 издания"),
        (111, "111 изданий"),
        (121, "121 издание"),
    ],
)
def test_russian_counts(n: int, shown: str) -> None:
    assert messages("ru").count("count.outlets", n) == shown


def test_every_plural_form_is_there() -> None:
    for language in LANGUAGES:
        words = messages(language)
        forms = {plural_form(language, n) for n in range(200)}
        for key in words.names():
            texts = words._texts[key]
            if isinstance(texts, dict):
                assert set(texts) == forms, f"{language}: {key}"


def test_no_text_is_left_that_nothing_uses() -> None:
    root = Path(__file__).parents[2] / "src" / "svodka"
    code = "".join(path.read_text(encoding="utf-8") for ending in ("py", "j2") for path in root.rglob(f"*.{ending}"))
    families = {key.rsplit(".", 1)[0] for key in messages("en").names()}
    asked_by_value = {name for name in families if re.search(rf"""["']{re.escape(name)}\.["']?\s*[{{~]""", code)}
    unused = [
        key
        for key in sorted(messages("en").names())
        if f'"{key}"' not in code and f"'{key}'" not in code and key.rsplit(".", 1)[0] not in asked_by_value
    ]
    assert [key for key in unused if not key.startswith(("lineage.", "reason."))] == []

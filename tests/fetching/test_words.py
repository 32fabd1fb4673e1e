"""Everything that can go wrong with an address is said in the language of the interface."""

import ast
import re
from pathlib import Path

import pytest

import svodka
from svodka.fetching.answers import _WORDS
from svodka.fetching.receiving import _SAID
from svodka.presentation.messages import messages
from svodka.presentation.view.reasons import skipped

ROOT = Path(svodka.__file__).parent
ERRORS = ("FetchError", "FeedError", "PageError")
PLACE = re.compile(r"\{[^}]*\}")


def _said() -> list[str]:
    found = [*(f"{words} (status 400)" for words in _WORDS.values()), *(PLACE.sub("7", words) for _, words in _SAID)]
    for folder in ("fetching", "feeds", "watching"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS and node.args:
                    found += _texts(node.args[0])
    return sorted({text for text in found if " " in text})


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body), *_texts(node.orelse)]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return ["".join(str(p.value) if isinstance(p, ast.Constant) else "7" for p in node.values)]
    return []


@pytest.mark.parametrize("reason", _said())
def test_a_reason_has_russian_words(reason: str) -> None:
    if reason.startswith("7 (status"):  # put together of words that are tested one by one
        return
    assert re.search("[а-яё]", skipped(reason, messages("ru"))), reason

"""Reasons are said in the language of the interface."""

import ast
import re
from pathlib import Path

import msgspec
import pytest

import svodka.ingest
from svodka.ingest.language import NAMES
from svodka.model.account import Claim, Disagreement, Independence, Origin
from svodka.model.reading import Statement
from svodka.model.span import Evidence
from svodka.presentation.messages import messages
from svodka.presentation.view import phrases
from svodka.presentation.view.reasons import comparing, differing, skipped

RUSSIAN, ENGLISH = messages("ru"), messages("en")
CASES = (
    ("the file is empty", "файл пуст"),
    ("line 17: broken JSON (expecting value at character 3)", "строка 17: испорченный JSON (expecting value, знак 3)"),
    ("same as a.txt", "то же, что a.txt"),
    ("same as first in a.jsonl", "то же, что first из a.jsonl"),
    ("line 2: the text is in Ukrainian, which cannot be read yet", "строка 2: этот язык пока не читается: украинский"),
    ("something that is said nowhere", "something that is said nowhere"),
)


@pytest.mark.parametrize(("reason", "said"), CASES)
def test_a_reason_in_russian(reason: str, said: str) -> None:
    assert skipped(reason, RUSSIAN) == said
    assert skipped(reason, ENGLISH) == reason


def test_a_doubtful_disagreement_says_that_it_may_be_none() -> None:
    found = Disagreement(
        slot="date", kind="precision", why="названы разные даты; возможно, речь о разном", values=(), rule="other_date"
    )
    doubtful = msgspec.structs.replace(found, unsure=True)
    assert phrases.grade(doubtful) == "doubtful"
    assert differing(doubtful, RUSSIAN) == "названы разные даты; возможно, речь о разном"
    assert differing(doubtful, ENGLISH) == f"{differing(found, ENGLISH)}; they may speak of two things"


def test_every_reason_of_ingest_has_russian_words() -> None:
    """Each text with which ingest gives up, its places filled with a word or a number."""
    said = {text for path in Path(svodka.ingest.__file__).parent.rglob("*.py") for text in _reasons(path)}
    assert len(said) > 15
    silent = {text for text in said if not re.search("[а-яё]", skipped(text, RUSSIAN))}
    assert not silent


def _reasons(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", "")
            given = [*node.args, *(k.value for k in node.keywords if k.arg == "reason")]
            if name in ("SourceError", "PageError", "NotTextError", "Problem", "Skipped"):
                found += [text for part in given if (text := _text(part)) and " " in text]
    return found


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [p.value if isinstance(p, ast.Constant) else "7" for p in node.values]
        return "".join(str(p) for p in parts).replace("7the", "the", 1)
    return ""


def test_every_language_has_a_russian_name() -> None:
    assert all(RUSSIAN.get(f"language.{name}", "") for name in NAMES.values())


def test_reasons_of_comparing_are_kept_from_those_who_cannot_read_them() -> None:
    assert comparing("числа не совпадают", RUSSIAN) == "числа не совпадают"
    assert comparing("числа не совпадают", ENGLISH) == ""


def _claim(text: str, unattributed: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> Claim:
    told = tuple(
        Statement(article=f"a{n}", start=0, end=len(text), text=text, id=f"s{n}", sentence=0) for n in range(3)
    )
    origins = tuple(Origin(name=name, kind="unnamed", statements=(f"s{n}",)) for n, name in enumerate(names))
    counted = Independence(at_least=0, at_most=3, origins=origins, unattributed=unattributed, why="")
    return Claim(id="c", gist=Evidence("a0", 0, len(text), text), statements=told, independence=counted)


def test_independence_in_both_languages_names_each_once() -> None:
    claim = _claim("Мост закрыт.", ("s2",), ("рабочие", "рабочие"))
    assert phrases.independence(claim, ENGLISH).count("рабочие") == 1
    assert phrases.independence(claim, ENGLISH).endswith("without a source: 1 article")
    assert phrases.independence(claim, RUSSIAN).endswith("без ссылки на источник: 1 статья")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Мост закрыт», — сказал мэр.", "«…Мост закрыт», — сказал мэр."),
        ("«Мост закрыт.", "«Мост закрыт…»"),
        ("«Мост закрыт», — сказал мэр.", "«Мост закрыт», — сказал мэр."),
        ("который закрыт.", "…который закрыт."),
    ],
)
def test_a_gist_closes_what_it_opens(text: str, shown: str) -> None:
    assert phrases.gist(_claim(text)) == shown

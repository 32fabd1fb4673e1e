"""`svodka validate` and `svodka schema`."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema

from svodka.presentation.json import render
from svodka.presentation.messages import messages
from tests.cli.conftest import Result
from tests.presentation.example_account import example_account

TEXT = render(example_account(), messages("en"))


def test_a_right_account(svodka: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(TEXT, encoding="utf-8")
    shown = svodka("validate", str(tmp_path / "a.json"))
    assert (shown.code, shown.out, shown.err) == (0, f"{tmp_path}/a.json: right, svodka.account/1\n", "")


def test_from_standard_input(svodka: Callable[..., Result]) -> None:
    assert svodka("validate", "-", stdin=TEXT.encode()).code == 0


def test_a_moved_span_is_named(svodka: Callable[..., Result]) -> None:
    shown = svodka("validate", "-", stdin=TEXT.replace("Погода на выходные", "Погода  выходные", 1).encode())
    assert shown.code == 1
    assert "Погода на выходные" in shown.err


def test_what_is_no_account(svodka: Callable[..., Result]) -> None:
    for wrong in (b"{}", b"not json", b"\xff\xfe", b"[" * 100_000, b'{"made_with": {"svodka": 1}}'):
        shown = svodka("validate", "-", stdin=wrong)
        assert shown.code == 1
        assert len(shown.err.splitlines()) == 1


def test_a_file_that_is_not_there(svodka: Callable[..., Result]) -> None:
    shown = svodka("validate", "/nowhere.json")
    assert (shown.code, shown.err) == (2, "/nowhere.json: cannot be read: No such file or directory\n")


def test_the_schema_is_json_schema(svodka: Callable[..., Result]) -> None:
    schema = json.loads(svodka("schema").out)
    jsonschema.Draft202012Validator(schema).validate(json.loads(TEXT))

"""Errors that no command expects."""

import re
from pathlib import Path

import pytest

from svodka.cli.exits import Exit
from svodka.cli.failures import told
from svodka.languages.lexicon import LexiconError


def test_an_error_of_ours_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(LexiconError("ru/none.tsv: no header line")) == Exit.NOTHING
    assert capsys.readouterr().err == "ru/none.tsv: no header line\n"


def test_a_mistake_shows_its_traceback_and_is_not_taken_for_skipped_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(ZeroDivisionError("x")) == Exit.INTERNAL
    assert "ZeroDivisionError: x" in capsys.readouterr().err


def test_every_exit_code_is_documented() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", guide, re.MULTILINE)} == set(Exit)

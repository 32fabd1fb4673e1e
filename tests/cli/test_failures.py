"""Errors that no command expects."""

import re
from pathlib import Path

import pytest

from svodka.cli.exits import Exit
from svodka.cli.failures import in_words, told
from svodka.languages.lexicon import LexiconError
from svodka.store.sqlite.database import _CAUSES


def test_an_error_of_ours_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(LexiconError("ru/none.tsv: no header line")) == Exit.NOTHING
    assert capsys.readouterr().err == "ru/none.tsv: no header line\n"


def test_a_mistake_shows_its_traceback_and_is_not_taken_for_skipped_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(ZeroDivisionError("x")) == Exit.INTERNAL
    assert "ZeroDivisionError: x" in capsys.readouterr().err


def test_every_exit_code_is_documented() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", guide, re.MULTILINE)} == set(Exit)


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("a.db: the store is marked read-only", "a.db: хранилище доступно только для чтения"),
        ("a.db: no story has the id s12", "a.db: нет сюжета с номером s12"),
        ("a.db: process 7 is writing to this store", "a.db: в это хранилище уже пишет процесс 7"),
        ("a.db: a newer svodka made this store (version 9; this one knows 4); update svodka",
         "a.db: хранилище создано более новой svodka (версия 9, эта программа знает 4); обновите svodka"),
        ("a.db: something that nobody foresaw", "a.db: something that nobody foresaw"),
    ],
)  # fmt: skip
def test_errors_of_the_store_speak_the_language_of_the_interface(
    said: str, again: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["svodka", "--language", "ru", "stories"])
    assert in_words(said) == again
    monkeypatch.setattr("sys.argv", ["svodka", "--language", "en", "stories"])
    assert in_words(said) == said


def test_every_cause_of_the_store_is_in_the_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["svodka", "--language", "ru"])
    for _, words in _CAUSES:
        assert in_words(f"a.db: {words}") != f"a.db: {words}"

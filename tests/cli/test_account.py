"""`svodka account`, `svodka read` and `svodka explain` on real files, good and bad."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import msgspec
import pytest

from svodka.model.account import Account
from svodka.presentation.readings import ReadArticle
from svodka.presentation.schema import account_schema
from svodka.presentation.validation import problems
from tests.cli.conftest import Result
from tests.presentation import example_articles as texts

LINES = "\n".join(
    json.dumps({"id": id_, "outlet": outlet, "published": "2031-03-03", "text": text}, ensure_ascii=False)
    for id_, outlet, text in [
        ("a1", "Портовые вести", texts.COURIER_FIRST),
        ("a2", "Невский листок", texts.LEAFLET),
        ("b1", "Вечер", texts.OTHER_STORY),
    ]
).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "хроника.txt").write_text(texts.CHRONICLE, encoding="utf-8")
    (tmp_path / "пусто.txt").write_text("", encoding="utf-8")
    return tmp_path


def test_an_account_is_valid_and_nothing_else_is_written(svodka: Callable[..., Result]) -> None:
    shown = svodka("account", "-", "--format", "json", stdin=LINES)
    assert (shown.code, shown.err) == (0, "")
    account = msgspec.json.decode(shown.out, type=Account)
    assert problems(account) == []
    assert [article.outlet for article in account.articles] == ["Портовые вести", "Невский листок", "Вечер"]
    jsonschema.Draft202012Validator(account_schema()).validate(json.loads(shown.out))


def test_what_is_skipped_is_named_and_counted(svodka: Callable[..., Result], folder: Path) -> None:
    target = folder / "account.html"
    shown = svodka("account", str(folder), "/нет/такого.txt", "-f", "html", "-o", str(target))
    assert (shown.code, shown.out) == (1, "")
    assert [line.split(": ")[0] for line in shown.err.splitlines()] == [str(folder / "пусто.txt"), "/нет/такого.txt"]
    page = target.read_text(encoding="utf-8")
    assert "2 sources skipped" in page
    assert "Документ ушёл на верфь" in page


@pytest.mark.parametrize("command", ["account", "read", "explain"])
def test_nothing_to_report(svodka: Callable[..., Result], folder: Path, command: str) -> None:
    shown = svodka(command, str(folder / "пусто.txt"), "--language", "ru")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.splitlines()[-1] == "сводить нечего: ни одной статьи не прочитано"


def test_nothing_to_report_is_still_a_valid_account(svodka: Callable[..., Result], folder: Path) -> None:
    shown = svodka("account", str(folder / "пусто.txt"), "--format", "json")
    account = msgspec.json.decode(shown.out, type=Account)
    assert shown.code == 2
    assert [skipped.path for skipped in account.skipped] == [str(folder / "пусто.txt")]


def test_a_reading_a_line(svodka: Callable[..., Result]) -> None:
    shown = svodka("read", "-", "--format", "json", stdin=LINES)
    assert shown.code == 0
    read = [msgspec.json.decode(line, type=ReadArticle) for line in shown.out.splitlines()]
    assert [r.article.outlet for r in read] == ["Портовые вести", "Невский листок", "Вечер"]
    assert all(r.reading.article == r.article.id and r.reading.sentences for r in read)


def test_explain_to_a_file(svodka: Callable[..., Result], folder: Path) -> None:
    shown = svodka("explain", str(folder / "хроника.txt"), "-o", str(folder / "why.txt"))
    assert (shown.code, shown.out, shown.err) == (0, "", "")
    assert "14 февраля" in (folder / "why.txt").read_text(encoding="utf-8")


_STOPPABLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from svodka.cli import main
main()
"""
"""The program where a stop is not ignored, as it would be under a shell that runs the tests in the background."""


def test_a_stop_leaves_the_old_file_and_nothing_half_written(tmp_path: Path) -> None:
    target = tmp_path / "account.json"
    target.write_text("old")
    command = [
        sys.executable,
        "-c",
        _STOPPABLE,
        "account",
        "-",
        "-f",
        "json",
        "-o",
        str(target),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdin is not None
        running.stdin.write(b"\n" * 2_000_000)  # more than a pipe holds: it is written when the program is reading
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        code = running.wait(timeout=300)
    assert code == 130
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["account.json"]


def test_a_reader_that_goes_away_is_no_error_message(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", "from svodka.cli import main; main()", "schema"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""

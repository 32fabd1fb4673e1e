"""Help: in two languages, with examples, and at once."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.cli.conftest import Result

SLOW = (
    "msgspec",
    "numpy",
    "rich",
    "jinja2",
    "slovnet",
    "navec",
    "pymorphy3",
    "onnxruntime",
    "tokenizers",
    "trafilatura",
    "lxml",
)


def test_help_names_every_command(svodka: Callable[..., Result]) -> None:
    shown = svodka("--help")
    assert shown.code == 0
    assert all(name in shown.out for name in ("account", "demo", "explain", "read", "validate", "schema"))


def test_help_of_a_command_has_examples(svodka: Callable[..., Result]) -> None:
    assert "svodka account articles/" in svodka("account", "--help").out


@pytest.mark.parametrize(
    "arguments", [("--language", "ru", "account", "--help"), ("account", "--help", "--language=ru")]
)
def test_help_in_russian(svodka: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    shown = svodka(*arguments).out
    assert "Параметры:" in shown
    assert "Записать в файл" in shown
    assert "Options:" not in shown


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "Команды:"),
        ({"LANG": "C.UTF-8"}, "Commands:"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "ru_RU.UTF-8"}, "Commands:"),
        ({"LC_MESSAGES": "ru", "LANG": "en_GB.UTF-8"}, "Команды:"),
    ],
)
def test_the_locale_chooses_the_language(
    svodka: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert expected in svodka("--help").out


def test_no_arguments_show_help_and_are_wrong_usage(svodka: Callable[..., Result]) -> None:
    assert svodka().code == 2


def test_version(svodka: Callable[..., Result]) -> None:
    assert svodka("--version").out.startswith("svodka 0.")


@pytest.mark.parametrize(
    "arguments", [("account",), ("nonsense",), ("account", "x", "--format", "pdf"), ("--language", "fr")]
)
def test_wrong_usage(svodka: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    shown = svodka(*arguments)
    assert shown.code == 2
    assert shown.out == ""
    assert shown.err


def test_help_loads_nothing_slow() -> None:
    code = (
        "import sys; from svodka.cli.app import run\n"
        "try: run(['account', '--help'])\n"
        f"finally: print([m for m in {SLOW!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_completion_knows_the_commands() -> None:
    words = {"_SVODKA_COMPLETE": "complete_bash", "COMP_WORDS": "svodka ex", "COMP_CWORD": "1", "PATH": ""}
    code = "from svodka.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=words, check=False)
    assert "explain" in done.stdout

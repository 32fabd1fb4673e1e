"""Runs the command line inside the test's process, with what it writes caught as bytes."""

import io
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from svodka.cli.app import run


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def svodka(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """`svodka("account", "-", stdin=b"…")`; English unless an argument or a variable says otherwise."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def called(*arguments: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            run(arguments)
        sys.stdout.flush()
        caught = capfdbinary.readouterr()
        return Result(int(ended.value.code or 0), caught.out.decode(), caught.err.decode())

    return called

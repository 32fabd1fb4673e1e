"""The public face: every name is there, and importing it costs nothing."""

import subprocess
import sys

import pytest

import svodka


@pytest.mark.parametrize("name", svodka.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(svodka, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = svodka.no_such_name  # type: ignore[attr-defined]


def test_importing_loads_no_models() -> None:
    code = "import svodka, sys; print([m for m in ('numpy', 'slovnet', 'onnxruntime', 'lxml') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )

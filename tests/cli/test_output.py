"""Results are written whole or not at all."""

import os
from pathlib import Path

import pytest
import typer

from svodka.cli.output import put, write
from svodka.presentation.messages import messages


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write("сводка\n", tmp_path / "a.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == "сводка\n".encode()


def test_a_file_is_replaced_with_its_permissions_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    target.chmod(0o640)
    write("new", target)
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_stop_while_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write("new", target)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write("new", tmp_path / "link")
    assert (tmp_path / "real").read_text() == "new"
    assert (tmp_path / "link").is_symlink()


def test_a_lone_surrogate_does_not_stop_the_writing(tmp_path: Path) -> None:
    write("a\ud800b", tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == b"a?b"


def test_no_such_folder_is_one_line_and_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended:
        put("x", tmp_path / "none" / "a.txt", messages("en"))
    assert ended.value.exit_code == 2
    assert capsys.readouterr().err == f"{tmp_path}/none/a.txt: cannot be written: No such file or directory\n"

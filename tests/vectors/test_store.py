"""The encoder is made once, whole or not at all, and made again when damaged."""

from pathlib import Path

import pytest

from svodka.vectors import WeightsError
from svodka.vectors.store import MANIFEST, MODEL, TOKENIZER, made_encoder
from svodka.vectors.weights import Weights, weights_path


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def test_made_whole_then_kept_then_mended(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SVODKA_CACHE", str(cache))
    told: list[float] = []
    folder = made_encoder(lambda _what, share: told.append(share))
    assert told[0] == 0
    assert told[-1] == 1
    assert told == sorted(told)
    assert {p.name for p in folder.iterdir()} == {MODEL, TOKENIZER, MANIFEST}
    first = (folder / MODEL).read_bytes()
    told.clear()
    made_encoder(lambda _what, share: told.append(share))
    assert told == []
    (folder / MODEL).write_bytes(first[:-1] + b"\x00\x01")
    stale = folder.with_name(folder.name + ".left-behind")
    stale.mkdir()
    made_encoder()
    assert (folder / MODEL).read_bytes() == first
    assert not stale.exists()


def test_a_stop_midway_leaves_nothing_broken(cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stop(_what: str, share: float) -> None:
        if share >= 0.9:
            raise KeyboardInterrupt

    monkeypatch.setenv("SVODKA_CACHE", str(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        made_encoder(stop)
    assert [p.name for p in tmp_path.iterdir() if p.is_dir()] == []


def test_a_file_that_holds_no_weights_is_named(tmp_path: Path) -> None:
    for content in (b"", b"x" * 40, b"\x01" * 4000):
        broken = tmp_path / "broken.bin"
        broken.write_bytes(content)
        with pytest.raises(WeightsError, match="broken"):
            Weights(broken)


def test_weights_have_the_published_shape() -> None:
    weights = Weights(weights_path())
    assert (weights.shape.width, weights.shape.layers, weights.shape.heads) == (384, 12, 12)
    assert len(weights.pieces.pieces) == 250002
    with pytest.raises(WeightsError, match="no tensor"):
        weights.floats("no such")

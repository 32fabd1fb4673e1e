"""Keeps the made encoder in the user's cache folder: made once, whole or not at all, checked by hash.

A folder is made beside its final place and renamed into it, so a stop at any moment leaves nothing half-made; a lock
keeps two processes from doing the work twice. A damaged file (its SHA-256 is not the recorded one) is made anew.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import platformdirs

from svodka.vectors.weights import Weights, weights_path

Progress = Callable[[str, float], None]
"""Is told what is being done and which share of the whole work is done (0 to 1)."""

FORM = 1
"""Raised whenever the same weights would give other files."""

MODEL, TOKENIZER, MANIFEST = "model.onnx", "tokenizer.json", "manifest.json"


class Manifest(msgspec.Struct, frozen=True):
    """What the files of an encoder were made of, and the SHA-256 of each file and of the weights."""

    form: int
    weights: str
    files: dict[str, str]


def cache_folder() -> Path:
    """Where made files are kept: the environment's SVODKA_CACHE, or the user's cache folder of the system."""
    chosen = os.environ.get("SVODKA_CACHE")
    return Path(chosen) if chosen else Path(platformdirs.user_cache_dir("svodka"))


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def made_encoder(progress: Progress | None = None) -> Path:
    """The folder with the encoder's files, making them first where needed (about ten seconds, no network).

    Raises WeightsError when the weights cannot be read and OSError when the cache folder cannot be written.
    """
    folder = cache_folder() / f"e5-small-{FORM}"
    if _whole(folder):
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _lock(folder.with_suffix(".lock")):
        if not _whole(folder):
            _make(folder, progress or (lambda _what, _share: None))
    return folder


def _whole(folder: Path) -> bool:
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
        return manifest.form == FORM and all(sha256(folder / name) == digest for name, digest in manifest.files.items())
    except (OSError, msgspec.DecodeError):
        return False


def _make(folder: Path, progress: Progress) -> None:
    from svodka.vectors.graph import encoder_graph  # noqa: PLC0415 (slow to import, and needed once)
    from svodka.vectors.tokens import unigram_tokenizer  # noqa: PLC0415

    for stale in folder.parent.glob(f"{folder.name}.*/"):
        shutil.rmtree(stale, ignore_errors=True)
    source = weights_path()
    fresh = Path(tempfile.mkdtemp(prefix=f"{folder.name}.", dir=folder.parent))
    try:
        progress("reading the weights", 0.0)
        weights = Weights(source)
        progress("making the tokenizer", 0.1)
        unigram_tokenizer(weights.pieces).save(str(fresh / TOKENIZER), pretty=False)
        progress("making the model", 0.5)
        (fresh / MODEL).write_bytes(encoder_graph(weights).SerializeToString(deterministic=True))
        progress("checking", 0.9)
        files = {name: sha256(fresh / name) for name in (MODEL, TOKENIZER)}
        manifest = Manifest(FORM, sha256(source), files)
        (fresh / MANIFEST).write_bytes(msgspec.json.encode(manifest))
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
        progress("ready", 1.0)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Held by one process at a time; the system lets go of it when the process ends, however it ends."""
    try:
        import fcntl  # noqa: PLC0415
    except ImportError:  # no such lock on this system; renaming keeps the files whole all the same
        yield
        return
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield

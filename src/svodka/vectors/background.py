"""The mean vector of unrelated news: what all vectors of an encoder share, for when one's own texts are too few.

`background.txt` holds short news items, written for this, on as many different subjects as possible.
"""

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from svodka.vectors.encoder import Encoder
from svodka.vectors.store import cache_folder


def background(encoder: Encoder) -> NDArray[np.float32]:
    """The mean of the encoder's vectors of `background.txt`; reckoned once and kept in the cache folder."""
    text = files("svodka.vectors").joinpath("background.txt").read_text(encoding="utf-8")
    key = sha256("".join([text, *sorted(encoder.sha256s.values())]).encode()).hexdigest()[:16]
    kept = cache_folder() / f"background-{key}.npy"
    with suppress(OSError, ValueError, EOFError):
        known: NDArray[np.float32] = np.load(kept, allow_pickle=False)
        if known.ndim == 1 and np.isfinite(known).all():
            return known
    mean = np.asarray(encoder.encode(text.split("\n")).mean(axis=0, dtype=np.float64), np.float32)
    with suppress(OSError):  # a cache that cannot be written only costs time
        _keep(mean, kept)
    return mean


def _keep(mean: NDArray[np.float32], place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(suffix=".npy", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            np.save(file, mean)
        Path(name).replace(place)
    finally:
        Path(name).unlink(missing_ok=True)

"""Texts to vectors with an ONNX sentence encoder, the same vector for the same text whatever else is encoded."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from svodka.vectors.store import MODEL, TOKENIZER, Progress, made_encoder, sha256
from svodka.vectors.tokens import load_tokenizer

Vectors = NDArray[np.float32]
"""n × width, rows of unit length."""

_THREADS = 2
_CHARACTERS = 6000
"""More than the longest text of 512 tokens; what comes after is not even tokenised."""


class EncoderError(RuntimeError):
    """The encoder's files cannot be used; the message names the file."""


class Encoder:
    """A sentence encoder, loaded once.

    `model` is a folder with `model.onnx` and `tokenizer.json`, or an `.onnx` file with `tokenizer.json` beside it;
    by default the environment's SVODKA_ENCODER, and without it multilingual-e5-small, made once into the cache.
    A model of one's own may want words before each text: SVODKA_ENCODER_PREFIX (e5 models: "query: ").
    Raises EncoderError, WeightsError or OSError.
    """

    def __init__(self, model: Path | None = None, progress: Progress | None = None) -> None:
        chosen = model or (Path(os.environ["SVODKA_ENCODER"]) if os.environ.get("SVODKA_ENCODER") else None)
        self._prefix = "query: " if chosen is None else os.environ.get("SVODKA_ENCODER_PREFIX", "")
        place = made_encoder(progress) if chosen is None else chosen
        self._paths = (place, place.with_name(TOKENIZER)) if place.suffix == ".onnx" else _inside(place)
        try:
            self._tokenizer = load_tokenizer(self._paths[1])
            self._session = _session(self._paths[0])
        except Exception as error:  # both libraries raise bare or private classes
            raise EncoderError(f"{place}: not a sentence encoder that can be loaded ({error})") from error
        self._inputs = [put.name for put in self._session.get_inputs()]

    @property
    def sha256s(self) -> dict[str, str]:
        """The SHA-256 of each file of the encoder, by file name."""
        return {f"encoder/{path.name}": sha256(path) for path in self._paths}

    @property
    def width(self) -> int:
        """How many numbers a vector has."""
        return int(self._run("").shape[0])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One vector of unit length for each text, in order: float32, texts × width.

        A text's vector is the same bit for bit in any company, because each text is run alone (see `graph`).
        """
        distinct = sorted(set(texts), key=lambda text: (-len(text), text))
        with ThreadPoolExecutor(_THREADS) as pool:
            rows = dict(zip(distinct, pool.map(self._run, distinct), strict=True))
        if not rows:
            return np.zeros((0, self.width), np.float32)
        return np.stack([rows[text] for text in texts])

    def _run(self, text: str) -> NDArray[np.float32]:
        clean = (self._prefix + text[:_CHARACTERS]).encode("utf-8", "replace").decode()
        ids = np.array([self._tokenizer.encode(clean).ids], np.int64)
        known = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
            "position_ids": np.arange(ids.shape[1], dtype=np.int64)[None],
        }
        out = np.asarray(self._session.run(None, {name: known[name] for name in self._inputs})[0], np.float32)
        row: NDArray[np.float32] = out.reshape(-1, out.shape[-1]).mean(axis=0)  # token vectors are averaged
        length = float(np.linalg.norm(row))
        return (row / np.float32(length or 1.0)).astype(np.float32)


def _inside(folder: Path) -> tuple[Path, Path]:
    return folder / MODEL, folder / TOKENIZER


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # one text a thread: the sums are then made in one order
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

"""An encoder that knows some texts already and loads its network only for others."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from svodka.store.packing import Matrix
from svodka.vectors import Encoder


class LazyEncoder(Encoder):
    """The default sentence encoder, loaded when a text comes whose vector was not given."""

    def __init__(self, network: Encoder | None = None) -> None:
        self.known: dict[str, Matrix] = {}
        self._given = network

    @cached_property
    def _network(self) -> Encoder:
        return self._given or Encoder()

    @cached_property
    def sha256s(self) -> dict[str, str]:
        """The SHA-256 of each file of the encoder, by file name."""
        return self._network.sha256s

    @property
    def width(self) -> int:
        """How many numbers a vector has."""
        return self._network.width

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One vector of unit length for each text, in order."""
        missing = sorted({text for text in texts if text not in self.known})
        made = dict(zip(missing, self._network.encode(missing), strict=True)) if missing else {}
        if not texts:
            return np.zeros((0, self.width), np.float32)
        return np.stack([self.known[text] if text in self.known else made[text] for text in texts])

"""Reads a slovnet network from its file, without the vocabulary of words.

slovnet's own loader reads 250,000 words with each network; the words are those of the navec table, which is read once.
"""

from pathlib import Path
from typing import NamedTuple

import slovnet.exec.model
from slovnet.const import SHAPE
from slovnet.exec.pack import Pack


class Loaded(NamedTuple):
    """A network with its weights; the number of each word shape, and the names of its answers."""

    model: slovnet.exec.model.Module
    shapes: dict[str, int]
    answers: list[str]


def load(path: Path, kind: type[slovnet.exec.model.Module], answers: str) -> Loaded:
    """The network in a file; `answers` is the name of the vocabulary of what it answers ("tag", "rel")."""
    with Pack(str(path)) as pack:
        pack.load_meta().check_protocol()
        empty = pack.load_model(kind)
        model = empty.inject_arrays(dict(pack.load_arrays(empty.weights)))
        shapes, named = pack.load_vocab(SHAPE), pack.load_vocab(answers)
    return Loaded(model, shapes.item_ids, named.items)

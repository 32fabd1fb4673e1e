"""The unpadded networks give what slovnet's own loop gives."""

import json
from collections.abc import Iterator

import navec
import pytest
import slovnet

from svodka.example import ARTICLES
from svodka.reading.tagging.layers import Layout
from svodka.reading.tagging.networks import Morphology, Names, Syntax
from svodka.reading.tagging.word_table import model_files, word_table


def texts() -> Iterator[str]:
    for path in sorted(ARTICLES.iterdir()):
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            yield from (json.loads(line)["text"] for line in content.splitlines())
        elif path.suffix == ".txt":
            yield content


@pytest.fixture(scope="module")
def vectors() -> navec.Navec:
    return navec.Navec.load(str(model_files()["navec"]))


def words() -> list[list[list[str]]]:
    return [[line.split() for line in text.split("\n") if line.strip()] for text in texts()]


def plain(network: slovnet.api.API, sentences: list[list[str]]) -> list[object]:
    infer = network.infer
    return list(infer.decoder(infer.process(infer.encoder(sentences))))


def test_morphology(vectors: navec.Navec) -> None:
    path = model_files()["morphology"]
    network, slow, shared = Morphology(path), slovnet.Morph.load(str(path)).navec(vectors), word_table()
    for article in words():
        assert network.tags(Layout(article, shared)) == [tag for tags in plain(slow, article) for tag in tags]


def test_names(vectors: navec.Navec) -> None:
    path = model_files()["names"]
    network, slow, shared = Names(path), slovnet.NER.load(str(path)).navec(vectors), word_table()
    for article in words():
        layout = Layout(article, shared).flattened(shared)
        assert network.tags(layout) == plain(slow, [layout.flat])[0]


def test_trees(vectors: navec.Navec) -> None:
    path = model_files()["syntax"]
    network, slow, shared = Syntax(path), slovnet.Syntax.load(str(path)).navec(vectors), word_table()
    for article in words():
        expected = [
            [(int(head) - 1, rel) for head, rel in zip(heads, rels, strict=True)]
            for _, heads, rels in plain(slow, article)  # type: ignore[misc]
        ]
        assert network.trees(Layout(article, shared)) == expected


def test_a_sentence_does_not_depend_on_its_neighbours() -> None:
    network, shared = Syntax(model_files()["syntax"]), word_table()
    for article in words():
        together = network.trees(Layout(article, shared))
        assert together == [network.trees(Layout([sentence], shared))[0] for sentence in article]


def test_the_table_has_the_vectors_and_counts_of_the_library(vectors: navec.Navec) -> None:
    table = word_table()
    for word in ("россия", "сообщить", "не", "министр"):
        assert (table.vector(word) == vectors[word]).all()
        assert table.count(word) == vectors.vocab.count(word)
    assert table.vector("такогословатутнет") is None

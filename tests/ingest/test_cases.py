"""The marked texts: what is furniture, what is a heading, what the text says of itself."""

import pytest

from svodka.ingest import make_article
from svodka.ingest.furniture.phrases import first_match
from svodka.ingest.lines import plain
from svodka.languages import load
from tests.ingest.marked import Marked, covered, read_cases

FURNITURE, METADATA = read_cases("furniture.txt"), read_cases("metadata.txt")


@pytest.mark.parametrize("case", FURNITURE, ids=lambda c: c.difficulty)
def test_furniture_and_headings(case: Marked) -> None:
    article = make_article(case.text)
    cut = covered(case.text, [(f.start, f.end) for f in article.furniture])
    assert cut == covered(case.text, case.furniture), [(f.reason, f.text) for f in article.furniture]
    found = {(h.kind, h.text) for h in article.headings}
    assert found == {(kind, case.text[start:end]) for start, end, kind in case.headings}


@pytest.mark.parametrize("case", METADATA, ids=lambda c: c.difficulty)
def test_metadata(case: Marked) -> None:
    article = make_article(case.text)
    for field, wanted in case.metadata.items():
        value = getattr(article, field)
        told = ", ".join(value) if isinstance(value, tuple) else value
        assert (told or "-") == wanted, field


def test_there_are_enough_cases() -> None:
    assert len(FURNITURE) >= 60


@pytest.mark.parametrize("row", load("ru", "furniture_phrases"), ids=lambda r: r["phrase"])
def test_each_phrase_is_found_in_its_example(row: dict[str, str]) -> None:
    assert first_match(plain(row["example"]), row["place"]) == row["reason"]

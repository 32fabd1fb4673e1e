"""The pages of two benchmarks with what is known to be right about them, in one form."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.data import shared


class GoldPage(NamedTuple):
    """A page as bytes and what is right about it; None where the benchmark does not say."""

    name: str
    data: bytes
    body: str
    title: str | None = None
    authors: tuple[str, ...] | None = None
    published: str | None = None


def body_pages() -> Iterator[GoldPage]:
    """scrapinghub/article-extraction-benchmark. Raises AbsentError."""
    folder = shared("data/html-article-bodies")
    for name, told in json.loads((folder / "ground-truth.json").read_text(encoding="utf-8")).items():
        yield GoldPage(name[:12], _unpacked(folder / "html" / f"{name}.html.gz"), told["articleBody"])


def outlet_pages() -> Iterator[GoldPage]:
    """flairNLP/fundus: an outlet's versions stand in the order of its pages' dates. Raises AbsentError."""
    for told in sorted(shared("data/html-outlet-pages").glob("*/*.json")):
        pages = sorted(told.parent.glob(f"{told.stem}_[0-9]*.html.gz"))
        versions = json.loads(told.read_text(encoding="utf-8"))
        for (_, gold), page in zip(sorted(versions.items()), pages, strict=True):
            yield _outlet_page(page, gold)


def _outlet_page(page: Path, gold: dict[str, object]) -> GoldPage:
    body = gold["body"]
    assert isinstance(body, dict)
    parts = [*body["summary"], *(p for s in body["sections"] for p in (*s["headline"], *s["paragraphs"]))]
    authors = gold.get("authors")
    return GoldPage(
        name=page.name.removesuffix(".html.gz"),
        data=_unpacked(page),
        body="\n".join(parts),
        title=str(gold["title"]),
        authors=tuple(authors) if isinstance(authors, list) else None,
        published=str(gold["publishing_date"]),
    )


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())

"""Where the data to measure on is: a folder beside the project that may be absent.

`SVODKA_BENCH_DATA` names the folder; without it, `../shared` is tried.
"""

import gzip
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from svodka.model.article import Article


class AbsentError(RuntimeError):
    """Data that a benchmark needs is not there; the message says which."""


def shared(path: str) -> Path:
    """A file or folder of the benchmark data. Raises AbsentError."""
    root = Path(os.environ.get("SVODKA_BENCH_DATA", Path(__file__).parents[2] / "shared"))
    if not (root / path).exists():
        raise AbsentError(f"needs {path} in the benchmark data (folder {root}, or SVODKA_BENCH_DATA): not measured")
    return root / path


@contextmanager
def absent() -> Iterator[None]:
    """Says plainly what could not be measured, and ends well: absent data is no failure."""
    try:
        yield
    except AbsentError as error:
        print(error, file=sys.stderr)
        sys.exit(0)


def bare_article(name: str, text: str, published: str | None = None, outlet: str | None = None) -> Article:
    """An article from a text alone: no furniture is looked for."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    known = {"published": published, "outlet": outlet}
    return Article(id=name, given_id=name, language="ru", text=text, sha256=digest, **known)


def json_lines(path: Path) -> list[dict[str, str]]:
    """The rows of a JSONL file, gzipped or not."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.splitlines() if line.strip()]

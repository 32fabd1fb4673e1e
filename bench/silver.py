"""Every article of `news-2020-05/ru` through ingest and reading, and an account of every story of 5 to 40 articles.

The stories are the clusters that came with the data; every account is checked against the schema and the rule of spans.

    python -m bench.silver [--stories N] [--keep FOLDER] [--read-only]
"""

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import msgspec

from bench.data import absent, json_lines, shared
from svodka.account import AccountOptions, Models, make_account
from svodka.presentation.validation import problems


def stories(low: int = 5, high: int = 40) -> dict[str, list[dict[str, str]]]:
    """The articles of each story of `low` to `high` articles, by the story's id. Raises AbsentError."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in json_lines(shared("data/news-2020-05/ru.jsonl.gz")):
        if row.get("silver_story"):
            found[str(row["silver_story"])].append(row)
    return {k: v for k, v in sorted(found.items()) if low <= len(v) <= high}


def write(rows: list[dict[str, str]], path: Path) -> Path:
    """The rows as JSONL, without what the cluster program added."""
    keep = ("id", "url", "outlet", "title", "published", "language", "text")
    lines = (json.dumps({k: row[k] for k in keep if row.get(k)}, ensure_ascii=False) for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def measure(limit: int | None = None, keep: Path | None = None) -> dict[str, float]:
    """How many accounts were made, how many are valid, and the seconds they took."""
    models, counts, began = Models.load(), {"stories": 0, "valid": 0, "in_one_story": 0}, time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for name, rows in list(stories().items())[:limit]:
            made = make_account([str(write(rows, Path(folder) / f"{name}.jsonl"))], AccountOptions(models=models))
            wrong = problems(made)
            counts["stories"] += 1
            counts["valid"] += not wrong
            counts["in_one_story"] += max((len(s.articles) for s in made.stories), default=0) == len(made.articles)
            for line in wrong[:3]:
                print(name, line, file=sys.stderr)
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{name}.json").write_bytes(msgspec.json.encode(made))
    return {**counts, "seconds": time.perf_counter() - began}


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--stories", type=int)
    options.add_argument("--keep", type=Path)
    given = options.parse_args()
    with absent():
        for key, value in measure(given.stories, given.keep).items():
            print(f"{key:20} {value:.1f}")

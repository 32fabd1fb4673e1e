"""Every article of `news-2020-05/ru` through ingest and reading, and an account of every story of 5 to 40 articles.

The stories are the clusters that came with the data; every account is checked against the schema and the rule of spans.
With a folder to keep them in, a run that was stopped goes on where it was: what lies there is not made again.

    python -m bench.silver [--stories N] [--keep FOLDER]
"""

import argparse
import json
import sys
import tempfile
import time
import traceback
from collections import defaultdict
from pathlib import Path

import msgspec

from bench.data import absent, json_lines, shared
from svodka.account import AccountOptions, Models, make_account
from svodka.model.account import Account
from svodka.presentation.validation import problems

COUNTED = ("valid", "in_one_story", "articles", "claims", "conflicts", "brief_lines")


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
    """How many stories there are, how many accounts could not be made, are valid, have all articles in one story; the
    claims, the conflicts and the lines of the brief in all of them; and the seconds that it took."""
    counts: dict[str, float] = dict.fromkeys(("stories", "crashed", *COUNTED), 0)
    began, models = time.perf_counter(), None
    with tempfile.TemporaryDirectory() as folder:
        for name, rows in list(stories().items())[:limit]:
            path = (keep or Path(folder)) / f"{name}.json"
            counts["stories"] += 1
            if not path.exists():
                models = models or Models.load()
                path.parent.mkdir(parents=True, exist_ok=True)
                if not _made(name, rows, path, models):
                    counts["crashed"] += 1
                    continue
            for key, value in _counted(name, msgspec.json.decode(path.read_bytes(), type=Account)).items():
                counts[key] += value
    return {**counts, "seconds": time.perf_counter() - began}


def _made(name: str, rows: list[dict[str, str]], path: Path, models: Models) -> bool:
    """Makes one account and puts it at the path; False when the program failed, and how is told."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            made = make_account([str(write(rows, Path(folder) / f"{name}.jsonl"))], AccountOptions(models=models))
    except Exception:
        print(name, traceback.format_exc(), file=sys.stderr)
        return False
    path.write_bytes(msgspec.json.encode(made))
    return True


def _counted(name: str, made: Account) -> dict[str, int]:
    wrong = problems(made)
    for line in wrong[:3]:
        print(name, line, file=sys.stderr)
    claims = [c for s in made.stories for c in s.claims]
    return {
        "valid": not wrong,
        "in_one_story": max((len(s.articles) for s in made.stories), default=0) == len(made.articles),
        "articles": len(made.articles),
        "claims": len(claims),
        "conflicts": sum(d.kind == "conflict" for c in claims for d in c.disagreements),
        "brief_lines": sum(len(s.brief) for s in made.stories),
    }


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--stories", type=int)
    options.add_argument("--keep", type=Path)
    given = options.parse_args()
    with absent():
        for key, value in measure(given.stories, given.keep).items():
            print(f"{key:20} {value:.1f}")

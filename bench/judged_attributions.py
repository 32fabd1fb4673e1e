"""Compares the chains of today with those that a reader judged (`judged_attributions.tsv`).

    python bench/judged_attributions.py ARTICLES.jsonl.gz

A chain judged right must still be there; one judged wrong must be gone. Prints the share that still stands wrong with
its 95 % interval (Wilson) and every line that differs.
"""

import argparse
import gzip
import json
from math import sqrt
from pathlib import Path

from svodka.model.article import Article
from svodka.reading.reader import Reader

JUDGED = Path(__file__).with_name("judged_attributions.tsv")


def judged() -> list[dict[str, str]]:
    """The judgements, in file order."""
    rows = [line.split("\t") for line in JUDGED.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def articles(path: Path, wanted: set[str]) -> list[Article]:
    """The articles wanted, out of a collection."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            a = json.loads(line)
            if str(a["id"]) in wanted:
                given = {"outlet": a.get("outlet"), "title": a.get("title"), "published": a.get("published")}
                found.append(Article(id=str(a["id"]), language="ru", text=a["text"], sha256="", **given))
    return found


def wilson(wrong: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    z, p = 1.96, wrong / n
    middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("collection", type=Path)
    rows = judged()
    readings = Reader().read(articles(parser.parse_args().collection, {r["article"] for r in rows}))
    said = {r.article: r.statements for r in readings}
    wrong = 0
    for row in rows:
        start, end = int(row["start"]), int(row["end"])
        over = [s for s in said.get(row["article"], ()) if s.start < end and start < s.end]
        stands = row["chain"] in {" > ".join(x.name for x in s.attribution) for s in over}
        bad = stands == (row["verdict"] == "wrong")
        wrong += bad
        if bad:
            print(
                row["verdict"],
                row["article"],
                start,
                row["chain"],
                "| now:",
                [[x.name for x in s.attribution] for s in over],
            )
    low, high = wilson(wrong, len(rows))
    print(f"wrong {wrong} of {len(rows)}: {wrong / len(rows):.3f} ({low:.3f} to {high:.3f})")


if __name__ == "__main__":
    main()

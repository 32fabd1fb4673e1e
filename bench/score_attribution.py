"""Scores statements and their chains against a hand-made gold, without claims.

    python bench/score_attribution.py GOLD.json [GOLD.json …] [--verbose]

A gold file lies beside a JSONL file of the same name with its articles, or names text files in a folder given by
`--texts FOLDER`. Figures: origin_right, chain_right, unattributed_left_so and sentences_stated (as `bench` has them),
for the statements alone, before any alignment.
"""

import argparse
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from svodka.model.article import Article, Furniture, Heading
from svodka.model.reading import Reading
from svodka.reading.reader import Reader

Gold = dict[str, Any]


def covers(a: Any, t: Gold) -> bool:
    """At least half of the shorter of the two lies in the other."""
    shared = min(a.end, t["end"]) - max(a.start, t["start"])
    return shared > 0 and 2 * shared >= min(a.end - a.start, t["end"] - t["start"])


def words(name: str) -> list[str]:
    return [w for w in re.findall(r"\w+", name.lower().replace("ё", "е")) if len(w) > 1]


def same_name(a: str, b: str) -> bool:
    """The names share a distinctive word or its stem."""
    for x in words(a):
        for y in words(b):
            k = min(len(x), len(y))
            if x == y or (k >= 4 and x[: max(4, k - 2)] == y[: max(4, k - 2)]):
                return True
    return False


def articles(gold: Gold, path: Path, texts: Path | None) -> list[Article]:
    """The gold's articles with its own furniture and headings."""
    lines = path.with_suffix(".jsonl")
    given = (
        {str(r["id"]): r["text"] for r in map(json.loads, lines.read_text("utf-8").splitlines())}
        if lines.exists()
        else {}
    )
    return [
        _article(a, given.get(a["file"]) or (texts or path.parent).joinpath(a["file"]).read_text("utf-8"))
        for a in gold["articles"]
    ]


def _article(a: Gold, text: str) -> Article:
    kinds = (("headings", "heading"), ("summary", "summary"), ("repeated_headline_or_caption", "caption"))
    headings = [
        Heading(
            h["start"],
            h["end"],
            h["text"],
            "title" if kind == "heading" and h["text"].strip() == (a["title"] or "").strip() else kind,
        )  # type: ignore[arg-type]
        for key, kind in kinds
        for h in a.get(key) or []
    ]
    furniture = tuple(Furniture(f["start"], f["end"], f["text"], "gold") for f in a["furniture"])
    return Article(
        id=a["file"], language="ru", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), outlet=a["outlet"],
        title=a["title"], published=a["published"], furniture=furniture, headings=tuple(headings),
    )  # fmt: skip


def score(gold: Gold, readings: list[Reading]) -> tuple[dict[str, float], list[str]]:
    """The figures over one story and a line for each miss."""
    said = {r.article: r.statements for r in readings}
    names = {k: [o["name"], *o.get("aliases", []), k] for k, o in gold["origins"].items()}

    def is_named(origin: str, link: str) -> bool:
        return any(same_name(alias, link) for alias in names[origin])

    right = chain = n = silent = silent_n = stated = 0
    misses = []
    tellings = [t for c in gold["claims"] for t in c["tellings"]]
    for t in tellings:
        hits = [[x.name for x in s.attribution] for s in said[t["article"]] if covers(s, t)]
        if not t["chain"]:
            silent_n += 1
            silent += any(not h for h in hits)
            if not any(not h for h in hits):
                misses.append(f"INVENTED {t['text'][:90]} | {hits}")
            continue
        n += 1
        origin = any(h and is_named(t["chain"][-1], h[-1]) for h in hits)
        full = any(_in_order(t["chain"], h, is_named) for h in hits)
        right, chain = right + origin, chain + full
        if not (origin and full):
            misses.append(
                f"{'chain ' if origin else 'ORIGIN'} {t['article'][:6]} {t['text'][:90]} | {t['chain']} | {hits}"
            )
    body = tellings + gold["single_statements"]
    for t in body:
        ok = any(covers(s, t) for s in said[t["article"]])
        stated += ok
        if not ok:
            misses.append(f"UNSTATED {t['text'][:90]}")
    figures = {
        "origin_right": right / max(1, n), "chain_right": chain / max(1, n),
        "unattributed_left_so": silent / silent_n if silent_n else 1.0, "sentences_stated": stated / len(body),
    }  # fmt: skip
    return figures, misses


def _in_order(chain: list[str], hit: list[str], is_named: Any) -> bool:
    k = 0
    for link in hit:
        if k < len(chain) and is_named(chain[k], link):
            k += 1
    return k == len(chain)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    reader = Reader()
    all_figures = []
    for path in given.gold:
        gold = json.loads(path.read_text("utf-8"))
        figures, misses = score(gold, reader.read(articles(gold, path, given.texts)))
        all_figures.append(figures)
        print(path.stem, {k: round(v, 3) for k, v in figures.items()})
        if given.verbose:
            print(*misses, sep="\n")
    print("mean", {k: round(sum(f[k] for f in all_figures) / len(all_figures), 3) for k in all_figures[0]})


if __name__ == "__main__":
    main()

"""How much body is kept, how much furniture is cut and how much metadata is right, on hand-made gold stories.

    python -m bench.score_ingest [GOLD_FOLDER]

The folder (by default ../shared/gold) holds NAME.json (the gold) and NAME.jsonl (the articles), or the articles as .txt
files in ../seeds. Without the folder nothing is measured, and that is said.
"""

import json
import re
import sys
from pathlib import Path

from svodka.ingest import ingest
from svodka.model.article import Article

Gold = dict[str, list[dict[str, object]]]


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def same_name(a: str, b: str) -> bool:
    words = [[w for w in re.findall(r"\w+", n.lower().replace("ё", "е")) if len(w) > 1] for n in (a, b)]
    return any(
        x == y
        or (len(x) >= 4 <= len(y) and x[: max(4, min(len(x), len(y)) - 2)] == y[: max(4, min(len(x), len(y)) - 2)])
        for x in words[0]
        for y in words[1]
    )


def body_sentences(gold: Gold) -> set[tuple[str, int, int]]:
    spans = [t for c in gold["claims"] for t in c["tellings"]]  # type: ignore[attr-defined]
    spans += gold["single_statements"]
    found = {(s["article"], s["start"], s["end"]) for s in spans}
    return found | {(s["article"], s["start"], s["end"]) for s in gold["attribution_only"]}  # type: ignore[misc]


def score(gold: Gold, articles: dict[str, Article]) -> tuple[dict[str, float], list[str]]:
    kept = kept_all = cut = cut_all = 0
    notes: list[str] = []
    for name, start, end in sorted(body_sentences(gold)):
        lost = sum(overlap((start, end), (f.start, f.end)) for f in articles[name].furniture)
        kept_all += end - start
        kept += end - start - lost
        if lost:
            notes.append(f"body cut: {name} {articles[name].text[start:end][:90]!r}")
    for told in gold["articles"]:
        for span in told["furniture"]:  # type: ignore[attr-defined]
            article = articles[str(told["file"])]
            size = span["end"] - span["start"]
            got = sum(overlap((span["start"], span["end"]), (f.start, f.end)) for f in article.furniture)
            cut_all, cut = cut_all + size, cut + got
            if got < size:
                notes.append(f"furniture kept: {told['file']} {span['text'][:90]!r}")
    right, total = metadata(gold, articles, notes)
    figures = {"body_kept": kept / max(kept_all, 1), "furniture_cut": cut / cut_all if cut_all else 1.0}
    return figures | {"metadata_right": right / total}, notes


def metadata(gold: Gold, articles: dict[str, Article], notes: list[str]) -> tuple[int, int]:
    right = total = 0
    for told in gold["articles"]:
        article = articles[str(told["file"])]
        for field in ("outlet", "published", "title", "authors"):
            wanted, got = told[field], getattr(article, field)
            total += 1
            if field == "authors":
                ok = len(wanted) == len(got) and all(any(same_name(x, y) for y in got) for x in wanted)  # type: ignore[arg-type,attr-defined]
            elif wanted is None:
                ok = not got or field == "title"
            elif field == "published":
                ok = str(got)[:10] == str(wanted)[:10]
            else:
                ok = str(wanted).lower() in str(got).lower()
            right += ok
            if not ok:
                notes.append(f"{field}: {told['file']} {wanted!r} but {got!r}")
    return right, total


def main(folder: Path) -> None:
    if not folder.is_dir():
        print(f"no gold stories in {folder}: nothing measured")
        return
    means: dict[str, list[float]] = {}
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        source = path.with_suffix(".jsonl")
        read = ingest([str(source if source.exists() else folder.parent / path.stem)])
        articles = {a.given_id or Path(a.path or "").name: a for a in read.articles}
        figures, notes = score(gold, articles)
        print(f"{path.stem:24}", *(f"{k} {v:.3f}" for k, v in figures.items()))
        for note in notes:
            print("   ", note)
        for key, value in figures.items():
            means.setdefault(key, []).append(value)
    print(f"{'mean':24}", *(f"{k} {sum(v) / len(v):.3f}" for k, v in means.items()))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/gold"))

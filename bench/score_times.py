"""Times and quantities: the marked cases that are shipped, the annotated stories, and what is found in plain news.

    python -m bench.score_times [--verbose]        # cases, then stories and speed where the benchmark data is there

In the stories a time is right when a finding that overlaps it has its value (a year answers by any finding in it), a
quantity when a finding that overlaps it has its number. The cases also count everything found that is not marked.
"""

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

import msgspec

from bench.data import absent, bare_article, json_lines, shared
from svodka.model.article import Article, Furniture
from svodka.model.reading import Reading
from svodka.reading.quantities import find_quantities
from svodka.reading.tagging import Tagger
from svodka.reading.times import find_times

READING = Path(__file__).parents[1] / "tests" / "reading"
NEWS = 200


def cases_module(part: str, name: str) -> Any:
    """The reader of the marked cases of one part, which lives beside them."""
    return import_module(f"tests.reading.{part}.{name}")


def read(tagger: Tagger, article: Article) -> Reading:
    """An article's sentences, times and quantities."""
    reading = Reading(article=article.id, sentences=tagger.tag([article])[0].sentences)
    reading = msgspec.structs.replace(reading, times=find_times(article, reading))
    return msgspec.structs.replace(reading, quantities=find_quantities(article, reading))


def measure(verbose: bool = False) -> dict[str, float]:
    """The share of marked cases that are right: nothing missed, nothing more found, every value right."""
    tagger = Tagger()
    times, quantities = cases_module("times", "time_cases"), cases_module("quantities", "quantity_cases")
    in_time, in_quantity = times.read_cases(), quantities.read_cases()
    wrong_times = times.wrong(in_time, lambda c: read(tagger, bare_article("case", c.text, c.published)).times)
    wrong_quantities = quantities.wrong(in_quantity, lambda c: read(tagger, bare_article("case", c.text)).quantities)
    if verbose:
        print(*wrong_times, *wrong_quantities, sep="\n")
    return {
        "time_cases": len(in_time),
        "quantity_cases": len(in_quantity),
        "time_cases_right": 1 - len(wrong_times) / len(in_time),
        "quantity_cases_right": 1 - len(wrong_quantities) / len(in_quantity),
    }


def stories() -> Iterator[tuple[dict[str, Any], dict[str, Article]]]:
    """Each annotated story and its articles by file name, furniture as the gold marks it."""
    for path in sorted(shared("gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        rows = path.with_suffix(".jsonl")
        texts = {row["id"]: row["text"] for row in json_lines(rows)} if rows.exists() else {}
        articles = {}
        for a in gold["articles"]:
            text = texts.get(a["file"]) or (shared("seeds") / a["file"]).read_bytes().decode()
            cut = tuple(Furniture(f["start"], f["end"], text[f["start"] : f["end"]], "gold") for f in a["furniture"])
            bare = bare_article(a["file"], text, a["published"])
            articles[a["file"]] = msgspec.structs.replace(bare, furniture=cut)
        yield dict(gold, name=path.stem), articles


def _overlapping(found: tuple[Any, ...], want: dict[str, Any]) -> list[Any]:
    return [f for f in found if f.start < want["end"] and want["start"] < f.end]


def _time_right(found: tuple[Any, ...], want: dict[str, Any]) -> bool:
    values = [str(t.value) for t in _overlapping(found, want)]
    return any(v == want["value"] or (len(want["value"]) == 4 and v.startswith(want["value"])) for v in values)


def _quantity_right(found: tuple[Any, ...], want: dict[str, Any]) -> bool:
    return any(abs(q.value - want["value"]) < 1e-9 for q in _overlapping(found, want))


def score_stories(tagger: Tagger) -> None:
    """Prints the shares of each story's times and quantities that are right."""
    for gold, articles in stories():
        readings = {name: read(tagger, article) for name, article in articles.items()}
        times = [_time_right(readings[t["article"]].times, t) for t in gold["times"]]
        quantities = [_quantity_right(readings[q["article"]].quantities, q) for q in gold["quantities"]]
        print(f"{gold['name']:22} times {sum(times)}/{len(times)}  quantities {sum(quantities)}/{len(quantities)}")


def speed(tagger: Tagger) -> None:
    """Prints articles a second of both stages on plain news, tagging left out."""
    rows = islice(json_lines(shared("data/news-2020-05/ru.jsonl.gz")), NEWS)
    articles = [bare_article(row["id"], row["text"], row["published"]) for row in rows]
    readings = [Reading(article=a.id, sentences=tagger.tag([a])[0].sentences) for a in articles]
    start = process_time()
    timed = [msgspec.structs.replace(r, times=find_times(a, r)) for a, r in zip(articles, readings, strict=True)]
    middle = process_time()
    for article, reading in zip(articles, timed, strict=True):
        find_quantities(article, reading)
    end = process_time()
    print(f"times {NEWS / (middle - start):.0f} articles/s, quantities {NEWS / (end - middle):.0f} articles/s")


if __name__ == "__main__":
    for name, figure in measure(verbose="--verbose" in sys.argv).items():
        print(f"{name:22} {figure:.3f}")
    with absent():
        score_stories(Tagger())
        speed(Tagger())

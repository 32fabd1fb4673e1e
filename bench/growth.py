"""How the time and memory of comparing grow with the size of a story, step by step.

    python -m bench.growth [--sizes N …]

Stories of 5 to 400 articles are made from `news-2020-05`: the first articles of its largest stories, put behind each
other, so that a larger story holds the smaller ones. Seconds are of processor time, which other work on the machine
disturbs least; `exponent` is the slope of the logarithms (1 linear, 2 quadratic), for each step and for all together.
"""

import argparse
import math
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from bench.data import absent
from bench.silver import stories
from svodka.account import Models
from svodka.claims import StoryInput, align, find_disagreements, find_wording
from svodka.claims.disagreements import Shelf
from svodka.ingest import Known, make_article
from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.origins import Provenance, find_lineage, independence

SIZES = (5, 10, 20, 50, 100, 200, 400)
T = TypeVar("T")


class Size(NamedTuple):
    """One story: how many articles, and the seconds of each step."""

    articles: int
    seconds: dict[str, float]


def articles(count: int) -> list[Article]:
    """The first `count` articles of the largest stories, largest story first. Raises AbsentError."""
    ordered = sorted(stories(2, 10_000).items(), key=lambda kv: (-len(kv[1]), kv[0]))
    rows = [row for _, group in ordered for row in group][:count]
    return [
        make_article(r["text"], Known(given_id=r["id"], outlet=r["outlet"], title=r["title"], published=r["published"]))
        for r in rows
    ]


def steps(texts: list[Article], readings: list[Reading], models: Models) -> dict[str, float]:
    """The seconds of each step of one story."""
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        began = time.process_time()
        made = work()
        spent[name] = time.process_time() - began
        return made

    story = timed("vectors", lambda: StoryInput.of(texts, readings, models.encoder))
    clusters = timed("align", lambda: align(story))
    lineage = timed("lineage", lambda: find_lineage(story))
    provenance = timed("provenance", lambda: Provenance.of(story.articles, story.readings, lineage))
    shelf = Shelf(story.articles, story.readings, provenance.names)
    timed("disagreements", lambda: [find_disagreements(c.statements, shelf) for c in clusters])
    timed("independence", lambda: [independence(c.statements, provenance) for c in clusters])
    timed("wording", lambda: find_wording(story))
    return spent


def exponent(points: list[tuple[int, float]]) -> float:
    """The slope of the line through the logarithms of (size, seconds), by least squares."""
    pairs = [(math.log(n), math.log(max(seconds, 1e-4))) for n, seconds in points]
    x, y = (sum(values) / len(pairs) for values in zip(*pairs, strict=True))
    return sum((a - x) * (b - y) for a, b in pairs) / sum((a - x) ** 2 for a, _ in pairs)


def measured(wanted: Sequence[int] = SIZES) -> Iterator[Size]:
    """The stories of the wanted sizes, one after the other. Raises AbsentError."""
    models, texts = Models.load(), articles(max(wanted))
    readings = models.reader.read(texts)
    models.encoder.encode(["раз", "два"])
    steps(texts[:3], readings[:3], models)  # what is loaded only once is loaded now
    for n in wanted:
        if n <= len(texts):
            yield Size(n, steps(texts[:n], readings[:n], models))


def measure() -> dict[str, float]:
    """Seconds of stories of 50 and 400 articles, the exponent of each step and of all, and peak memory in MB."""
    found = list(measured())
    totals = [(size.articles, sum(size.seconds.values())) for size in found]
    result = {f"seconds_of_{n}": seconds for n, seconds in totals if n in (50, SIZES[-1])}
    result["exponent"] = exponent(totals)
    for name in found[0].seconds:
        result[f"exponent_{name}"] = exponent([(size.articles, size.seconds[name]) for size in found])
    result["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return result


def tell(found: Iterable[Size]) -> None:
    """Prints the seconds of each step as they come, a line a story, and the exponents under them."""
    seen: list[Size] = []
    for size in found:
        if not seen:
            print("articles " + " ".join(f"{name:>13}" for name in (*size.seconds, "all")))
        seen.append(size)
        seconds = (*size.seconds.values(), sum(size.seconds.values()))
        print(f"{size.articles:8} " + " ".join(f"{s:13.2f}" for s in seconds), flush=True)
    if len(seen) > 1:
        columns = [[(s.articles, s.seconds[name]) for s in seen] for name in seen[0].seconds]
        columns.append([(s.articles, sum(s.seconds.values())) for s in seen])
        print("exponent " + " ".join(f"{exponent(points):13.2f}" for points in columns))


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    with absent():
        tell(measured(options.parse_args().sizes))
        print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")

"""How fast many made articles are grouped, in how much memory, and how well.

    python -m bench.scale.grouping [--articles N …]

Made first (`made_news`), by another process; then grouped from the file as they come, a glance at each, no deep
reading. Printed for each number of articles: seconds of one processor and articles a second of them, the peak of
memory, B³ with the events that they were made of, and between two numbers the exponent with which time grows.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from bench.data import absent
from bench.score_stories import b_cubed
from svodka.model.article import Article
from svodka.stories.stream import Entry, glance, likely_pairs, stream_groups
from svodka.stories.stream.meaning import meaning


def write(count: int, folder: Path) -> None:
    """The made articles, a file for each day, and the truth."""
    from bench.scale.made_news import made_news  # noqa: PLC0415 - what it loads is no part of grouping

    truth: dict[str, str] = {}
    for made in made_news(count):
        truth[made.article.id] = made.event
        with (folder / f"{made.article.published[:10]}.jsonl").open("ab") as file:  # type: ignore[index]
            file.write(msgspec.json.encode(made.article) + b"\n")
    (folder / "truth.json").write_text(json.dumps(truth))


class Days:
    """The files as entries, counted on."""

    def __init__(self, folder: Path) -> None:
        self.files = sorted(folder.glob("*.jsonl"))
        self.ids: dict[int, str] = {}
        self.days: dict[int, int] = {}

    def entries(self, day: int) -> Sequence[Entry]:
        """A day's articles at a glance, in order of id."""
        lines = self.files[day].read_bytes().splitlines()
        articles = sorted((msgspec.json.decode(line, type=Article) for line in lines), key=lambda a: a.id)
        found = []
        for article in articles:
            seen = glance(article)
            found.append(Entry(len(self.ids), article.id, article.published, article.outlet, seen, meaning(seen)))
            self.days[len(self.ids)] = day
            self.ids[len(self.ids)] = article.id
        return found


def group(folder: Path) -> dict[str, float]:
    """Groups what was written, and measures it."""
    days, began, wall = Days(folder), time.process_time(), time.perf_counter()
    numbers = range(len(days.files))
    pairs = [p for _, found in likely_pairs(numbers, days.entries, lambda _: True) for p in found]
    paired = time.process_time()
    groups = stream_groups(days.ids, days.days, pairs)
    ended = time.process_time()
    wall = time.perf_counter() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    said = {days.ids[key]: str(n) for n, g in enumerate(groups) for key in g.keys}
    truth = json.loads((folder / "truth.json").read_text())
    precision, recall, f1 = b_cubed(said, truth)
    count = len(days.ids)
    return {
        "articles": count, "seconds": ended - began, "articles_per_second": count / (ended - began),
        "seconds_by_the_clock": wall, "linking_seconds": ended - paired,
        "pairs": len(pairs), "stories": len(groups), "peak_mb": peak,
        "b3_precision": precision, "b3_recall": recall, "b3_f1": f1,
    }  # fmt: skip


def alone(*arguments: str) -> None:
    """A part of the work in a process of its own."""
    subprocess.run([sys.executable, "-m", "bench.scale.grouping", *arguments], check=True)


def measured(counts: Sequence[int]) -> Iterator[dict[str, float]]:
    """The figures of each number of articles, each in processes of its own."""
    before: dict[str, float] = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            alone("--write", str(count), "--folder", name)
            command = [sys.executable, "-m", "bench.scale.grouping", "--folder", name]
            found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        if before:
            ratio = math.log(found["seconds"] / before["seconds"])
            found["growth_exponent"] = ratio / math.log(found["articles"] / before["articles"])
        yield found
        before = found


def measure() -> dict[str, float]:
    """The figures of 3,000 and 10,000 articles, as `count.figure`."""
    return {f"{found['articles']:.0f}.{k}": v for found in measured((3000, 10_000)) for k, v in found.items()}


def main() -> None:
    """Makes and groups each number of articles."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, nargs="+", default=[3000, 10000])
    options.add_argument("--write", type=int)
    options.add_argument("--folder", type=Path)
    given = options.parse_args()
    if given.write:
        return write(given.write, given.folder)
    if given.folder:
        return print(json.dumps(group(given.folder)))
    for found in measured(given.articles):
        print("  ".join(f"{name} {value:.4g}" for name, value in found.items()), flush=True)
    return None


if __name__ == "__main__":
    with absent():
        main()

"""Recall of planted changes by kind, and the conflicts reported on the stories as they are.

`python -m bench.planted [--stories N] [--verbose] [--untouched]`
"""

import argparse
from collections import defaultdict

from bench.data import absent
from bench.planted.measuring import Planted, plant
from bench.planted.stories import stories
from bench.planted.untouched import conflicts
from svodka.reading.reader import Reader
from svodka.vectors import Encoder


def main() -> None:
    """Prints one line for each kind of change: how many were planted, how many found."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--stories", type=int, default=None)
    options.add_argument("--verbose", action="store_true")
    options.add_argument("--untouched", action="store_true")
    asked = options.parse_args()
    by_kind: dict[str, list[Planted]] = defaultdict(list)
    with absent():
        reader = Reader()
        if asked.untouched:
            _untouched(reader, asked.stories)
            return
        for story in stories(reader, asked.stories):
            for planted in plant(story, reader):
                by_kind[planted.change.kind].append(planted)
                if asked.verbose and not planted.hit:
                    c = planted.change
                    print(f"missed {c.kind} in {planted.article} at {c.start}: {planted.before!r} -> {c.new!r}")
    for kind, planted_ones in sorted(by_kind.items()):
        hits = sum(p.hit for p in planted_ones)
        print(f"{kind:10} {hits:5} of {len(planted_ones):5}  {hits / len(planted_ones):.3f}")


def _untouched(reader: Reader, limit: int | None) -> None:
    """Prints each conflict of the stories as they are, for judging by hand: places, not texts."""
    encoder, count = Encoder(), 0
    for story in stories(reader, limit):
        count += 1
        for conflict in conflicts(story, encoder):
            d = conflict.disagreement
            places = " | ".join(f"{v.value} ({v.spans[0].article}:{v.spans[0].start})" for v in d.values)
            print(f"{conflict.story}\t{conflict.claim}\t{d.slot}\t{d.why}\t{places}")
    print(f"{count} stories")


if __name__ == "__main__":
    main()

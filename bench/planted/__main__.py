"""`python -m bench.planted [--stories N] [--verbose]`: recall of planted changes by kind, conflicts on untouched stories."""

import argparse
from collections import defaultdict

from bench.data import absent
from bench.planted.measuring import Planted, plant
from bench.planted.stories import stories
from svodka.reading.reader import Reader


def main() -> None:
    """Prints one line for each kind of change: how many were planted, how many found."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--stories", type=int, default=None)
    options.add_argument("--verbose", action="store_true")
    asked = options.parse_args()
    by_kind: dict[str, list[Planted]] = defaultdict(list)
    with absent():
        reader = Reader()
        for story in stories(reader, asked.stories):
            for planted in plant(story, reader):
                by_kind[planted.change.kind].append(planted)
                if asked.verbose and not planted.hit:
                    c = planted.change
                    print(f"missed {c.kind} in {planted.article} at {c.start}: {planted.before!r} -> {c.new!r}")
    for kind, planted_ones in sorted(by_kind.items()):
        hits = sum(p.hit for p in planted_ones)
        print(f"{kind:10} {hits:5} of {len(planted_ones):5}  {hits / len(planted_ones):.3f}")


if __name__ == "__main__":
    main()

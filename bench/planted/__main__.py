"""Recall of planted changes by kind, of planted copies, and the conflicts reported on the stories as they are.

python -m bench.planted [--stories N] [--verbose] [--aligned]
python -m bench.planted --copies [--stories N] [--verbose]
python -m bench.planted --untouched [--stories N] [--verbose]
"""

import argparse
from collections import defaultdict

from bench.data import absent
from bench.planted.kept import Kept
from bench.planted.measuring import Planted, plant
from bench.planted.stories import stories


def main() -> None:
    """Prints one line for each kind of change: how many were planted, how many found."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--stories", type=int, default=None)
    options.add_argument("--verbose", action="store_true")
    options.add_argument("--aligned", action="store_true", help="look in the claims that the program makes, too")
    options.add_argument("--kinds", nargs="*", default=[], help="print these kinds' misses only")
    asked = options.parse_args()
    with absent():
        _changes(asked)


def _changes(asked: argparse.Namespace) -> None:
    by_kind: dict[tuple[str, str], list[Planted]] = defaultdict(list)
    told = 0
    for story in stories(Kept(), asked.stories):
        planted = list(plant(story, Kept(), asked.aligned))
        told += bool(planted)
        for one in planted:
            by_kind[one.change.kind, ""].append(one)
            by_kind[one.change.kind, one.change.variant].append(one)
            if asked.verbose and not one.hit:
                print(f"missed {one.change.kind} {one.change.variant} in {one.article}: {one.before!r}")
    for (kind, variant), ones in sorted(by_kind.items()):
        if not variant or len(ones) >= 10:
            print(f"{kind:10} {variant:14} {_rates(ones)}")
    everything = [one for (_, variant), ones in by_kind.items() if not variant for one in ones]
    print(f"{'all':25} {_rates(everything)} in {told} stories")


def _rates(ones: list[Planted]) -> str:
    hits, aligned = sum(p.hit for p in ones), [p.hit_aligned for p in ones if p.hit_aligned is not None]
    in_claims = f"  in the program's claims {sum(aligned) / len(aligned):.3f}" if aligned else ""
    return f"{hits:5} of {len(ones):5}  {hits / max(1, len(ones)):.3f}{in_claims}"


if __name__ == "__main__":
    main()

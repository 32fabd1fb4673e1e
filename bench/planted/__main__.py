"""Recall of planted changes by kind, of planted copies, and the conflicts reported on the stories as they are.

python -m bench.planted [--stories N] [--part K/N] [--changes-per-story N] [--verbose] [--aligned]
python -m bench.planted --copies [--stories N] [--part K/N] [--verbose]
python -m bench.planted --untouched [--stories N] [--part K/N] [--verbose]

What is found for a story is kept until the code changes: a run that was stopped goes on where it was, and the parts of
a run (0/4, 1/4, …) add up.
"""

import argparse
from collections import Counter, defaultdict

from bench.data import absent
from bench.planted.copies import measuring as copies
from bench.planted.events import GROUPED, SILVER
from bench.planted.kept import Kept
from bench.planted.measuring import PER_STORY
from bench.planted.resuming import Part, Tried, changes, conflicts, copied
from bench.planted.untouched import judged, verdict


def main() -> None:
    """Prints one line for each kind of change: how many were planted, how many found."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--stories", type=int, default=None)
    options.add_argument("--part", default="0/1", help="every N-th story, from the K-th")
    options.add_argument("--changes-per-story", type=int, default=PER_STORY)
    options.add_argument("--verbose", action="store_true")
    options.add_argument("--aligned", action="store_true", help="look in the claims that the program makes, too")
    options.add_argument("--copies", action="store_true", help="plant copies instead, and measure lineage")
    options.add_argument("--untouched", action="store_true", help="the conflicts of the stories as they are")
    asked = options.parse_args()
    with absent():
        (_copies if asked.copies else _untouched if asked.untouched else _changes)(asked)


def _part(asked: argparse.Namespace) -> Part:
    number, of = (int(x) for x in asked.part.split("/"))
    return Part(asked.stories, number, of, asked.changes_per_story)


def _changes(asked: argparse.Namespace) -> None:
    by_kind: dict[tuple[str, str], list[Tried]] = defaultdict(list)
    told: Counter[str] = Counter()
    for name, planted in changes(Kept(), _part(asked), asked.aligned):
        told[GROUPED if name.startswith(GROUPED) else SILVER] += bool(planted)
        for one in planted:
            by_kind[one.kind, ""].append(one)
            if one.variant:
                by_kind[one.kind, one.variant].append(one)
            if asked.verbose and not one.hit:
                print(f"missed {one.kind} {one.variant} in {one.article}: {one.before!r}")
    for (kind, variant), ones in sorted(by_kind.items()):
        if not variant or len(ones) >= 10:
            print(f"{kind:10} {variant:14} {_rates(ones)}")
    everything = [one for (_, variant), ones in by_kind.items() if not variant for one in ones]
    print(f"{'all':25} {_rates(everything)} in {told.total()} stories", end=" ")
    print(f"({', '.join(f'{n} {source}' for source, n in sorted(told.items()))})")


def _copies(asked: argparse.Namespace) -> None:
    by_way: dict[str, list[copies.Copied]] = defaultdict(list)
    for _, made in copied(Kept(), _part(asked)):
        for one in made:
            by_way[one.way].append(one)
            if asked.verbose and (one.wrong or one.missed):
                print(f"{one.way} in {one.story}: {one.wrong} wrong, {one.missed} missed")
    for way, ones in by_way.items():
        wrong, missed = sum(o.wrong for o in ones), sum(o.missed for o in ones)
        print(f"{way:12} {len(ones):4} copies  F1 {copies.f1(ones):.3f}  {wrong} wrong, {missed} missed")


def _untouched(asked: argparse.Namespace) -> None:
    recorded, counts, told = judged(), defaultdict[str, int](int), 0
    for _, found in conflicts(Kept(), _part(asked)):
        told += 1
        for conflict in found:
            said = verdict(conflict, recorded) or "not judged"
            counts[said] += 1
            if asked.verbose:
                places = " | ".join(f"{s[0].article}:{s[0].start}-{s[0].end}" for s in conflict.values)
                print(f"{said:10} {conflict.story} {conflict.disagreement.slot} {places}")
    print(", ".join(f"{n} {said}" for said, n in sorted(counts.items())), f"in {told} stories;", end=" ")
    print(f"{counts['wrong'] / max(1, told):.3f} wrong a story")


def _rates(ones: list[Tried]) -> str:
    hits, aligned = sum(p.hit for p in ones), [p.hit_aligned for p in ones if p.hit_aligned is not None]
    in_claims = f"  in the program's claims {sum(aligned) / len(aligned):.3f}" if aligned else ""
    return f"{hits:5} of {len(ones):5}  {hits / max(1, len(ones)):.3f}{in_claims}"


if __name__ == "__main__":
    main()

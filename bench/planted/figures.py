"""The figures of planted changes, planted copies and untouched stories, for the table."""

from collections import defaultdict

from bench.planted.copies import measuring as copies
from bench.planted.kept import Kept
from bench.planted.resuming import Part, changes, conflicts, copied
from bench.planted.untouched import judged, verdict

COPIED = 60
"""In so many stories, the first by name, copies are planted."""


def figures(limit: int | None = None) -> dict[str, float]:
    """Recall by kind of change, lineage F1 by way of copying, and wrong conflicts a story by recorded verdicts. Raises
    AbsentError."""
    kept = Kept()
    hits: dict[str, list[bool]] = defaultdict(list)
    made: dict[str, list[copies.Copied]] = defaultdict(list)
    told = set()
    for name, ones in changes(kept, Part(limit)):
        for one in ones:
            hits[one.kind].append(one.hit)
            told.add(name)
    for _, copied_ones in copied(kept, Part(min(limit or COPIED, COPIED))):
        for copy in copied_ones:
            made[copy.way].append(copy)
    found = {"changes": float(sum(map(len, hits.values()))), "stories": float(len(told))}
    found |= {f"{kind}_found": sum(ones) / len(ones) for kind, ones in sorted(hits.items())}
    found |= {f"{way}_copy_f1": copies.f1(ones) for way, ones in made.items()}
    return found | untouched(kept, limit)


def untouched(kept: Kept, limit: int | None = None) -> dict[str, float]:
    """Conflicts a story, wrong ones by the recorded verdicts, and those that nobody has judged."""
    recorded, counts, told = judged(), defaultdict[str, int](int), 0
    for _, found in conflicts(kept, Part(limit)):
        told += 1
        for conflict in found:
            counts[verdict(conflict, recorded) or "unjudged"] += 1
    return {
        "conflicts_a_story": sum(counts.values()) / max(1, told),
        "wrong_conflicts_a_story": counts["wrong"] / max(1, told),
        "unjudged_conflicts_a_story": counts["unjudged"] / max(1, told),
    }

"""The figures of planted changes, planted copies and untouched stories, for the table."""

from collections import defaultdict

from bench.planted.copies import measuring as copies
from bench.planted.kept import Kept
from bench.planted.measuring import plant
from bench.planted.stories import stories
from bench.planted.untouched import conflicts, judged, verdict

COPIED = 60
"""In so many stories, the first by name, copies are planted."""


def figures(limit: int | None = None) -> dict[str, float]:
    """Recall by kind of change, lineage F1 by way of copying, and wrong conflicts a story by recorded verdicts. Raises
    AbsentError."""
    kept = Kept()
    hits: dict[str, list[bool]] = defaultdict(list)
    copied: dict[str, list[copies.Copied]] = defaultdict(list)
    told = set()
    for number, story in enumerate(stories(kept, limit)):
        for one in plant(story, kept):
            hits[one.change.kind].append(one.hit)
            told.add(story.name)
        for made in copies.plant(story, kept) if number < COPIED else ():
            copied[made.way].append(made)
    found = {"changes": float(sum(map(len, hits.values()))), "stories": float(len(told))}
    found |= {f"{kind}_found": sum(ones) / len(ones) for kind, ones in sorted(hits.items())}
    found |= {f"{way}_copy_f1": copies.f1(ones) for way, ones in copied.items()}
    return found | untouched(kept, limit)


def untouched(kept: Kept, limit: int | None = None) -> dict[str, float]:
    """Conflicts a story, wrong ones by the recorded verdicts, and those that nobody has judged."""
    recorded, counts, told = judged(), defaultdict[str, int](int), 0
    for _, found in conflicts(kept, limit):
        told += 1
        for conflict in found:
            counts[verdict(conflict, recorded) or "unjudged"] += 1
    return {
        "conflicts_a_story": sum(counts.values()) / max(1, told),
        "wrong_conflicts_a_story": counts["wrong"] / max(1, told),
        "unjudged_conflicts_a_story": counts["unjudged"] / max(1, told),
    }

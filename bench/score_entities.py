"""Names of one person or body joined within an article, on the Russian part of `entities-slavic`.

Pairwise over the gold's mentions of persons and bodies: a pair is right when both mentions carry one cross-lingual id
and the reading has both in one entity. A mention that was not found stands alone.

    python -m bench.score_entities [--verbose]
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from bench.data import absent, bare_article, shared
from bench.scoring.places import f1, ratio
from svodka.model.reading import Entity, Reading
from svodka.reading.entities import find_entities
from svodka.reading.tagging import Tagger

KINDS = ("PER", "ORG")


class Marked(NamedTuple):
    """One mention of the gold."""

    start: int
    end: int
    surface: str
    kind: str
    entity: str


def documents(folder: Path) -> Iterator[tuple[str, str, list[Marked]]]:
    """Each Russian article: its name, its text, and its mentions."""
    for tsv in sorted(folder.glob("*/ru/ner/*.tsv")):
        raw = tsv.parent.parent / "raw" / tsv.name.removesuffix(".tsv")
        raw = raw if raw.exists() else raw.with_suffix(".txt")
        if raw.exists():
            rows = [line.split("\t") for line in tsv.read_text(encoding="utf-8").splitlines() if line.count("\t") == 5]
            marked = [Marked(int(r[0]), int(r[1]), r[2], r[4], r[5]) for r in rows if r[4] in KINDS]
            yield raw.name, raw.read_text(encoding="utf-8"), marked


def joined(entities: tuple[Entity, ...], marked: list[Marked]) -> list[str]:
    """For each mention of the gold the id of the entity that the reading puts it in."""
    mine = [(m.start, m.end, e.id) for e in entities for m in e.mentions]
    result = []
    for n, mention in enumerate(marked):
        hits = [
            (min(b, mention.end) - max(a, mention.start), i)
            for a, b, i in mine
            if a < mention.end and mention.start < b
        ]
        result.append(max(hits)[1] if hits else f"alone-{n}")
    return result


def measure(verbose: bool = False) -> dict[str, float]:
    """Pairwise precision, recall and F1. Raises `bench.data.AbsentError` without the data."""
    folder = shared("data/entities-slavic")
    tagger, counts = Tagger(), Counter[str]()
    wrong: Counter[tuple[str, str, str]] = Counter()
    for name, text, marked in documents(folder):
        article, place = bare_article(name, text), _shift(text, marked)
        tagged = tagger.tag([article])[0]
        reading = Reading(article=name, sentences=tagged.sentences, names=tagged.names)
        ids = joined(find_entities(article, reading), place)
        for (a, x), (b, y) in combinations(zip(place, ids, strict=True), 2):
            want, got = a.entity == b.entity, x == y
            counts["hit"] += want and got
            counts["missed"] += want and not got
            counts["false"] += got and not want
            if want != got:
                wrong["missed" if want else "false", a.surface, b.surface] += 1
    if verbose:
        for (what, a, b), n in wrong.most_common(150):
            print(n, what, a, "|", b)
    precision = ratio(counts["hit"], counts["hit"] + counts["false"])
    recall = ratio(counts["hit"], counts["hit"] + counts["missed"])
    return {
        "entities_pairwise_p": precision,
        "entities_pairwise_r": recall,
        "entities_pairwise_f1": f1(precision, recall),
    }


def _shift(text: str, marked: list[Marked]) -> list[Marked]:
    """Some of the data's offsets are a few characters off: the surface is looked for nearby."""
    found = []
    for m in marked:
        places = [i for i in range(max(0, m.start - 80), m.start + 81) if text.startswith(m.surface, i)]
        if places:
            start = min(places, key=lambda i: abs(i - m.start))
            found.append(m._replace(start=start, end=start + len(m.surface)))
    return found


if __name__ == "__main__":
    with absent():
        for key, value in measure("--verbose" in sys.argv).items():
            print(f"{key:28} {value:.3f}")

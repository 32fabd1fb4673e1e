"""Pairs of articles of which lineage says that one derives from the other, drawn at random and judged by a reader.

    python -m bench.judged_lineage                    # today's pairs against the judgements on record
    python -m bench.judged_lineage --show [NUMBER]    # prints what is not yet judged, with both texts
    python -m bench.judged_lineage --record FILE      # takes verdicts from lines "<number> right|wrong|unsure [why]"
    … --seed SEED                                     # another draw than the first

Forty pairs of a draw come from silver stories none of whose articles is annotated, grouped as an account groups them,
two of a story at most; rules are learned from what a draw shows to be wrong. A pair is
right when one of the two was made from the other, or both from one report of a newsroom; two that each quote one
message, release or speech by themselves are wrong. `bench/judgements/lineage.jsonl` holds ids and verdicts, no text. A
pair keeps its verdict whatever relation it is called.
"""

import argparse
import json
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.data import absent, json_lines, shared
from bench.judgement import FOLDER, wilson
from bench.planted.kept import Kept
from bench.planted.stories import rows_by_story
from bench.silver import write
from svodka.claims.story_input import StoryInput
from svodka.ingest import ingest
from svodka.model.account import Lineage
from svodka.origins import find_lineage
from svodka.stories import group_articles

JUDGED, FIRST_DRAW = FOLDER / "lineage.jsonl", 2020
DRAWS = (FIRST_DRAW, 1847)
PAIRS, OF_ONE_STORY = 40, 2
_VERDICTS = ("right", "wrong", "unsure")
Ids = tuple[str, str]


class Drawn(NamedTuple):
    """A pair with its story, what lineage says of it, and the texts of the two, in the order of the ids."""

    story: str
    ids: Ids
    found: Lineage
    texts: tuple[str, str]


def judged() -> dict[Ids, dict[str, str]]:
    """The verdict (`verdict`, `why`, `seed`) on each pair on record."""
    rows = json_lines(JUDGED) if JUDGED.exists() else []
    return {(row["a"], row["b"]): row for row in rows}


def draw(seed: int) -> list[Drawn]:
    """The pairs of a draw, from stories in the order of the draw. Raises AbsentError."""
    chance, kept, drawn = random.Random(seed), Kept(), list[Drawn]()
    stories = [(name, rows) for name, rows in rows_by_story() if not _annotated() & {r["id"] for r in rows}]
    for name, rows in chance.sample(stories, len(stories)):
        found = sorted(_derived(name, rows, kept))
        drawn += random.Random(f"{seed} {name}").sample(found, min(OF_ONE_STORY, len(found)))
        if len(drawn) >= PAIRS:
            break
    return drawn[:PAIRS]


def _annotated() -> set[str]:
    theirs = {row["id"] for path in sorted(shared("gold").glob("*.jsonl")) for row in json_lines(path)}
    own = (json.loads(path.read_text("utf-8")) for path in (Path(__file__).parent / "gold").glob("*.json"))
    return theirs | {article["file"] for gold in own for article in gold["articles"]}


def _derived(name: str, rows: list[dict[str, str]], kept: Kept) -> Iterator[Drawn]:
    with tempfile.TemporaryDirectory() as folder:
        articles = ingest([str(write(rows, Path(folder) / "story.jsonl"))]).articles
    readings = kept.read(articles)
    given = {a.id: a.given_id or a.id for a in articles}
    text = {given[a.id]: f"[{a.outlet}, {a.published}] {a.title}\n{a.text}" for a in articles}
    told = {a.id: (a, r) for a, r in zip(articles, readings, strict=True)}
    for group in group_articles(articles, readings, kept.encoder):
        chosen = [told[i] for i in group.articles]
        for x in find_lineage(StoryInput.of([a for a, _ in chosen], [r for _, r in chosen], kept)):
            if x.relation != "cites":
                first, second = sorted(given[i] for i in x.articles)
                yield Drawn(name, (first, second), x, (text[first], text[second]))


def measure() -> dict[str, float]:
    """Of the judged pairs of each draw as it is now: how many, and the share that is right; and how many are to be
    judged. Raises AbsentError."""
    figures, known = dict[str, float](), judged()
    for seed in DRAWS:
        drawn = draw(seed)
        verdicts = [known[d.ids]["verdict"] for d in drawn if d.ids in known]
        wrong, sure = verdicts.count("wrong"), len(verdicts) - verdicts.count("unsure")
        low, high = wilson(wrong, sure)
        name = "pairs" if seed == FIRST_DRAW else f"pairs_{seed}"
        figures[f"{name}_judged"], figures[f"{name}_to_be_judged"] = len(verdicts), len(drawn) - len(verdicts)
        figures[f"{name}_right"] = 1 - wrong / max(1, sure)
        figures[f"{name}_right_low"], figures[f"{name}_right_high"] = 1 - high, 1 - low
    return figures


def _show(drawn: list[Drawn], least: int) -> None:
    for number, one in enumerate(drawn, 1):
        if number >= least:
            print(f"\n=== {number} {one.story} {one.found.relation}: {one.found.why}")
            for text in one.texts:
                print("---", text)


def _record(drawn: list[Drawn], path: Path, seed: int) -> None:
    """Adds verdicts on what `--show` has printed; judgements on what is drawn no more stay on record."""
    known = judged()
    for line in path.read_text(encoding="utf-8").splitlines():
        number, verdict, *why = line.split()
        if verdict not in _VERDICTS:
            raise ValueError(f"{path}: {line!r} has no verdict")
        (a, b), about = drawn[int(number) - 1].ids, {"verdict": verdict, "why": " ".join(why), "seed": str(seed)}
        known[a, b] = {"a": a, "b": b, **about}
    rows = (json.dumps(known[ids], ensure_ascii=False) + "\n" for ids in sorted(known))
    JUDGED.write_text("".join(rows), encoding="utf-8")


def main() -> None:
    """Reports, shows or records."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", nargs="?", type=int, const=1, metavar="NUMBER", help="from this number on")
    parser.add_argument("--record", type=Path, metavar="FILE")
    parser.add_argument("--seed", type=int, default=FIRST_DRAW)
    given = parser.parse_args()
    if given.show or given.record:
        open_ = [d for d in draw(given.seed) if d.ids not in judged()]
        _record(open_, given.record, given.seed) if given.record else _show(open_, given.show)
        return
    for key, value in measure().items():
        print(f"{key:28} {value:.3f}")


if __name__ == "__main__":
    with absent():
        main()

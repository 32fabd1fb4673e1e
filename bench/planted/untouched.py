"""The conflicts that are reported on the stories as they are, through the whole account, and what readers judged.

A verdict is a line of `bench/judgements/conflicts.jsonl`: the slot, two places (article id, start, end) and whether a
reader who has both texts before him calls the conflict right, wrong or unsure. No text is kept. A conflict that is
reported has the verdict of the line of its slot whose two places it overlaps.
"""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from bench.planted.kept import Kept
from bench.silver import write
from svodka.account.story import make_story
from svodka.claims.story_input import StoryInput
from svodka.ingest import ingest
from svodka.model.account import Disagreement
from svodka.stories import group_articles

JUDGED = Path(__file__).parents[1] / "judgements" / "conflicts.jsonl"
Verdict = Literal["right", "wrong", "unsure"]


class Spot(NamedTuple):
    """A place in an article, by the id that the data gives it."""

    article: str
    start: int
    end: int

    def meets(self, other: "Spot") -> bool:
        """True when the two overlap."""
        return self.article == other.article and self.start < other.end and other.start < self.end


class Judged(msgspec.Struct, frozen=True):
    """A verdict, and in a word or two what is wrong or right."""

    slot: str
    a: Spot
    b: Spot
    verdict: Verdict
    note: str = ""


class Conflict(NamedTuple):
    """A conflict in a story: the disagreement, and the places of each of its values."""

    story: str
    disagreement: Disagreement
    values: tuple[tuple[Spot, ...], ...]


def conflicts_of(name: str, rows: Sequence[dict[str, str]], kept: Kept) -> list[Conflict]:
    """The conflicts of the account of one story."""
    with tempfile.TemporaryDirectory() as folder:
        articles = ingest([str(write(list(rows), Path(folder) / "story.jsonl"))]).articles
    readings = kept.read(articles)
    place = {a.id: n for n, a in enumerate(articles)}
    given = {a.id: a.given_id or a.id for a in articles}
    found = []
    for group in group_articles(articles, readings, kept.encoder):
        chosen = [place[i] for i in group.articles]
        story = make_story(StoryInput.of([articles[n] for n in chosen], [readings[n] for n in chosen], kept))
        found += [_conflict(name, d, given) for c in story.claims for d in c.disagreements if d.kind == "conflict"]
    return found


def _conflict(story: str, d: Disagreement, given: dict[str, str]) -> Conflict:
    spots = tuple(tuple(Spot(given[s.article], s.start, s.end) for s in v.spans) for v in d.values)
    return Conflict(story, d, spots)


def judged() -> list[Judged]:
    """The recorded verdicts."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines() if JUDGED.exists() else []
    return [msgspec.convert(json.loads(line), Judged) for line in lines]


def verdict(conflict: Conflict, recorded: Sequence[Judged]) -> Verdict | None:
    """What was judged of it: wrong if any of what it reports is wrong; None when nobody has judged it."""
    found = {j.verdict for j in recorded if j.slot == conflict.disagreement.slot and _answers(conflict, j)}
    return next((v for v in ("wrong", "unsure", "right") if v in found), None)


def _answers(conflict: Conflict, j: Judged) -> bool:
    holding = [[any(s.meets(x) for s in spots) for spots in conflict.values] for x in (j.a, j.b)]
    return any(x and y and m != n for m, x in enumerate(holding[0]) for n, y in enumerate(holding[1]))

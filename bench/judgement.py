"""Judgements of a reader on single findings, kept as data, and the share of wrong ones with its interval."""

import json
from collections import Counter
from collections.abc import Iterable
from math import sqrt
from pathlib import Path
from typing import Literal

import msgspec

Verdict = Literal["right", "wrong", "unsure"]
FOLDER = Path(__file__).with_name("judgements")
FIRST_DRAW = 2020
INVENTED = "invented_origin"
"""The reason of a chain whose last link the text does not give at all."""


class Item(msgspec.Struct, frozen=True, order=True):
    """What was found at a place of an article: the speaker, or the chain from the outermost teller on."""

    article: str
    start: int
    end: int
    who: tuple[str, ...]


class Judged(msgspec.Struct, frozen=True, order=True):
    """An item with what a reader made of it; `why` is a short code, empty for what is right.

    `seed` is that of the draw for which it was judged.
    """

    item: Item
    verdict: Verdict
    why: str = ""
    seed: int = FIRST_DRAW


class Share(msgspec.Struct, frozen=True):
    """How many of the judged items are wrong. Those on which the reader is unsure are not counted."""

    wrong: int
    of: int
    unsure: int
    reasons: dict[str, int]

    @property
    def rate(self) -> float:
        return self.wrong / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.wrong, self.of)


def share(judged: Iterable[Judged]) -> Share:
    """Counts the verdicts."""
    known = tuple(judged)
    verdicts = Counter(j.verdict for j in known)
    reasons = Counter(j.why for j in known if j.verdict == "wrong")
    return Share(
        verdicts["wrong"], verdicts["wrong"] + verdicts["right"], verdicts["unsure"], dict(sorted(reasons.items()))
    )


def wilson(wrong: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share (E. B. Wilson, 1927)."""
    if not n:
        return 0.0, 1.0
    z, p = 1.96, wrong / n
    middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, (middle - half) / (1 + z * z / n)), min(1.0, (middle + half) / (1 + z * z / n))


def load(kind: str) -> dict[Item, Judged]:
    """The judgements on quotes or chains."""
    path = FOLDER / f"{kind}.jsonl"
    if not path.exists():
        return {}
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    known = (
        Judged(
            Item(r["article"], r["start"], r["end"], tuple(r["who"])),
            r["verdict"],
            r.get("why", ""),
            r.get("seed", FIRST_DRAW),
        )
        for r in rows
    )
    return {j.item: j for j in known}


def save(kind: str, judged: Iterable[Judged]) -> None:
    """Writes the judgements on quotes or chains, in the order of articles and places."""
    FOLDER.mkdir(exist_ok=True)
    rows = ({**msgspec.to_builtins(j.item), "verdict": j.verdict, "why": j.why, "seed": j.seed} for j in sorted(judged))
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (FOLDER / f"{kind}.jsonl").write_text(text, encoding="utf-8")

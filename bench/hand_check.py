"""Quotations with speakers and chains of sources, drawn at random from plain news and judged by a reader.

    python -m bench.hand_check                        # today's findings against the judgements on record
    python -m bench.hand_check --show quotes [--dev]  # prints what is not yet judged, with its text
    python -m bench.hand_check --record quotes FILE   # takes verdicts from lines "<number> right|wrong|unsure [why]"
    … --seed NUMBER                                   # shows or records another draw than the first

One hundred of each are drawn from articles that are in no annotated story; a draw is the same every time. Rules are
learned from what a draw shows to be wrong, so later draws tell more than the first: each judgement carries its draw.
A finding that is as it was keeps its verdict. One that has changed, or that today's reading draws for the first time,
is listed as to be judged. The judgements hold places and names, no text. `--dev` draws from other articles, which
rules may be learned from; nothing about them is recorded.
"""

import argparse
from pathlib import Path

from bench.data import absent
from bench.drawing import KINDS, Drawn, draw, read, shown
from bench.judgement import FIRST_DRAW, INVENTED, Judged, Share, load, save, share

SEED, ARTICLES, FINDINGS = FIRST_DRAW, 160, 100
DRAWS: dict[str, tuple[int, ...]] = {"quotes": (SEED, 1957, 1703), "chains": (SEED, 1812, 1755)}
"""The draws that are judged, by kind, in the order in which they were made."""
DEV_SEED, DEV_ARTICLES, DEV_FINDINGS = 7, 100, 60
ALL_DRAWS = [(kind, seed) for kind in KINDS for seed in DRAWS[kind]]
_VERDICTS = ("right", "wrong", "unsure")


def today(kind: str, seed: int = SEED) -> list[Drawn]:
    """What the record is about, as it is found today. Raises AbsentError."""
    return draw(kind, read("held", seed, ARTICLES), FINDINGS, seed)


def judged(kind: str, seed: int = SEED) -> tuple[list[Judged], list[Drawn]]:
    """The judgements of a draw that still hold, and the findings to be judged."""
    known, drawn = load(kind), today(kind, seed)
    return [known[d.item] for d in drawn if d.item in known], [d for d in drawn if d.item not in known]


def measure() -> dict[str, float]:
    """The share of wrong ones, its 95 % interval, and how many are to be judged, by draw. Raises AbsentError."""
    figures: dict[str, float] = {}
    for kind, seed in ALL_DRAWS:
        hold, new = judged(kind, seed)
        result, name = share(hold), kind if seed == SEED else f"{kind}_{seed}"
        figures[f"{name}_wrong"] = result.rate
        figures[f"{name}_wrong_low"], figures[f"{name}_wrong_high"] = result.interval
        figures[f"{name}_to_be_judged"] = len(new)
        figures[f"{name}_invented"] = result.reasons.get(INVENTED, 0)
    return figures


def _told(kind: str, result: Share, new: list[Drawn]) -> str:
    low, high = result.interval
    line = f"{kind}: wrong {result.wrong} of {result.of} = {result.rate:.3f} (95 %: {low:.3f} to {high:.3f})"
    return f"{line}, unsure {result.unsure}, to be judged {len(new)}; {result.reasons}"


def _show(drawn: list[Drawn]) -> None:
    for number, one in enumerate(drawn, 1):
        print(f"\n=== {number}", *shown(one), sep="\n")


def _record(kind: str, path: Path, seed: int) -> None:
    """Adds verdicts on what `--show` has printed; judgements on what is drawn no more stay on record."""
    known, new = load(kind), judged(kind, seed)[1]
    for line in path.read_text(encoding="utf-8").splitlines():
        number, verdict, *why = line.split()
        if verdict not in _VERDICTS:
            raise ValueError(f"{path}: {line!r} has no verdict")
        item = new[int(number) - 1].item
        known[item] = Judged(item, verdict, " ".join(why), seed)
    save(kind, known.values())


def main() -> None:
    """Reports, shows or records."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", choices=[*KINDS])
    parser.add_argument("--record", nargs=2, metavar=("KIND", "FILE"))
    parser.add_argument("--dev", action="store_true")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    if given.record:
        _record(given.record[0], Path(given.record[1]), given.seed)
    elif given.show and given.dev:
        _show(draw(given.show, read("dev", DEV_SEED, DEV_ARTICLES), DEV_FINDINGS, DEV_SEED))
    elif given.show:
        _show(judged(given.show, given.seed)[1])
    else:
        for kind, seed in ALL_DRAWS:
            hold, new = judged(kind, seed)
            print(f"draw {seed}:", _told(kind, share(hold), new))
            for one in new:
                print("  to be judged:", *one.item.who, one.item.article, one.item.start, one.finding.rule)


if __name__ == "__main__":
    with absent():
        main()

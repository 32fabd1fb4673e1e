"""Accounts of the annotated stories, scored by the scorer that lies beside them; means over all stories.

python -m bench.stories_gold [--each] [--keep FOLDER]
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from bench.data import absent, shared
from svodka.account import make_account


def sources() -> dict[str, tuple[Path, Path]]:
    """For each story its gold file and its articles. Raises AbsentError."""
    folder = shared("gold")
    found = {"seeds": (folder / "seeds.json", shared("seeds"))}
    found |= {p.stem: (p.with_suffix(".json"), p) for p in sorted(folder.glob("*.jsonl"))}
    return found


def figures(keep: Path | None = None) -> dict[str, dict[str, float]]:
    """The scorer's figures for each story; the accounts are left in `keep` when it is given."""
    scorer, result = shared("score.py"), {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for name, (gold, articles) in sources().items():
            path = folder / f"{name}.json"
            path.write_bytes(msgspec.json.encode(make_account([str(articles)])))
            done = subprocess.run(
                [sys.executable, str(scorer), str(gold), str(path), "--json"],
                capture_output=True,
                text=True,
                check=True,
            )
            result[name] = json.loads(done.stdout)
    return result


def measure() -> dict[str, float]:
    """The first story's figures as `seeds.…`, and the means over all as `mean.…`."""
    each = figures()
    means = {key: _mean([f[key] for f in each.values()]) for key in each["seeds"]}
    return {**{f"seeds.{k}": v for k, v in each["seeds"].items()}, **{f"mean.{k}": v for k, v in means.items()}}


def _mean(values: list[float | None]) -> float:
    given = [v for v in values if v is not None]
    return sum(given) / max(1, len(given))


def main() -> None:
    """A table: a figure a line, a story a column."""
    keep = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else None
    each = figures(keep)
    print(" " * 32, *(f"{n[:9]:>9}" for n in each), "     mean")
    for key in each["seeds"]:
        row = [f[key] for f in each.values()]
        print(f"{key:32}", *(f"{v if v is not None else float('nan'):9.3f}" for v in row), f"{_mean(row):9.3f}")


if __name__ == "__main__":
    with absent():
        main()

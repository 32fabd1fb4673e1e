"""Five more annotated stories: their gold holds offsets and labels only, the texts are taken from the benchmark data.

`bench/gold/README.md` says how they were made and what the form is.

    python -m bench.own_gold --check           # is the annotation whole and sound? no account is made
    python -m bench.own_gold [--keep FOLDER]   # the accounts and their figures
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec

from bench.data import AbsentError, absent, json_lines, shared
from bench.gold_soundness import AnnotatedStory, Gold, problems, spans
from bench.silver import write
from svodka.account import make_account

GOLD = Path(__file__).parent / "gold"
DATA = "data/news-2020-05/ru.jsonl.gz"
COUNTED = ("articles", "claims", "quotes", "times", "quantities", "wording", "lineage")

Maker = Callable[[Path], bytes]


def stories() -> dict[str, AnnotatedStory]:
    """Every story by name, with the text of each span and each title filled in. Raises AbsentError."""
    rows = {row["id"]: row for row in json_lines(shared(DATA))}
    files = sorted(GOLD.glob("*.json"))
    return {path.stem: _filled(json.loads(path.read_text(encoding="utf-8")), rows) for path in files}


def _filled(gold: Gold, rows: dict[str, dict[str, str]]) -> AnnotatedStory:
    missing = [a["file"] for a in gold["articles"] if a["file"] not in rows]
    if missing:
        raise AbsentError(f"needs the articles {', '.join(missing)} in {DATA}: not measured")
    story = AnnotatedStory(gold, [rows[a["file"]] for a in gold["articles"]])
    for article, row in zip(gold["articles"], story.rows, strict=True):
        article["title"] = row.get("title") or None
    texts = story.texts()
    for span in spans(gold):
        span["text"] = texts[span["article"]][span["start"] : span["end"]]
    return story


def account_of(articles: Path) -> bytes:
    """The account of a JSONL file of articles, as JSON."""
    return msgspec.json.encode(make_account([str(articles)]))


def figures(keep: Path | None = None, make: Maker = account_of) -> dict[str, dict[str, float | None]]:
    """The scorer's figures for each story; gold, articles and accounts are left in `keep` when it is given."""
    scorer, result = shared("score.py"), {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for name, story in stories().items():
            gold, account = folder / f"{name}.gold.json", folder / f"{name}.account.json"
            gold.write_text(json.dumps(story.gold, ensure_ascii=False), encoding="utf-8")
            account.write_bytes(make(write(story.rows, folder / f"{name}.jsonl")))
            command = [sys.executable, str(scorer), str(gold), str(account), "--json"]
            result[name] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return result


def measure() -> dict[str, float]:
    """Each story's figures as `story.figure`; a figure that could not be taken is left out. Raises AbsentError."""
    return {f"{name}.{k}": v for name, found in figures().items() for k, v in found.items() if v is not None}


def check() -> int:
    """Prints what is wrong and what each story holds; 1 when anything is wrong."""
    wrong = 0
    for name, story in stories().items():
        gold, found = story.gold, problems(story)
        parted = [d for c in gold["claims"] for d in c["disagreements"]]
        conflicts = sum(d["kind"] == "conflict" for d in parted)
        counts = {k: len(gold[k]) for k in COUNTED}
        print(f"{name}: {counts}, disagreements {len(parted)} (conflicts {conflicts})")
        print("\n".join(f"  {line}" for line in found) or "  nothing wrong")
        wrong += len(found)
    return int(wrong > 0)


def main() -> int:
    """The check, or a line for each figure."""
    if "--check" in sys.argv:
        return check()
    keep = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else None
    for name, found in figures(keep).items():
        for key, value in found.items():
            print(f"{name}.{key:34} {'-' if value is None else format(value, '.3f')}")
    return 0


if __name__ == "__main__":
    with absent():
        sys.exit(main())

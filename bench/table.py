"""Measures everything, or what is named, and writes the table of `bench/README.md`.

    python -m bench.table [NAME …]     # measures these, or all, and renews their parts of the table
    python -m bench.table --list       # what can be measured, and on which commit each figure stands
    python -m bench.table --write      # writes the table anew from `results.json` without measuring

What needs data that is absent is left as it stands in the table, and said. `results.json` keeps each figure with the
number of cores of the machine that measured it and the commit of the program, with a + where files of the program or of
the benchmarks had been changed since.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from bench.data import AbsentError
from bench.measures import MEASURES, Measure

HERE = Path(__file__).parent
RESULTS, README = HERE / "results.json", HERE / "README.md"
BEGIN, END = "<!-- table -->", "<!-- end of table -->"

Results = dict[str, dict[str, object]]


def run(measure: Measure) -> None:
    """Measures one thing and puts it into the results at once; absent data leaves the old figures."""
    began, commit = time.perf_counter(), program()
    try:
        figures = {k: round(v, 4) for k, v in measure.run().items()}
    except AbsentError as error:
        print(f"{measure.name}: {error}", file=sys.stderr)
        return
    results = kept()  # read again: another part of the table may have been measured meanwhile
    results[measure.name] = {"cores": os.cpu_count(), "commit": commit, "figures": figures}
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{measure.name}: {len(figures)} figures in {time.perf_counter() - began:.0f} s", file=sys.stderr)


def kept() -> Results:
    """The figures measured so far, by measure."""
    return json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}


def program() -> str:
    """The commit of the program that is measured and its day ("58f34d4 of 2026-05-03"); empty outside a checkout."""
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", "src", "bench/*.py")
    commit, _, day = _git("log", "-1", "--format=%h %cs").partition(" ")
    return f"{commit}{'+' if changed else ''} of {day}" if commit else ""


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=HERE.parent, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


def table(results: Results) -> str:
    """The figures as Markdown, in the order of the measures."""
    lines = []
    for measure in MEASURES:
        found = results.get(measure.name)
        if not found:
            lines += [f"### {measure.name}", "", f"{measure.on}. Not measured yet.", ""]
            continue
        figures: dict[str, float] = found["figures"]  # type: ignore[assignment]
        on = f", commit {found['commit']}" if found.get("commit") else ""
        command = f"`python -m {measure.module}`, {found['cores']} cores{on}."
        lines += [f"### {measure.name}", "", f"{measure.on}. {command}", ""]
        lines += ["| figure | value |", "|---|---|"]
        lines += [f"| {name} | {_shown(value)} |" for name, value in figures.items()]
        lines.append("")
    return "\n".join(lines)


def _shown(value: float) -> str:
    return f"{value:.0f}" if value == int(value) and abs(value) > 1 else f"{value:.3f}"


def write() -> None:
    """Writes the table between its marks."""
    text = README.read_text(encoding="utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    README.write_text(f"{before}{BEGIN}\n\n{table(kept())}\n{END}{after}", encoding="utf-8")


def main() -> None:
    """Runs the measures and rewrites the table."""
    known = [m.name for m in MEASURES]
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("names", nargs="*", metavar="NAME", help=f"what to measure: {', '.join(known)}")
    options.add_argument("--only", nargs="*", default=[], choices=known, help=argparse.SUPPRESS)
    options.add_argument("--list", action="store_true", help="tell what there is and on which commit it was measured")
    options.add_argument("--write", action="store_true", help="write the table without measuring")
    given = options.parse_args()
    names = [*given.names, *given.only]
    if unknown := [name for name in names if name not in known]:
        options.error(f"not measured here: {', '.join(unknown)}; there are {', '.join(known)}")
    if given.list:
        for measure in MEASURES:
            print(f"{measure.name:20} {kept().get(measure.name, {}).get('commit', 'not measured yet')}")
        return
    for measure in MEASURES:
        if not given.write and (not names or measure.name in names):
            run(measure)
    write()


if __name__ == "__main__":
    main()

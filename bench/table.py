"""Measures everything and writes the table of `bench/README.md`.

    python -m bench.table [--only NAME …]

What needs data that is absent is left as it stands in the table, and said. `results.json` keeps each figure with the
number of cores of the machine that measured it.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

from bench.data import AbsentError
from bench.measures import MEASURES, Measure

HERE = Path(__file__).parent
RESULTS, README = HERE / "results.json", HERE / "README.md"
BEGIN, END = "<!-- table -->", "<!-- end of table -->"

Results = dict[str, dict[str, object]]


def run(measure: Measure, results: Results) -> None:
    """Measures one thing and puts it into the results; absent data leaves the old figures."""
    began = time.perf_counter()
    try:
        figures = {k: round(v, 4) for k, v in measure.run().items()}
    except AbsentError as error:
        print(f"{measure.name}: {error}", file=sys.stderr)
        return
    results[measure.name] = {"cores": os.cpu_count(), "figures": figures}
    print(f"{measure.name}: {len(figures)} figures in {time.perf_counter() - began:.0f} s", file=sys.stderr)


def table(results: Results) -> str:
    """The figures as Markdown, in the order of the measures."""
    lines = []
    for measure in MEASURES:
        found = results.get(measure.name)
        if not found:
            lines += [f"### {measure.name}", "", f"{measure.on}. Not measured yet.", ""]
            continue
        figures: dict[str, float] = found["figures"]  # type: ignore[assignment]
        lines += [f"### {measure.name}", "", f"{measure.on}. `python -m {measure.module}`, {found['cores']} cores.", ""]
        lines += ["| figure | value |", "|---|---|"]
        lines += [f"| {name} | {_shown(value)} |" for name, value in figures.items()]
        lines.append("")
    return "\n".join(lines)


def _shown(value: float) -> str:
    return f"{value:.0f}" if value == int(value) and abs(value) > 1 else f"{value:.3f}"


def main() -> None:
    """Runs the measures and rewrites the table between its marks."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", nargs="*", choices=[m.name for m in MEASURES])
    only = options.parse_args().only
    results: Results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    for measure in MEASURES:
        if only is None or measure.name in only:
            run(measure, results)
            RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    text = README.read_text(encoding="utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    README.write_text(f"{before}{BEGIN}\n\n{table(results)}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()

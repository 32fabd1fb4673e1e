"""What the whole command costs on five short articles: seconds by stage, of loading and of `--help`, and peak memory.

    python -m bench.cost

Each run is a fresh process; of three the median is taken. "cpu" figures are processor seconds, the others what a clock
on the wall shows. The five articles are those of the benchmark data, or the bundled example's where it is absent.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench.data import AbsentError, shared
from svodka.example import ARTICLES

_RUNS = 3
_HELP = "import sys; sys.argv = ['svodka', '--help']; from svodka.cli import main; main()"
_STAGES = """
import json, resource, sys, time
from contextlib import contextmanager
began, cpu = time.perf_counter(), time.process_time()
from svodka.account import make_account
from svodka.presentation import render
from svodka.presentation.messages import messages
spent = {"import": time.perf_counter() - began}
class Told:
    @contextmanager
    def stage(self, name, total=None):
        start = time.perf_counter()
        yield self
        spent[name] = spent.get(name, 0.0) + time.perf_counter() - start
    def advance(self, n=1):
        pass
account = make_account([sys.argv[1]], None, Told())
start = time.perf_counter()
render(account, "json", messages("en"))
spent["presentation"] = time.perf_counter() - start
spent["whole"] = time.perf_counter() - began
spent["whole_cpu"] = time.process_time() - cpu
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({**{f"{name}_s": seconds for name, seconds in spent.items()}, "peak_mb": peak}))
"""


def five_articles() -> Path:
    """The folder of the five short articles."""
    try:
        return shared("seeds")
    except AbsentError:
        return Path(str(ARTICLES))


def run(code: str, *arguments: str) -> tuple[str, float, float]:
    """Runs Python code in a fresh process: what it printed, its seconds by the clock and of the processor."""
    before, began = os.times(), time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    spent, after = time.perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return done.stdout, spent, cpu


def measure() -> dict[str, float]:
    """The medians of all figures by name: `…_s` are seconds, `peak_mb` the most memory held at once."""
    folder, figures = str(five_articles()), dict[str, list[float]]()
    for _ in range(_RUNS):
        _, spent, cpu = run(_HELP)
        one = {"help_s": spent, "help_cpu_s": cpu, **json.loads(run(_STAGES, folder)[0])}
        one["load_s"] = one["import_s"] + one["models_s"]
        for name, value in one.items():
            figures.setdefault(name, []).append(value)
    return {name: statistics.median(values) for name, values in figures.items()}


if __name__ == "__main__":
    for key, value in measure().items():
        print(f"{key:16} {value:9.2f}")

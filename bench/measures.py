"""Everything that is measured, in the order of the table. A measure gives its figures by name.

A measure that needs the benchmark data raises `bench.data.AbsentError` where it is absent.
"""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple


class Measure(NamedTuple):
    """One row group of the table: `module` has `measure() -> dict[str, float]`."""

    name: str
    module: str
    on: str
    shipped: bool

    def run(self) -> dict[str, float]:
        """The figures. Raises AbsentError."""
        function: Callable[[], dict[str, float]] = import_module(self.module).measure
        return function()


MEASURES = (
    Measure("example", "bench.example", "the bundled example, gold of ours", shipped=True),
    Measure("gold", "bench.stories_gold", "five annotated stories, the first in detail", shipped=False),
    Measure("times", "bench.score_times", "marked cases of times and quantities, ours", shipped=True),
    Measure("entities", "bench.score_entities", "entities-slavic, Russian part", shipped=False),
)

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
    Measure("example", "bench.example", "the bundled example against its gold", shipped=True),
    Measure("cases", "bench.cases", "marked cases of ours", shipped=True),
    Measure(
        "gold", "bench.stories_gold", "five annotated stories; `seeds` is the first, `mean` the mean of all", False
    ),
    Measure("own_gold", "bench.own_gold", "five stories annotated blind; their misses were read since", False),
    Measure("quotes", "bench.score_quotes", "quotes-ru, token F1", False),
    Measure("entities", "bench.score_entities", "entities-slavic, Russian part", False),
    Measure("hand_check", "bench.hand_check", "quotes and chains of news-2020-05, judged by hand", False),
    Measure("judged_lineage", "bench.judged_lineage", "derived pairs of news-2020-05, judged by hand", False),
    Measure("pages", "bench.score_html", "bodies and metadata of real pages", False),
    Measure("archives", "bench.score_archives", "web archives: made-up and real pages, a crawl, 50,000 records", False),
    Measure("following", "bench.following", "500 feeds, 1,000 rounds, 30 kills, on loopback", False),
    Measure("planted", "bench.planted", "changes planted into stories of news-2020-05", False),
    Measure("stories_by_glances", "bench.learn_stream", "story-pairs and silver stories, grouped by glances", False),
    Measure("story_check", "bench.story_check", "pairs of articles of news-2020-05, judged by hand", False),
    Measure("rivals", "bench.scale.rivals", "grouping news-2020-05, ours and what one would pick instead", False),
    Measure("scale", "bench.scale.grouping", "grouping of 3,000 and 10,000 made articles", False),
    Measure("large_store", "bench.scale.store", "a store of 10,000 made articles", False),
    Measure("desk", "bench.desk.figures", "100,000 made-up articles; 50 readers while some are added", False),
    Measure("speed", "bench.speed", "reading 300 articles of news-2020-05", False),
    Measure("growth", "bench.growth", "comparing stories of 5 to 400 articles, once read; processor seconds", False),
    Measure("cost", "bench.cost", "the whole command on five articles", False),
)

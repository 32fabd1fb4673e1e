"""Learns how to weigh what a glance at two articles finds (`stories/stream`), and measures it.

    python -m bench.learn_stream [--write]

From the hand-judged pairs of `story-pairs` (Russian). Printed: F1 by five-fold cross-validation as in `learn_stories`,
the weights from all pairs (`--write` puts them into `weights.json`), and B³ of the whole grouping with the silver
stories of `news-2020-05`.
"""

import sys
from pathlib import Path

import msgspec
import numpy as np

from bench.data import absent
from bench.learn_stories import cross_validated, learn
from bench.score_stories import b_cubed
from bench.story_data import Plain, PlainPair, plain_news, plain_pairs
from svodka.store.moments import day_is_known, hours
from svodka.stories.likeness import Weighing
from svodka.stories.stream import Entry, glance, likely_pairs, stream_groups
from svodka.stories.stream.likely import SLOWER, UNDATED, weighing
from svodka.stories.stream.meaning import meaning
from svodka.stories.stream.seen import Block

WEIGHTS = Path(__file__).parent.parent / "src/svodka/stories/stream/weights.json"
USED = ("meaning", "shared_words", "title_in_text")
CHOSEN = {"title_names_apart": -0.75}
"""Weights that are set by hand, on the judged pairs of `story_check`: with 0, .942 of the pairs within stories
are of one event, with -.75 and -1.5 .97; on `story-pairs` F1 falls with it (.854, .840, .810)."""


def entry(key: int, article: Plain) -> Entry:
    """An article as grouping sees it."""
    a = article.article
    seen = glance(a)
    return Entry(key, a.id, a.published, a.outlet, seen, meaning(seen))


def groups(articles: list[Plain]) -> dict[str, str]:
    """The story of each article by id."""
    days: dict[int, list[Entry]] = {}
    day_of: dict[int, int] = {}
    for key, a in enumerate(articles):
        known = hours(a.article.published) if day_is_known(a.article.published) else None
        day_of[key] = UNDATED if known is None else int(known // 24)
        days.setdefault(day_of[key], []).append(entry(key, a))
    pairs = [p for _, found in likely_pairs(list(days), days.__getitem__, lambda _: True) for p in found]
    made = stream_groups({key: a.article.id for key, a in enumerate(articles)}, day_of, pairs)
    return {articles[key].article.id: str(n) for n, group in enumerate(made) for key in group.keys}


def every_finding(pair: PlainPair) -> dict[str, float]:
    """All findings about a judged pair by their names."""
    one, two = entry(0, pair.first), entry(1, pair.second)
    block = Block([one, two])
    cosine = float(block.shared(block.rows[0])[1])
    meanings = float((block.meanings[0] * block.meanings[1]).sum())
    slower = {finding.__name__: finding(block.profile(0), block.profile(1)) for finding in SLOWER}
    return {"shared_words": cosine, "meaning": meanings, **slower}


def measure() -> dict[str, float]:
    """F1 on judged pairs by cross-validation and B³ with the silver stories, of grouping by glances."""
    pairs = plain_pairs()
    found = [every_finding(pair) for pair in pairs]
    matrix, same = np.array([[each[name] for name in USED] for each in found]), np.array([pair.same for pair in pairs])
    given = np.array([sum(weight * each[name] for name, weight in CHOSEN.items()) for each in found])
    if "--write" in sys.argv:
        weights, bias = learn(matrix, same)
        learned = {name: round(float(w), 3) for name, w in zip(USED, weights, strict=True)}
        rule = Weighing(round(bias, 3), learned | CHOSEN)
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(rule), indent=1) + b"\n")
        weighing.cache_clear()
    news = plain_news()
    said = groups(news)
    precision, recall, f1 = b_cubed(said, {a.article.id: a.story for a in news})
    scores = cross_validated(matrix, same, given)
    return {
        "story_pairs_f1": float(np.mean(scores)), "story_pairs_f1_spread": float(np.std(scores)),
        "silver_b3_precision": precision, "silver_b3_recall": recall, "silver_b3_f1": f1,
        "stories": len(set(said.values())),
    }  # fmt: skip


if __name__ == "__main__":
    with absent():
        for name, value in measure().items():
            print(f"{name:24} {value:.3f}")

"""Are articles of one story of one event? Pairs drawn with a fixed seed, judged by hand.

    python -m bench.story_check draw within|across|differing FIRST LAST
    python -m bench.story_check

On `news-2020-05/ru`, grouped by glances. `within`: 300 random pairs of articles that stand in one story. `across`: 300
random pairs that do not, though they are of one day and have two names in common. `differing`: 40 pairs on which we and
the silver stories differ. `draw` prints those that are not judged yet, titles and openings; the verdicts are kept in
`story_check.tsv`: the two ids, `same` or `other` event, or `unsure`, and under which kind the pair was drawn. Without
`draw`, what the verdicts say of the pairs that are drawn from the grouping as it is now; after it has changed, some of
them are not judged yet.
"""

import hashlib
import random
import sys
from collections import Counter
from collections.abc import Iterable
from heapq import nsmallest
from itertools import combinations
from pathlib import Path

from bench.data import absent
from bench.learn_stream import groups
from bench.story_data import Plain, plain_news
from svodka.stories.stream import glance

VERDICTS = Path(__file__).parent / "story_check.tsv"
Ids = tuple[str, str]


def judged() -> dict[Ids, tuple[str, str]]:
    """The verdict and the kind of each pair."""
    lines = VERDICTS.read_text(encoding="utf-8").splitlines()[1:] if VERDICTS.exists() else []
    rows = [line.split("\t") for line in lines]
    return {(a, b): (verdict, kind) for a, b, verdict, kind in rows}


def drawn(kind: str, news: list[Plain], story: dict[str, str]) -> list[Ids]:
    """The pairs of one kind: those that come first when all are shuffled, always by the same dice, so that a change of
    the grouping leaves most of them as they are."""
    ids = sorted(a.article.id for a in news)
    silver = {a.article.id: a.story for a in news}
    if kind == "within":
        together: dict[str, list[str]] = {}
        for id_ in ids:
            together.setdefault(story[id_], []).append(id_)
        return _first((pair for own in together.values() for pair in combinations(own, 2)), 300)
    if kind == "differing":
        return _first(
            ((a, b) for a, b in combinations(ids, 2) if (story[a] == story[b]) != (silver[a] == silver[b])), 40
        )
    names = {a.article.id: frozenset(glance(a.article).names) for a in news}
    day = {a.article.id: str(a.article.published)[:10] for a in news}
    chance, found = random.Random("across 7"), list[Ids]()
    while len(found) < 300:
        a, b = sorted(chance.sample(ids, 2))
        if story[a] != story[b] and day[a] == day[b] and len(names[a] & names[b]) >= 2 and (a, b) not in found:
            found.append((a, b))
    return found


def _first(pairs: Iterable[Ids], count: int) -> list[Ids]:
    """Those with the lowest hashes: as good as drawn at random."""
    return nsmallest(count, pairs, key=lambda pair: hashlib.sha256(" ".join(pair).encode()).digest())


def draw(kind: str, first: int, last: int) -> None:
    """Prints the pairs that have not been judged."""
    news = plain_news()
    by_id, known = {a.article.id: a for a in news}, judged()
    for n, pair in enumerate(drawn(kind, news, groups(news))):
        if pair not in known and first <= n < last:
            print(n, *pair)
            for id_ in pair:
                print("   ", by_id[id_].lead[:190].replace("\n", " "))


def measure() -> dict[str, float]:
    """Of the pairs drawn from the stories as they are now, how many are judged, and the shares of one event among those
    (`unsure` left out); and how often we are right where we and the silver stories differ."""
    news, known, result = plain_news(), judged(), {}
    story = groups(news)
    for kind in ("within", "across"):
        found = Counter(known[pair][0] for pair in drawn(kind, news, story) if pair in known)
        result[f"{kind}_judged"] = float(found.total())
        result[f"{kind}_same_event"] = found["same"] / max(1, found["same"] + found["other"])
        result[f"{kind}_unsure"] = found["unsure"] / max(1, found.total())
    differing = [(pair, known[pair][0]) for pair in drawn("differing", news, story) if pair in known]
    right = sum((story[a] == story[b]) == (verdict == "same") for (a, b), verdict in differing if verdict != "unsure")
    result["differing_judged"] = float(sum(verdict != "unsure" for _, verdict in differing))
    result["differing_we_are_right"] = right / max(1.0, result["differing_judged"])
    return result


if __name__ == "__main__":
    with absent():
        if "draw" in sys.argv:
            at = sys.argv.index("draw")
            draw(sys.argv[at + 1], int(sys.argv[at + 2]), int(sys.argv[at + 3]))
        else:
            for name, value in measure().items():
                print(f"{name:24} {value:.3f}")

"""Story grouping: agreement with the silver stories of `news-2020-05`, and the gold stories among unrelated news.

    python -m bench.score_stories [--verbose] [--limit N]

The silver stories were made by another program, with its mistakes: agreement (B³) is a smoke test, never an accuracy.
"""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence

from bench.data import absent
from bench.story_data import Read, gold_articles, news
from svodka.reading.tagging import Tagger
from svodka.stories import group_articles
from svodka.vectors import Encoder

Labels = dict[str, str]


def grouped(articles: Sequence[Read], encoder: Encoder) -> Labels:
    """The group of each article by its id."""
    groups = group_articles([r.article for r in articles], [r.reading for r in articles], encoder)
    return {article: f"group-{n}" for n, group in enumerate(groups) for article in group.articles}


def b_cubed(said: Labels, truth: Labels) -> tuple[float, float, float]:
    """B³ precision, recall and F1 (Bagga and Baldwin 1998)."""
    both = Counter((said[a], truth[a]) for a in truth)
    mine, theirs = Counter(said[a] for a in truth), Counter(truth.values())
    precision = sum(n * n / mine[s] for (s, _), n in both.items()) / len(truth)
    recall = sum(n * n / theirs[t] for (_, t), n in both.items()) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def gold_report(gold: Sequence[Read], said: Labels, verbose: bool) -> list[str]:
    """For each gold story: how many of its articles stand in one group, and how many others stand there too."""
    stories = defaultdict(list)
    for r in gold:
        stories[r.story].append(r.article)
    lines = []
    for name, articles in sorted(stories.items()):
        group, inside = Counter(said[a.id] for a in articles).most_common(1)[0]
        others = [a for a, g in said.items() if g == group and a not in {x.id for x in articles}]
        lines.append(f"{name:24} {inside} of {len(articles)} together, {len(others)} others with them")
        if verbose:
            lines += [f"    apart: {a.title or a.text[:80]}" for a in articles if said[a.id] != group]
    return lines


def main(argv: list[str]) -> None:
    """Prints all figures."""
    verbose = "--verbose" in argv
    limit = int(argv[argv.index("--limit") + 1]) if "--limit" in argv else None
    tagger, encoder = Tagger(), Encoder()
    gold, silver = gold_articles(tagger), news(tagger, limit)
    print("gold stories alone, each by itself")
    for name in sorted({r.story for r in gold}):
        own = [r for r in gold if r.story == name]
        print(*gold_report(own, grouped(own, encoder), verbose), sep="\n")
    print("all gold stories together")
    print(*gold_report(gold, grouped(gold, encoder), verbose), sep="\n")
    begun = time.perf_counter()
    known = {r.article.id for r in gold}
    mixed = [*gold, *(r for r in silver if r.article.id not in known)]
    said = grouped(mixed, encoder)
    print(f"among {len(mixed)} articles ({time.perf_counter() - begun:.0f} s)")
    print(*gold_report(gold, said, verbose), sep="\n")
    truth = {r.article.id: r.story for r in silver}
    print("B³ with the silver stories: precision {:.3f} recall {:.3f} F1 {:.3f}".format(*b_cubed(said, truth)))


if __name__ == "__main__":
    with absent():
        main(sys.argv[1:])

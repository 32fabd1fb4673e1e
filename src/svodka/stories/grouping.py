"""Which articles tell of one event or one run of events."""

from collections.abc import Sequence, Set
from itertools import combinations
from typing import NamedTuple

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.stories.lead import lead_text
from svodka.stories.likeness import likenesses
from svodka.stories.linking import average_link
from svodka.stories.profile import Profile, profiles
from svodka.stories.runs import joined_runs
from svodka.vectors import Encoder, background, centred

JOIN = 0.5
_BACKGROUND_WEIGHT = 200.0


class Group(NamedTuple):
    """The ids of one story's articles, the earliest first (then by id), and in words why they are together."""

    articles: tuple[str, ...]
    why: str


def group_articles(articles: Sequence[Article], readings: Sequence[Reading], encoder: Encoder) -> tuple[Group, ...]:
    """Every article in exactly one group, the largest group first; an article that nothing goes with stands alone.

    Neither the order of the articles nor anything but their content makes a difference.
    """
    pairs = sorted(zip(articles, readings, strict=True), key=lambda pair: pair[0].id)
    known = profiles([a for a, _ in pairs], [r for _, r in pairs])
    if len(known) == 1:
        return (_group([0], known, set()),)
    leads = encoder.encode([lead_text(article, reading) for article, reading in pairs])
    leads = centred(leads, background(encoder), _BACKGROUND_WEIGHT)
    found = likenesses(known, leads)
    likely = {(pair.a, pair.b) for pair in found if pair.probability >= JOIN}
    events = average_link(len(known), found, JOIN)
    groups = [_group(rows, known, likely) for rows in joined_runs(events, known, leads)]
    return tuple(sorted(groups, key=lambda group: (-len(group.articles), group.articles)))


def _group(rows: Sequence[int], known: Sequence[Profile], likely: Set[tuple[int, int]]) -> Group:
    chosen = [known[n] for n in rows]
    ordered = sorted(chosen, key=lambda p: (p.published.first if p.published else float("inf"), p.id))
    alike = sum(pair in likely for pair in combinations(rows, 2))
    return Group(tuple(profile.id for profile in ordered), _why(chosen, alike))


def _why(group: Sequence[Profile], alike: int) -> str:
    if len(group) == 1:
        return "других статей об этом событии нет"
    total: dict[str, float] = {}
    for profile in group:
        for word, weight in profile.words.items():
            total[word] = total.get(word, 0.0) + weight
    shared = [w for w in total if sum(w in p.words for p in group) * 2 > len(group)]
    words = ", ".join(sorted(shared, key=lambda w: (-total[w], w))[:5])
    pairs = len(group) * (len(group) - 1) // 2
    return f"сходны сами по себе: {alike} из {pairs} пар" + (f"; общее у большинства: {words}" if words else "")

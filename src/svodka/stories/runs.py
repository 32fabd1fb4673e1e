"""One run of events, told over weeks: groups that the same rare names run through.

What happens to a ship in March and in April is written about in other words and weeks apart, so two articles of it look
like two events. The names stay. Of thousands of articles this would join whatever is said of one famous person, so it
is asked only of articles that somebody chose.
"""

from collections.abc import Sequence

from svodka.stories.profile import Profile
from svodka.stories.rarity import share_at_large
from svodka.stories.series import another_issue, titled_for_another_place
from svodka.vectors import Vectors

CHOSEN_UP_TO = 100
"""So many articles are still somebody's choice."""

_RARE = 0.01
_NAMES = 2
_NEAR = 0.42
_RUNS_THROUGH = 0.5


def joined_runs(groups: Sequence[Sequence[int]], profiles: Sequence[Profile], leads: Vectors) -> list[list[int]]:
    """The groups, those of one run of events put together; rows and groups in order.

    Two are one run when at least two names, each rarer in news at large than one article in a hundred, stand in at
    least half of the articles of either, and their leads are on average near (centred cosine of .42 and more).
    """
    found = [sorted(rows) for rows in groups]
    if len(profiles) > CHOSEN_UP_TO:
        return found
    while True:
        pair = _nearest(found, profiles, leads)
        if pair is None:
            return sorted(found)
        a, b = pair
        found[a] = sorted(found[a] + found.pop(b))


def _nearest(groups: Sequence[Sequence[int]], profiles: Sequence[Profile], leads: Vectors) -> tuple[int, int] | None:
    through = [_names_through([profiles[n] for n in rows]) for rows in groups]
    pairs = (
        (round(float((leads[list(groups[a])] @ leads[list(groups[b])].T).mean()), 5), a, b)
        for b in range(len(groups))
        for a in range(b)
        if len(through[a] & through[b]) >= _NAMES and not _issues(groups[a], groups[b], profiles)
    )
    near = [(-cosine, a, b) for cosine, a, b in pairs if cosine >= _NEAR]
    return min(near)[1:] if near else None


def _issues(a: Sequence[int], b: Sequence[int], profiles: Sequence[Profile]) -> bool:
    """Two articles of the groups are issues of one series, or of one for two places, which share names by habit."""
    pairs = [(profiles[x], profiles[y]) for x in a for y in b]
    return any(another_issue(x, y) or titled_for_another_place(x, y) for x, y in pairs)


def _names_through(group: Sequence[Profile]) -> frozenset[str]:
    """The rare words of names that stand in at least half of the group's articles, marked as a name in one of them."""
    names = sorted({word for profile in group for word in profile.names})
    least = _RUNS_THROUGH * len(group)
    return frozenset(w for w in names if share_at_large(w) < _RARE and sum(w in p.words for p in group) >= least)

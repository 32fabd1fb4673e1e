"""Brings decisions about stories to bear on the groups that grouping has made."""

from collections.abc import Iterable, Mapping, Sequence

from svodka.model.decision import Decision, OneStory, OwnStory

Keys = tuple[int, ...]


def regrouped(
    groups: Sequence[Keys], decisions: Iterable[Decision], key_of: Mapping[str, int], place: Mapping[int, int]
) -> list[Keys]:
    """The groups after the standing decisions, each applied in the order of their numbers.

    `key_of` gives the keys of articles by the ids that the decisions name (one that is gone is left out), `place` the
    order in which a group lists its keys. Every key stays in exactly one group.
    """
    now = {n: list(keys) for n, keys in enumerate(groups)}
    home = {key: n for n, keys in now.items() for key in keys}
    for decision in sorted((d for d in decisions if d.undone is None), key=lambda d: d.number):
        deed = decision.deed
        if not isinstance(deed, OneStory | OwnStory):
            continue
        keys = [key_of[id_] for id_ in deed.articles if key_of.get(id_) in home]
        if isinstance(deed, OwnStory):
            _move(keys, max(now, default=-1) + 1, now, home)
        elif keys:
            into = min(home[key] for key in keys)
            _move([k for other in {home[key] for key in keys} for k in now[other]], into, now, home)
    return [tuple(sorted(keys, key=lambda k: place[k])) for _, keys in sorted(now.items()) if keys]


def _move(keys: Sequence[int], into: int, now: dict[int, list[int]], home: dict[int, int]) -> None:
    for key in keys:
        now[home[key]].remove(key)
        now.setdefault(into, []).append(key)
        home[key] = into

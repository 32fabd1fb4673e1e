"""What was found for each story, kept between runs: a run that was stopped goes on where it was."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import msgspec

from bench.planted.copies import measuring as copies
from bench.planted.events import Event, Rows, events, own_groups
from bench.planted.kept import Kept
from bench.planted.measuring import PER_STORY, plant
from bench.planted.stories import Story, one_of_each_outlet, read
from bench.planted.untouched import Conflict, conflicts_of


class Tried(NamedTuple):
    """One planted change: where, what stood there, whether it was found, and whether in the program's own claims."""

    kind: str
    variant: str
    article: str
    before: str
    hit: bool
    hit_aligned: bool | None


_ALL = list[Tried]


class Part(NamedTuple):
    """Which of the stories are taken: every `of`-th, from number `number`; at most the first `limit` of all. In each
    at most `changes` are planted."""

    limit: int | None = None
    number: int = 0
    of: int = 1
    changes: int = PER_STORY


def changes(kept: Kept, part: Part, aligned: bool = False) -> Iterator[tuple[str, list[Tried]]]:
    """Each story with the changes planted in it; where an article of each outlet leaves none to be planted, further
    articles are taken. Raises AbsentError."""

    def tried(story: Story) -> list[Tried]:
        ones = plant(story, kept, part.changes, aligned)
        return [Tried(o.change.kind, o.change.variant, o.article, o.before, o.hit, o.hit_aligned) for o in ones]

    for event in _events(kept, part):
        rows, more = one_of_each_outlet(event), one_of_each_outlet(event, every=True)
        asked = f"changes {part.changes} {aligned} {event.name}"
        ones = msgspec.msgpack.decode(kept.result(asked, partial(_made, tried, (event.name, rows, kept))), type=_ALL)
        if not ones and len(more) > len(rows):
            found = kept.result(f"{asked} further", partial(_made, tried, (event.name, more, kept)))
            ones = msgspec.msgpack.decode(found, type=_ALL)
        yield event.name, ones


def copied(kept: Kept, part: Part) -> Iterator[tuple[str, list[copies.Copied]]]:
    """Each story with the copies planted in it. Raises AbsentError."""

    def made(story: Story) -> list[copies.Copied]:
        return list(copies.plant(story, kept))

    for name, rows in _rows(kept, part):
        found = kept.result(f"copies {name}", partial(_made, made, (name, rows, kept)))
        yield name, msgspec.msgpack.decode(found, type=list[copies.Copied])


def conflicts(kept: Kept, part: Part) -> Iterator[tuple[str, list[Conflict]]]:
    """Each story as it is, with the conflicts of its account. Raises AbsentError."""
    for name, rows in _rows(kept, part):
        found = kept.result(f"conflicts {name}", partial(_told, name, rows, kept))
        yield name, msgspec.msgpack.decode(found, type=list[Conflict])


def _made(make: Callable[[Story], object], given: tuple[str, Rows, Kept]) -> bytes:
    return msgspec.msgpack.encode(make(read(*given)))


def _told(name: str, rows: Rows, kept: Kept) -> bytes:
    return msgspec.msgpack.encode(conflicts_of(name, rows, kept))


def _rows(kept: Kept, part: Part) -> list[tuple[str, Rows]]:
    return [(event.name, one_of_each_outlet(event)) for event in _events(kept, part)]


def _events(kept: Kept, part: Part) -> list[Event]:
    """The stories of the part; the program's own grouping of all articles is made once and kept."""
    own = kept.result("own groups", lambda: msgspec.msgpack.encode(own_groups()))
    return events(msgspec.msgpack.decode(own, type=list[list[str]]))[: part.limit][part.number :: part.of]

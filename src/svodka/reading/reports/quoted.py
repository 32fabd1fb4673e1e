"""Where speech stands between marks: the outermost pairs of quotation marks."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_MAX = 4000
_LOOK = 100
_PLACES = re.compile('[«»“”„"\n]')
_TWO_AT_ONCE = re.compile(r"[,.!?…]{0,3}[ \t\u00a0]{0,3}[—–―-]{1,2}[ \t\u00a0]")


class Quoted(NamedTuple):
    """A marked stretch: `start` at the opening mark, `end` after the closing one."""

    start: int
    end: int


@lru_cache(maxsize=4)  # reports and attribution ask for the same article, one after the other
def quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost marked stretches of a text, in order; linear in the length.

    Unpaired marks are passed over. Where one mark closes two («A «B», — сказал) and no other comes, it closes the
    outer stretch too. Speech that begins its line may go on over several lines.
    """
    places = tuple(_PLACES.finditer(text))
    found: list[Quoted] = []
    at = 0
    while at < len(places):
        start = places[at].start()
        if places[at].group() == "\n" or _turn(text, start, 0) < 0:
            at += 1
            continue
        end, at = _closing(text, places, at)
        if end is not None:
            found.append(Quoted(start, end))
    return tuple(found)


def _closing(text: str, places: Sequence[re.Match[str]], first: int) -> tuple[int | None, int]:
    """Where the stretch that a mark opens ends (None where nothing closes it), and the next mark to look at."""
    opened, depth, several = places[first].start(), 1, _begins_line(text, places[first].start())
    shared: int | None = None
    last = min(len(places), first + _LOOK)
    for at in range(first + 1, last):
        i = places[at].start()
        if i - opened > _MAX or (places[at].group() == "\n" and not several):
            last = at
            break
        turn = _turn(text, i, depth) if places[at].group() != "\n" else 0
        if turn > 0 and _begins_line(text, i):
            before = at - 1
            while before > first and places[before].group() == "\n":
                before -= 1
            if shared is None and before > first and not text[places[before].end() : i].strip(" .,!?…—–-\n\u00a0"):
                shared = before
            last = at
            break
        depth += turn
        if not depth:
            return i + 1, at + 1
        if turn < 0 and depth == 1 and _TWO_AT_ONCE.match(text, i + 1):
            shared = at
    return (None, max(last, first + 1)) if shared is None else (places[shared].end(), shared + 1)


def _begins_line(text: str, i: int) -> bool:
    before = text.rfind("\n", max(0, i - 4), i)
    return i == 0 or (before >= 0 and not text[before + 1 : i].strip(" —–-\u00a0"))


def _turn(line: str, i: int, depth: int) -> int:
    """1 when the mark opens, -1 when it closes; “ closes after „, a straight mark goes by its neighbours."""
    char = line[i]
    if char in "«„":
        return 1
    if char in "»”":
        return -1
    before = line[i - 1] if i else " "
    after = line[i + 1] if i + 1 < len(line) else " "
    opens = (before.isspace() or before in "(—–-«„") and not (after.isspace() or after in ",.;:!?)")
    if char == "“":
        return 1 if opens or not depth else -1
    return 1 if opens or (not depth and not before.isalnum()) else -1

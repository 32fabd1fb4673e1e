"""Where speech stands between marks: the outermost pairs of quotation marks."""

import re
from typing import NamedTuple

_MAX = 4000
_PLACES = re.compile('[«»“”„"\n]')
_TWO_AT_ONCE = re.compile(r"[,.!?…]{0,3}[ \t\u00a0]{0,3}[—–―-]{1,2}[ \t\u00a0]")


class Quoted(NamedTuple):
    """A marked stretch: `start` at the opening mark, `end` after the closing one."""

    start: int
    end: int


def quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost marked stretches of a text, in order; linear in the length.

    Unpaired marks are passed over. Where one mark closes two («A «B», — сказал) and the line ends without another, it
    closes the outer stretch too. Speech that begins its line may go on over several lines.
    """
    found: list[Quoted] = []
    opened, depth, shared = 0, 0, -1
    for place in _PLACES.finditer(text):
        i, char = place.start(), place.group()
        if depth and i - opened > _MAX:
            depth = 0
        if char == "\n":
            if depth and shared > opened:
                found.append(Quoted(opened, shared + 1))
                depth = 0
            depth = depth if depth and _begins_line(text, opened) else 0
            continue
        turn = _turn(text, i, depth)
        if turn > 0 and depth and _begins_line(text, i):
            depth = 0
        if turn > 0:
            opened = opened if depth else i
            depth += 1
        elif turn < 0 and depth:
            depth -= 1
            shared = i if depth and _TWO_AT_ONCE.match(text, i + 1) else shared
            if not depth:
                found.append(Quoted(opened, i + 1))
    if depth and shared > opened:
        found.append(Quoted(opened, shared + 1))
    return tuple(found)


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

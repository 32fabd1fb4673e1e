"""Where speech stands between marks: the outermost pairs of quotation marks within one line."""

from typing import NamedTuple

_MAX = 4000


class Quoted(NamedTuple):
    """A marked stretch: `start` at the opening mark, `end` after the closing one."""

    start: int
    end: int


def quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost marked stretches of a text, in order. Unpaired marks are passed over; linear in the length."""
    found: list[Quoted] = []
    at = 0
    for line in text.split("\n"):
        if any(mark in line for mark in '«“„"'):
            found += _in_line(line, at)
        at += len(line) + 1
    return tuple(found)


def _in_line(line: str, base: int) -> list[Quoted]:
    found: list[Quoted] = []
    opened, depth = 0, 0
    for i, char in enumerate(line):
        if depth and i - opened > _MAX:
            depth = 0
        turn = _turn(line, i, depth) if char in '«»“”„"' else 0
        if turn > 0:
            opened = opened if depth else i
            depth += 1
        elif turn < 0 and depth:
            depth -= 1
            if not depth:
                found.append(Quoted(base + opened, base + i + 1))
    return found


def _turn(line: str, i: int, depth: int) -> int:
    """1 when the mark opens, -1 when it closes. “ closes after „ and opens otherwise; a straight mark by its neighbours."""
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

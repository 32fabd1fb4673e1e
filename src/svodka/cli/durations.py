"""Lengths of time as a user writes them: 90, 90s, 10m, 2h, 1d."""

import re

import typer

_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400}
_SHORTEST, _LONGEST = 10, 30 * 86_400


def seconds(text: str | None, option: str) -> int | None:
    """The length in seconds. Ends the program where it is none, or is out of bounds."""
    if text is None:
        return None
    found = re.fullmatch(r"(\d{1,9})\s?([smhd]?)", text.strip().lower())
    length = int(found[1]) * _UNITS[found[2]] if found else 0
    if not _SHORTEST <= length <= _LONGEST:
        raise typer.BadParameter(f"{text}: 30s, 10m, 2h, 1d", param_hint=option)
    return length

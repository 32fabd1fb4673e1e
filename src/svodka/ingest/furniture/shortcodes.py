"""Marks that an editor's program should have turned into something else: "[caption width="60"]…[/caption]", "[/quote]".

Brackets with somebody's own words in a quotation ("[мост]", "[sic]") are none: a mark has a value, closes another, is
closed by another, or stands alone on its line.
"""

import re
from collections.abc import Collection
from itertools import pairwise

from svodka.ingest.lines import Line
from svodka.ingest.page import Found, Marks

_MARK = re.compile(r"\[\s?(?P<closes>/?)\s?(?P<name>[A-Za-z][\w-]{0,40})(?P<rest>[^\[\]\n]{0,400})\]")
_VALUE = re.compile(r"\s?=|\s{1,3}[\w-]{1,40}\s?=")
_CUT_WITH_ALL = frozenset(
    ["audio", "caption", "embed", "gallery", "iframe", "img", "instagram", "media", "playlist", "script", "soundcloud",
     "spoiler", "telegram", "tweet", "twitter", "video", "vimeo", "vk", "youtube", "wp_caption"]
)  # fmt: skip
"""What stands between such a mark and the one that closes it is no part of the article."""
_EMPHASIS = frozenset(["b", "i", "u", "s", "em", "strong", "url", "color", "size", "font", "center", "left", "right"])
"""These may stand around a word: only those at the edge of a line are marked, so that no sentence is torn."""


def shortcodes(marks: Marks) -> None:
    """Marks each mark of a site's program, and all of a picture's or a film's."""
    closed = {_name(m) for m in _MARK.finditer(marks.page.text) if m["closes"]}
    for index, line in enumerate(marks.page.lines):
        found = [m for m in _MARK.finditer(line.text) if _is_mark(m, line, closed)] if "[" in line.text else []
        for opens, closes in pairwise(found):
            if _name(opens) in _CUT_WITH_ALL and closes["closes"] and _name(closes) == _name(opens):
                marks.add(index, Found(line.start + opens.start(), line.start + closes.end(), "markup"))
        for mark in found:
            if _name(mark) not in _EMPHASIS:
                marks.add(index, Found(line.start + mark.start(), line.start + mark.end(), "markup"))
        _edges(marks, index, [m for m in found if _name(m) in _EMPHASIS])


def _edges(marks: Marks, index: int, found: list[re.Match[str]]) -> None:
    line = marks.page.lines[index]
    places = [Found(line.start + m.start(), line.start + m.end(), "markup") for m in found]
    for place in places:
        if place.start == marks.rest(index)[0]:
            marks.add(index, place)
    for place in reversed(places):
        if place.end == marks.rest(index)[1]:
            marks.add(index, place)


def _is_mark(mark: re.Match[str], line: Line, closed: Collection[str]) -> bool:
    rest = mark["rest"].strip(" /")
    if mark["closes"] or rest:
        return bool(_VALUE.match(mark["rest"])) if rest else True
    return "_" in mark["name"] or _name(mark) in closed or (mark.group() == line.text and mark["name"].islower())


def _name(mark: re.Match[str]) -> str:
    return mark["name"].lower()

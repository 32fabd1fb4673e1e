"""Bylines: lines that say who wrote the article."""

import re
from functools import cache

from svodka.ingest.lines import Line
from svodka.ingest.names import is_person, people
from svodka.languages import load

_PLACED = re.compile(
    r"^[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+)?,(?: [А-ЯЁ][^,]{2,30},)? (?P<name>[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё-]+)$"
)
_SEPARATOR = re.compile(r"^\s*(?:[:\-–—]\s*|\s)")


@cache
def _labels() -> dict[str, tuple[tuple[str, str], ...]]:
    """The labels with their roles, longest first, by their first two letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in sorted(load("ru", "byline_words"), key=lambda r: -len(r["phrase"])):
        found.setdefault(row["phrase"][:2], []).append((row["phrase"], row["role"]))
    return {head: tuple(labels) for head, labels in found.items()}


def labelled_byline(line: Line) -> tuple[str, tuple[str, ...]] | None:
    """The role (author or other) and the names of "Автор: Анна Белкина", "Подготовил Олег Ветров"; None otherwise.

    After a colon or a dash anything short is taken for a name ("Автор: Редакция"); without one only names are.
    """
    if line.words > 14:
        return None
    placed = _PLACED.match(line.text)
    if placed and is_person(placed["name"]):
        return "author", (placed["name"],)
    for phrase, role in _labels().get(line.plain[:2], ()):
        if not line.plain.startswith(phrase):
            continue
        tail = line.text[len(phrase) :]
        names = people(tail.lstrip(" \xa0:–—-").rstrip("."))
        separator = _SEPARATOR.match(tail)
        marked = bool(separator and separator.group().strip())
        if separator and (names or (marked and len(tail.split()) <= 5 and not line.text.endswith((".", "!", "?")))):
            return role, names
    return None

"""What changed between versions of an article, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from svodka.presentation.messages import Messages
from svodka.presentation.view.dates import in_words
from svodka.store.records import Change, Version

Kind = Literal["same", "gone", "come"]
Part = tuple[str, Kind]
_PART = re.compile(r"\w+|\s+|[^\w\s]")
_MANY = 1200
"""Parts of a text; longer ones are shown as wholly gone and come: comparing would take long."""


class Difference(NamedTuple):
    """One change, in parts that stay, go and come."""

    what: str
    material: bool
    parts: tuple[Part, ...]


class ShownVersion(NamedTuple):
    """A version and what it changed."""

    version: Version
    differences: tuple[Difference, ...]


def shown_versions(versions: Sequence[Version], words: Messages) -> tuple[ShownVersion, ...]:
    """All versions, the latest first."""
    return tuple(ShownVersion(v, tuple(_difference(change, words) for change in v.changes)) for v in reversed(versions))


def _difference(change: Change, words: Messages) -> Difference:
    if change.what == "published":
        before, after = (in_words(time, words) if time else "" for time in (change.before, change.after))
        gap: list[Part] = [(" ", "same")] if before and after else []
        return Difference(change.what, change.material, (*_part(before, "gone"), *gap, *_part(after, "come")))
    return Difference(change.what, change.material, word_by_word(change.before, change.after))


def word_by_word(before: str, after: str) -> tuple[Part, ...]:
    """Both texts in one run: what stays, what went, what came."""
    old, new = _PART.findall(before), _PART.findall(after)
    if len(old) > _MANY or len(new) > _MANY:
        return (*_part(before, "gone"), *_part(after, "come"))
    parts: list[Part] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(("".join(old[a:b]), "same"))
            continue
        parts += [*_part("".join(old[a:b]), "gone"), *_part("".join(new[c:d]), "come")]
    return tuple(parts)


def _part(text: str, kind: Kind) -> list[Part]:
    return [(text, kind)] if text else []

"""What changed between two versions of an article, and whether it matters.

A change is trivial when no word and no number differs: spaces, marks, letter case, ё, and what the site prints around
its article. Everything else is material.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from svodka.model.article import Article
from svodka.store.records import Change

_SENTENCE = re.compile(r"[^\n.!?…]*[.!?…]*[»\"”)]*\s*")
_WORD = re.compile(r"\w+")
_MANY = 1500
"""With more sentences than this that differ, they are shown as one change: comparing each with each would take long."""


def changes(old: Article, new: Article) -> tuple[Change, ...]:
    """The differences in title, authors, time and text, in this order; empty when nothing a reader sees differs."""
    found = [
        _change(what, before, after)
        for what, before, after in (
            ("title", old.title or "", new.title or ""),
            ("authors", ", ".join(old.authors), ", ".join(new.authors)),
            ("published", old.published or "", new.published or ""),
        )
        if before != after
    ]
    if old.text == new.text:
        return tuple(found)
    before, after = _own_text(old), _own_text(new)
    found += _text_changes(before, after)
    if before == after:
        found.append(Change("furniture", "", "", False))
    return tuple(found)


def text_changes(old: Article, new: Article) -> list[Change]:
    """What differs between the own texts of two articles, sentence by sentence."""
    return _text_changes(_own_text(old), _own_text(new))


def _change(what: str, before: str, after: str) -> Change:
    return Change(what, before, after, _words(before) != _words(after))


def _own_text(article: Article) -> str:
    """The text without what the site prints around it."""
    parts, at = [], 0
    for cut in sorted(article.furniture, key=lambda f: (f.start, f.end)):
        parts.append(article.text[at : max(at, cut.start)])
        at = max(at, cut.end)
    return "".join([*parts, article.text[at:]])


def _text_changes(before: str, after: str) -> list[Change]:
    """Sentences that came, went, or were put in place of others."""
    old, new = _sentences(before), _sentences(after)
    first, last = _common(old, new)
    old, new = old[first : len(old) - last], new[first : len(new) - last]
    if len(old) > _MANY or len(new) > _MANY:
        return [_change("text", "".join(old), "".join(new))]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [_change("text", "".join(old[a:b]), "".join(new[c:d])) for kind, a, b, c, d in steps if kind != "equal"]


def _sentences(text: str) -> list[str]:
    return [part for part in _SENTENCE.findall(text) if part]


def _common(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many sentences at the beginning and at the end are the same."""
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    last = next((n for n in range(most - first) if old[-1 - n] != new[-1 - n]), most - first)
    return first, last


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("ё", "е"))

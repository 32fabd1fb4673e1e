"""Why a source was left out and why something is said so, in the language of the interface.

The account gives reasons as sentences: those of ingest in English, those of comparing in Russian. Sentences of ingest
are known by their shape in the English catalogue and said again in the reader's language; those of comparing by the
name of their rule.
"""

import re
import string
from functools import cache

from svodka.model.account import Disagreement, Drift
from svodka.presentation.messages import Messages, messages
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.safe import line, sentence

_LONGEST = 400
_TIME = re.compile(r"\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
_NESTED = ("rest", "name")


def skipped(reason: str, words: Messages) -> str:
    """Ingest's sentence in the reader's language; one that the catalogue does not know stays as it is."""
    if words.language == "en":
        return line(reason, _LONGEST)
    for key, shape in _shapes():
        match = shape.fullmatch(reason)
        if match is not None:
            parts = match.groupdict()
            said = {name: skipped(text, words) if name in _NESTED else line(text) for name, text in parts.items()}
            if key == "reason.language":
                said["name"] = words.get(f"language.{parts['name']}", parts["name"])
            return words(key, **said) if said else words(key)
    return line(reason, _LONGEST)


def comparing(why: str, words: Messages) -> str:
    """A reason of comparing, where the reader reads the language that it is in; else nothing. Times stand in words."""
    if words.language != "ru":
        return ""
    return _TIME.sub(lambda found: in_words(found.group(), words), sentence(why))


def differing(found: Disagreement | Drift, words: Messages) -> str:
    """Why two tellings differ: as the account says it, or what its rule means in the reader's language."""
    if words.language == "ru":
        return sentence(found.why)
    parts = [words.get(f"why.{found.rule}", "")]
    if isinstance(found, Disagreement) and found.unsure:
        parts.append(words("conflict.perhaps"))
    return "; ".join(part for part in parts if part)


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each English sentence as a pattern with its places named; the most exact first."""
    english = messages("en")
    keys = sorted(
        (k for k in english.names() if k.startswith("reason.")), key=lambda k: (-len(_fixed(english.get(k, ""))), k)
    )
    return tuple((key, re.compile(_pattern(english.get(key, "")), re.DOTALL)) for key in keys)


def _fixed(template: str) -> str:
    return "".join(text for text, *_ in string.Formatter().parse(template))


def _pattern(template: str) -> str:
    parts = string.Formatter().parse(template)
    return "".join(
        re.escape(text) + (f"(?P<{name}>{_VALUES.get(name, '.+')})" if name else "") for text, name, *_ in parts
    )


_VALUES = {"number": r"\d+", "most": r"\d+"}

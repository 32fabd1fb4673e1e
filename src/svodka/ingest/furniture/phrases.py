"""The phrases of `furniture_phrases.tsv` as matchers, found by a word of theirs."""

import re
from functools import cache
from typing import NamedTuple

from svodka.languages import load

_PIECE = re.compile(r"\.\.\.|\{[^}]*\}|[\w+.*-]*\w[\w+.*]*|\S", re.UNICODE)
_OWN = (
    r"(?:наш\w*|нас|нам|нами|этот|telegram\S*|телеграм\S*|телегу|тг|яндекс\S*|дзен\S*|google\S*|гугл\S*|instagram|инстаграм\S*"
    r"|facebook|фейсбук\S*|twitter|твиттер\S*|вконтакте|vk|вк|одноклассник\S*|youtube\S*|ютуб\S*|viber\S*|вайбер\S*|whatsapp\S*"
    r"|рассылк\w+|канал\w*|сообщество|(?:официальн\w+|основн\w+) (?:канал|страниц|сайт)\w*)"
)
_HEAD = 3
_AROUND = "\"'()[]{}.,:;!?#/|>+-"
_GAP = r"(?:\S+ ){0,25}?\S*?"


class Phrase(NamedTuple):
    """A phrase as written; it can only match where a word is, or begins with, its `key`."""

    reason: str
    key: str
    written: str


@cache
def _phrases(place: str) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for row in load("ru", "furniture_phrases"):
        if row["place"] == place:
            phrase = Phrase(row["reason"], _key(row["phrase"]), row["phrase"])
            found.setdefault(phrase.key[:_HEAD], []).append(phrase)
    return {head: tuple(phrases) for head, phrases in found.items()}


def first_match(plain: str, place: str) -> str | None:
    """The reason of a phrase of that place (label, sentence, whole, inside) that a `plain` stretch holds, or None.

    Only phrases with a word of the stretch as their key are tried.
    """
    by_head, words = _phrases(place), plain.split()
    squeezed = " ".join(words)
    for head in dict.fromkeys(word.strip(_AROUND)[:_HEAD] for word in words):
        for phrase in by_head.get(head, ()):
            if phrase.key in squeezed and _compiled(phrase.written, place).search(squeezed):
                return phrase.reason
    return None


def _key(phrase: str) -> str:
    """The phrase's longest word."""
    words: list[str] = [p.rstrip("*") for p in _PIECE.findall(phrase) if p[0].isalnum() or p[0] == "©"]
    return max(words, key=len)


@cache
def _compiled(phrase: str, place: str) -> re.Pattern[str]:
    """The phrase as a pattern, made when its key is first met: most phrases never are."""
    return _framed(_pattern(phrase, place), place)


def _framed(body: str, place: str) -> re.Pattern[str]:
    if place == "inside":
        return re.compile(f"(?:{body})")
    if place == "whole":
        return re.compile(rf"^\W*(?:{body})[\s.!,:>→…]*$")
    return re.compile(rf"^[^\w(©#]*(?:{body})")


def _pattern(phrase: str, place: str) -> str:
    parts = []
    pieces = _PIECE.findall(phrase)
    for index, piece in enumerate(pieces):
        if piece == "...":
            parts.append(_GAP)
        elif piece.startswith("{"):
            parts.append(rf"(?<!\w){_OWN}")
        elif piece[-1] == "*":
            parts.append(rf"(?<!\w){re.escape(piece[:-1])}\w*")
        elif piece[0].isalnum():
            last = index == len(pieces) - 1
            parts.append(rf"(?<!\w){re.escape(piece)}" + (r"(?!\w)" if last or place != "inside" else ""))
        else:
            parts.append(re.escape(piece))
    return r"[\s\"(]*".join(parts)

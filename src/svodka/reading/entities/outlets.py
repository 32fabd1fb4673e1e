"""The registry of outlets and agencies (`outlets.tsv`), and where a text names one of them, in any case form."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from svodka.languages import load
from svodka.reading.entities.spelling import same_word, skeleton
from svodka.reading.tagging.dictionary import is_known, parses
from svodka.reading.tagging.letters import plain

_WORD = re.compile(r"[^\W_]+")
_KEY = 3


class Outlet(NamedTuple):
    """One outlet or agency; `house` is its owner's name or empty; `ambiguous` when its name is an everyday word."""

    name: str
    kind: Literal["outlet", "agency"]
    house: str
    ambiguous: bool


class _Alias(NamedTuple):
    written: tuple[str, ...]
    words: tuple[str, ...]
    outlet: Outlet


class Outlets:
    """`by_alias` is keyed by the skeleton of a name (`spelling.skeleton`)."""

    def __init__(self) -> None:
        self.by_alias: dict[str, Outlet] = {}
        self._by_start: dict[str, list[_Alias]] = {}
        for row in load("ru", "outlets"):
            kind: Literal["outlet", "agency"] = "agency" if row["kind"] == "agency" else "outlet"
            for alias in [row["name"], *filter(None, row["aliases"].split("|"))]:
                self._add(alias, Outlet(row["name"], kind, row["house"], _ambiguous(alias)))
        for aliases in self._by_start.values():
            aliases.sort(key=lambda a: -len(a.words))

    def _add(self, alias: str, outlet: Outlet) -> None:
        words = tuple(skeleton(alias).split())
        if words and " ".join(words) not in self.by_alias:
            self.by_alias[" ".join(words)] = outlet
            written = tuple(_WORD.findall(alias))
            self._by_start.setdefault(words[0][:_KEY], []).append(_Alias(written, words, outlet))

    def find(self, text: str) -> Iterator[tuple[int, int, Outlet]]:
        """Where `text` names an outlet: start, end (in `text`), and which; longer names before shorter, no overlap."""
        found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(plain(text))]
        last = 0
        for n, (start, _, word) in enumerate(found):
            if start < last or not (word[0].isupper() or word[0].isdigit()):
                continue
            for alias in self._by_start.get(skeleton(word)[:_KEY], ()):
                stretch = found[n : n + len(alias.words)]
                if (
                    len(stretch) == len(alias.words)
                    and all(map(_is, (w for *_, w in stretch), alias.written, alias.words))
                    and not (alias.words == ("риа",) and _goes_on(text, stretch[-1][1]))
                    and not (len(alias.words) == 1 and _ends_longer(text, found, n))
                ):
                    last = stretch[-1][1]
                    article = n > 0 and found[n - 1][2] == "The"
                    yield found[n - 1][0] if article else start, last, alias.outlet
                    break


def _ends_longer(text: str, found: list[tuple[int, int, str]], n: int) -> bool:
    """ "China Times" is not The Times: a Latin word with another capitalised one right before it."""
    start, _, word = found[n]
    if n == 0 or not word.isascii() or word.isupper():
        return False
    before = found[n - 1]
    joined = text[before[1] : start] in (" ", "\u00a0")
    return (
        joined and before[2].isascii() and before[2][:1].isupper() and before[2] not in ("The", "La", "Le", "El", "Il")
    )


def _goes_on(text: str, end: int) -> bool:
    """ "РИА Томск": a kind of agency with another one's name."""
    after = text[end : end + 3].lstrip(' \u00a0«"')
    return len(after) < len(text[end : end + 3]) and after[:1].isupper()


def _is(word: str, written: str, known: str) -> bool:
    """True when `word` is the alias's word: abbreviations as they are, Cyrillic words in any case form."""
    if len(written) > 1 and written.isupper():
        return word.isupper() and skeleton(word) == known
    if word.islower() and written[0].isupper():
        return False
    mine = skeleton(word)
    if mine == known:
        return True
    return not known.isascii() and len(known) > 3 and same_word(mine, known) and _one_lemma(mine, known)


def _one_lemma(word: str, known: str) -> bool:
    """False for a word of the dictionary that is no form of the alias: «белый» is none of «Белл»."""
    return not is_known(word) or bool({p.normal_form for p in parses(word)} & {p.normal_form for p in parses(known)})


@cache
def outlets() -> Outlets:
    """The registry, read once."""
    return Outlets()


def _ambiguous(alias: str) -> bool:
    """A single Cyrillic word with lower-case letters may be an everyday word, and so may a number with a noun."""
    return bool(re.fullmatch(r"[А-ЯЁ][а-яё]+|\d+ [а-яё]+", alias))

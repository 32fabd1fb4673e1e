"""Words as razdel cuts them, at a third of the cost: what stands between two spaces is cut once and remembered.

Razdel decides at each place by at most two characters' groups on either side, so what it makes of such a run depends
on the run alone, unless a dash, point, comma, slash or underscore at its edge has a neighbour beyond the space that it
could have joined ("5, 6"); then the neighbours are given with it.
"""

import re
from functools import lru_cache

from razdel import tokenize
from razdel.segmenters.punct import DASHES
from razdel.substring import Substring

from svodka.reading.tagging.dictionary import parses

_RUN = re.compile(r"\S+")
_WORD = re.compile(r"[А-ЯЁа-яё]+")
_EDGE = frozenset(f"{DASHES}_.,/\\")
_LONG = 64
_ACTING = re.compile(r"(?<!\w)[Ии]\.о\.")
"""One word: "и.о. министра"."""
_GLUED = re.compile(r"([А-ЯЁ]{3,8})([А-ЯЁ][а-яё]{2,12})")

Places = tuple[tuple[int, int], ...]


def words(text: str) -> list[tuple[int, int]]:
    """Where the words and marks of a text start and end, in order; the same as `razdel.tokenize` gives."""
    runs = [(m.start(), m.group()) for m in _RUN.finditer(text)]
    found: list[tuple[int, int]] = []
    for n, (at, run) in enumerate(runs):
        if len(run) == 1:
            found.append((at, at + 1))
            continue
        if (run[-1] in _EDGE or run[0] in _EDGE) and _looks_beyond(run):
            places = _beside(runs, n)
        else:
            places = _alone(run) if len(run) <= _LONG else _cut(run)
        found += [(at + start, at + end) for start, end in places]
    return found


def _looks_beyond(run: str) -> bool:
    """Whether a mark at the run's edge may be joined differently by what stands beyond the space."""
    last = run[-1]
    return run[0] in _EDGE or (last in _EDGE and (last not in ".," or run[-2].isdigit()))


def _beside(runs: list[tuple[int, str]], n: int) -> Places:
    """The places in a run that is cut together with its neighbours."""
    before = runs[n - 1][1][-_LONG:] if n else ""
    run = runs[n][1]
    after = runs[n + 1][1][:_LONG] if n + 1 < len(runs) else ""
    first = len(before) + 1
    cut = _cut(f"{before} {run} {after}")
    return tuple((a - first, b - first) for a, b in cut if first <= a < first + len(run))


def _cut(text: str) -> Places:
    if _WORD.fullmatch(text):
        return _without_club(text)
    acting = _ACTING.search(text)
    if acting is not None:
        before, after = text[: acting.start()], text[acting.end() :]
        end = acting.end()
        return (*_cut(before), (acting.start(), end), *((a + end, b + end) for a, b in _cut(after)))
    return tuple(place for found in tokenize(text) for place in _without_marks(found))


def _without_club(word: str) -> Places:
    """ "ЦСКААлан": a name from the club that a site has glued before it."""
    glued = _GLUED.fullmatch(word) if word[1:2].isupper() else None
    if glued is None or not any("Name" in p.tag for p in parses(glued[2].lower())):
        return ((0, len(word)),)
    return (0, glued.end(1)), (glued.end(1), len(word))


def _without_marks(found: Substring) -> Places:
    """ "Yahoo!." is one word for razdel: its marks are cut off."""
    word = found.text.rstrip("!.")
    if word != "Yahoo" or word == found.text:
        return ((found.start, found.stop),)
    end = found.start + len(word)
    return ((found.start, end), *((n, n + 1) for n in range(end, found.stop)))


_alone = lru_cache(maxsize=50_000)(_cut)

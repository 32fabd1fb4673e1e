"""The tellings of one claim side by side, with the words in which each differs from the clearest one.

Words are compared without their endings and wherever they stand: Russian says the same in any order and many cases, and
only another word, number or name is worth the eye. Where tellings give different values, those places are known.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

from svodka.model.account import Claim
from svodka.model.reading import Statement
from svodka.model.span import Evidence, overlap
from svodka.presentation.view.index import StoryView

Kind = Literal["same", "other", "value"]

_WORD = re.compile(r"\w+")
_ENDING = re.compile(
    r"(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ете|ите|ешь|ишь|ают|яют|уют|ать|ять|ить|еть|уть|ала|яла|ила|ела|ула|али|яли|или|"
    r"ели|ули|ало|яло|ило|ело|ует|ает|яет|ив|ав|яв|ев|ал|ял|ил|ел|ул|ые|ие|ый|ий|ой|ей|ая|яя|ое|ее|ую|юю|ых|их|ым|им|ом|ем|"
    r"ам|ям|ах|ях|ов|ев|ия|ии|ию|ью|ет|ит|ут|ют|ат|ят|а|я|о|е|ы|и|у|ю|ь|й|s|es|ed|ing)$"
)
_SMALL = 2
_WEIGHTY = frozenset({"не", "ни", "no"})


class Piece(NamedTuple):
    """A stretch of a telling: what all say (`same`), what only some say (`other`), a value that tellings differ in."""

    text: str
    kind: Kind


class Telling(NamedTuple):
    """A statement in pieces; `main` for the one that the others are held against."""

    statement: Statement
    pieces: tuple[Piece, ...]
    main: bool


_MADE: WeakKeyDictionary[StoryView, dict[str, tuple[Telling, ...]]] = WeakKeyDictionary()
"""A story that is looked at is looked at again."""


def tellings(view: StoryView, claim: Claim) -> tuple[Telling, ...]:
    """All tellings of a claim: the clearest first, the others in the order of the story's articles."""
    made = _MADE.setdefault(view, {})
    if claim.id not in made:
        made[claim.id] = _tellings(view, claim)
    return made[claim.id]


def _tellings(view: StoryView, claim: Claim) -> tuple[Telling, ...]:
    place = {id_: n for n, id_ in enumerate(view.story.articles)}
    ordered = sorted(claim.statements, key=lambda s: (place.get(s.article, 0), s.start))
    main = _main(claim, ordered)
    others = [s for s in ordered if s.id != main.id]
    stems = {s.id: _stems(s.text) for s in claim.statements}
    values = [span for d in claim.disagreements if d.kind == "conflict" for v in d.values for span in v.spans]
    common = {stem for stem in stems[main.id] if 2 * sum(stem in stems[s.id] for s in others) >= len(others)}
    return tuple(
        Telling(s, _pieces(s, common if s is main else stems[main.id], values), s is main) for s in [main, *others]
    )


def common_words(claim: Claim) -> tuple[str, ...]:
    """The words that most tellings of a claim have, as the clearest one writes them, in its order."""
    others = [_stems(s.text) for s in claim.statements]
    words = dict.fromkeys(word for word in _WORD.findall(claim.gist.text) if _counts(word) and len(word) > _SMALL + 1)
    return tuple(word for word in words if 2 * sum(_stem(word) in stems for stems in others) > len(others))


def _main(claim: Claim, ordered: list[Statement]) -> Statement:
    """The statement that the gist is taken from."""
    return max(ordered, key=lambda s: (s.article == claim.gist.article and overlap(s, claim.gist), -s.start))


def _pieces(statement: Statement, known: set[str], values: list[Evidence]) -> tuple[Piece, ...]:
    """The statement's text cut where the kind changes."""
    spans = [(v.start - statement.start, v.end - statement.start) for v in values if v.article == statement.article]
    cuts: list[tuple[int, int, Kind]] = []
    for word in _WORD.finditer(statement.text):
        if any(start < word.end() and word.start() < end for start, end in spans):
            cuts.append((word.start(), word.end(), "value"))
        elif _counts(word.group()) and _stem(word.group()) not in known:
            cuts.append((word.start(), word.end(), "other"))
    pieces: list[Piece] = []
    at = 0
    for start, end, kind in cuts:
        between = statement.text[at:start]
        if pieces and pieces[-1].kind == kind and not between.strip():
            pieces[-1] = Piece(pieces[-1].text + between + statement.text[start:end], kind)
        else:
            pieces += [Piece(between, "same")] if between else []
            pieces.append(Piece(statement.text[start:end], kind))
        at = end
    return (*pieces, Piece(statement.text[at:], "same")) if at < len(statement.text) else tuple(pieces)


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(text)}


def _counts(word: str) -> bool:
    """Little words are left out, but for those that turn what is said."""
    return len(word) > _SMALL or word.casefold() in _WEIGHTY or word.isdigit()


@lru_cache(50_000)
def _stem(word: str) -> str:
    """The word without its ending, as far as that leaves three letters."""
    plain = word.casefold().replace("ё", "е")
    cut = _ENDING.sub("", plain)
    return cut if len(cut) >= 3 else plain

"""Where a sentence holds words of doubt: hedges, denials and questions, by lemma or as written, longest first."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from svodka.languages import load
from svodka.model.reading import Sentence

CueKind = Literal["adverb", "modal", "intention", "infinitive", "conditional", "denial", "question"]
_Entry = tuple[tuple[str, ...], CueKind]


class Cue(NamedTuple):
    """Words of doubt: the indices of the first and the last of them in the sentence, and what they do."""

    first: int
    last: int
    kind: CueKind


@cache
def _by_first_word() -> dict[str, tuple[_Entry, ...]]:
    kinds: dict[str, CueKind] = {k: k for k in ("adverb", "modal", "intention", "infinitive", "conditional")}
    entries: list[_Entry] = [(tuple(row["words"].split()), kinds[row["kind"]]) for row in load("ru", "hedges")]
    entries += [(tuple(row["words"].split()), "denial") for row in load("ru", "denials")]
    entries += [(tuple(row["words"].split()), "question") for row in load("ru", "questions")]
    found: dict[str, list[_Entry]] = {}
    for entry in sorted(entries, key=lambda e: (-len(e[0]), e[0])):
        found.setdefault(entry[0][0], []).append(entry)
    return {word: tuple(rest) for word, rest in found.items()}


def cues(sentence: Sentence) -> Iterator[Cue]:
    """The words of doubt in a sentence, in order, none overlapping another."""
    words = [(t.lemma, t.text.lower().replace("ё", "е")) for t in sentence.tokens]
    known, at = _by_first_word(), 0
    while at < len(words):
        if words[at][0] not in known and words[at][1] not in known:
            at += 1
            continue
        beginning = [e for form in dict.fromkeys(words[at]) for e in known.get(form, ())]
        entry = next((e for e in sorted(beginning, key=_length) if _stands(e[0], words, at)), None)
        if entry is None:
            at += 1
            continue
        yield Cue(at, at + len(entry[0]) - 1, entry[1])
        at += len(entry[0])


def _length(entry: _Entry) -> int:
    return -len(entry[0])


def _stands(entry: tuple[str, ...], words: list[tuple[str, str]], at: int) -> bool:
    """Whether an entry stands at a place, each of its words as a lemma or as it is written ("скорее всего")."""
    here = words[at : at + len(entry)]
    return len(here) == len(entry) and all(word in forms for word, forms in zip(entry, here, strict=True))

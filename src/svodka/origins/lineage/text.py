"""An article as lineage compares it: its body sentences, the words that carry meaning, and runs of words."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from svodka.claims.names.one_name import OriginNames
from svodka.claims.story_input import Matrix, StoryInput
from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence
from svodka.vectors import centred

_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X"})
_NEWSROOMS = frozenset({"outlet", "agency"})
_WORD = re.compile(r"\w+")
_SHORTEST = 4
"""Words that a sentence must have to say something that can be followed."""

Runs = frozenset[tuple[str, ...]]


class Telling(NamedTuple):
    """One article. `vectors` has a row for each of `sentences` (its body, furniture and headings left out);
    `spoken` tells which are mostly a speaker's own words, `sourced` which mostly tell what a source says that is no
    newsroom, quoted or not; `newsrooms` are the outlets and agencies that it names as sources (keys of `SourceName`);
    `lemmas` are its telling words in order; `threes` and `fives` all runs of three and five words in a sentence, `own`
    those of five that stand outside speech."""

    article: Article
    sentences: tuple[Sentence, ...]
    spoken: tuple[bool, ...]
    sourced: tuple[bool, ...]
    newsrooms: frozenset[str]
    plain: tuple[str, ...]
    vectors: Matrix
    lemmas: tuple[str, ...]
    threes: Runs
    fives: Runs
    own: Runs


def tellings(story: StoryInput, names: OriginNames) -> list[Telling]:
    """The articles of a story, in its order; vectors are centred on the story's mean."""
    matrices = [m for m in story.sentence_vectors if len(m)]
    middle = centred(np.concatenate(matrices)) if matrices else None
    result, at = [], 0
    for article, reading, own in zip(story.articles, story.readings, story.sentence_vectors, strict=True):
        rows = middle[at : at + len(own)] if middle is not None else own
        at += len(own)
        result.append(_telling(article, reading, rows, names))
    return result


def _telling(article: Article, reading: Reading, rows: Matrix, names: OriginNames) -> Telling:
    body = [s for s in reading.sentences if s.role == "body" and len(_WORD.findall(s.text)) >= _SHORTEST]
    words = [_words(s.text) for s in body]
    spoken = tuple(_is_speech(s, reading) for s in body)
    return Telling(
        article,
        tuple(body),
        spoken,
        tuple(_is_sourced(s, reading) for s in body),
        _newsrooms(reading, names),
        tuple(" ".join(own) for own in words),
        rows[[s.index for s in body]],
        tuple(t.lemma for s in body for t in s.tokens if t.pos in _TELLING and len(t.lemma) > 1),
        _runs(words, 3),
        _runs(words, 5),
        _runs([own for own, said in zip(words, spoken, strict=True) if not said], 5),
    )


def _is_speech(sentence: Sentence, reading: Reading) -> bool:
    quoted = (q for q in reading.quotes if q.kind == "direct")
    shared = sum(max(0, min(q.end, sentence.end) - max(q.start, sentence.start)) for q in quoted)
    return 2 * shared >= sentence.end - sentence.start


def _is_sourced(sentence: Sentence, reading: Reading) -> bool:
    told = (s for s in reading.statements if s.attribution and s.attribution[-1].kind not in _NEWSROOMS)
    shared = sum(max(0, min(s.end, sentence.end) - max(s.start, sentence.start)) for s in told)
    return 2 * shared >= sentence.end - sentence.start


def _newsrooms(reading: Reading, names: OriginNames) -> frozenset[str]:
    found = (names.of_link(s, n) for s in reading.statements for n in range(len(s.attribution)))
    return frozenset(source.key for source in found if source.kind in _NEWSROOMS)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("ё", "е"))


def _runs(sentences: Sequence[Sequence[str]], length: int) -> Runs:
    return frozenset(tuple(s[n : n + length]) for s in sentences for n in range(len(s) - length + 1))

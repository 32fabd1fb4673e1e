"""Gold stories as the aligner sees them: pairs of statements, and which of them say the same thing."""

from collections import defaultdict
from typing import NamedTuple

import numpy as np

from bench.claim_measures import GoldSentences, Place, covers
from bench.claim_stories import Annotated, gold_stories, stories_to_learn_from
from svodka.claims.alignment.candidates import candidates
from svodka.claims.alignment.units import Units, units
from svodka.claims.features import Pairs
from svodka.claims.story_input import StoryInput
from svodka.reading.reader import Reader
from svodka.vectors import Encoder


class Labelled(NamedTuple):
    """One gold story: pairs of statements, which say the same, for which the gold knows, and for each row its places
    and the numbers of the gold's sentences in which it stands."""

    name: str
    gold: GoldSentences
    pairs: Pairs
    same: np.ndarray
    known: np.ndarray
    places: list[list[Place]]
    stands: list[list[int]]


def load_stories() -> tuple[list[Labelled], list[Labelled]]:
    """The gold stories, and those that are only learned from; each read and made into pairs. Raises AbsentError."""
    reader, encoder = Reader(), Encoder()

    def made(story: Annotated) -> Labelled:
        given = StoryInput.of(story.articles, reader.read(story.articles), encoder)
        return labelled(story.name, story.gold, units(given))

    return [made(s) for s in gold_stories()], [made(s) for s in stories_to_learn_from()]


def labelled(name: str, sentences: GoldSentences, rows: Units) -> Labelled:
    """Labels the pairs of a story.

    Where a sentence stands in several claims or was split, the gold does not say which part tells which claim: then
    only as many of its parts' pairs as there are shared claims count as the same, and the other pairs of those two
    sentences as not known. Those nearest in meaning are taken (`relabelled` chooses better).
    """
    places = [[(s.article, s.start, s.end) for s in members] for members in rows.members]
    stands = [sorted({k for k, g in enumerate(sentences.places) for p in own[:1] if covers(p, g)}) for own in places]
    pairs = candidates(rows.statements)
    return _labelled(Labelled(name, sentences, pairs, np.zeros(0), np.zeros(0), places, stands), pairs.cosine)


def relabelled(story: Labelled, sure: np.ndarray) -> Labelled:
    """The same story, its labels chosen among the parts of a sentence by how `sure` each pair is to be the same."""
    return _labelled(story, sure)


def _labelled(story: Labelled, sure: np.ndarray) -> Labelled:
    pairs, claims_of = story.pairs, story.gold.claims
    together: dict[tuple[int, int], list[int]] = defaultdict(list)
    for n, (a, b) in enumerate(zip(pairs.a, pairs.b, strict=True)):
        for s in story.stands[a]:
            for t in story.stands[b]:
                together[min(s, t), max(s, t)].append(n)
    known, same = np.zeros(len(pairs.a), bool), np.zeros(len(pairs.a), bool)
    known[[n for numbers in together.values() for n in numbers]] = True
    shared = {st: len(claims_of[st[0]] & claims_of[st[1]]) if st[0] != st[1] else 0 for st in together}
    for st, numbers in together.items():
        if shared[st] and len(numbers) > 1:
            known[numbers] = False
    for st, numbers in sorted(together.items()):
        best = sorted(numbers, key=lambda n: (-float(sure[n]), n))[: shared[st]]
        same[best] = known[best] = True
    return story._replace(same=same, known=known)

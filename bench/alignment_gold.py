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
    """One gold story: pairs of statements, which say the same, for which the gold knows, and each row's places."""

    name: str
    gold: GoldSentences
    pairs: Pairs
    same: np.ndarray
    known: np.ndarray
    places: list[list[Place]]


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
    only as many of its parts' pairs as there are shared claims, the nearest in meaning, count as the same, and the
    other pairs of those two sentences as not known.
    """
    places = [[(s.article, s.start, s.end) for s in members] for members in rows.members]
    stands = [sorted({k for k, g in enumerate(sentences.places) for p in own[:1] if covers(p, g)}) for own in places]
    pairs = candidates(rows.statements)
    known = np.array([bool(stands[a]) and bool(stands[b]) for a, b in zip(pairs.a, pairs.b, strict=True)])
    same = np.zeros(len(known), bool)
    together: dict[tuple[int, int], list[int]] = defaultdict(list)
    for n in np.nonzero(known)[0]:
        for s in stands[pairs.a[n]]:
            for t in stands[pairs.b[n]]:
                together[min(s, t), max(s, t)].append(int(n))
    for (s, t), numbers in sorted(together.items()):
        claims = len(sentences.claims[s] & sentences.claims[t]) if s != t else 0
        if claims and len(numbers) > 1:
            known[numbers] = False
        nearest = sorted(numbers, key=lambda n: (-float(pairs.cosine[n]), n))[:claims]
        same[nearest] = known[nearest] = True
    return Labelled(name, sentences, pairs, same, known, places)

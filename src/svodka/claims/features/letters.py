"""Findings about how alike two statements are in letters and stems, whatever the form or the part of speech.

«отклонил» and «отклонение», «Клауснер» and «Клоснер» are one word to these.
"""

import numpy as np

from svodka.claims.features.comparison import Pairs, cosines
from svodka.claims.features.sets import Values, values
from svodka.claims.features.words import contained, dice

_SHORT = 4


def alike_in_letters(pairs: Pairs) -> Values:
    """How many runs of four letters the two share, rare ones counting more."""
    return _alike(pairs)


def alike_in_letters_before_others(pairs: Pairs) -> Values:
    """By how much each is more alike in letters to the other than to anything else in the other's article."""
    return values(np.minimum(*pairs.rivals(_alike(pairs))))


def shared_stems(pairs: Pairs) -> Values:
    """The share of the two statements' word stems that both have, those rare in the story counting more."""
    return dice(pairs.statements.weighed(lambda p: map(stem, p.words)), pairs.a, pairs.b)


def stems_within(pairs: Pairs) -> Values:
    """The share of the shorter statement's stems that the longer one also has."""
    return contained(pairs.statements.weighed(lambda p: map(stem, p.words)), pairs.a, pairs.b)


def shared_stems_before_others(pairs: Pairs) -> Values:
    """By how much each shares more stems with the other than with anything else in the other's article."""
    return values(np.minimum(*pairs.rivals(shared_stems(pairs))))


def stem(lemma: str) -> str:
    """The beginning of a lemma that its derivations keep: «отклонить», «отклонение» → «отклон»."""
    return lemma[: max(_SHORT, min(6, len(lemma) - 3))] if len(lemma) > _SHORT else lemma


def _alike(pairs: Pairs) -> Values:
    return cosines(pairs.statements.letters, pairs.a, pairs.b)


FINDINGS = (
    alike_in_letters,
    alike_in_letters_before_others,
    shared_stems,
    stems_within,
    shared_stems_before_others,
)

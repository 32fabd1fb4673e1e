"""What two articles have in common, each finding a small named function of their profiles. Each gives 0 to 1."""

import math
from collections.abc import Callable

from svodka.stories.profile import Profile, Weights

TELLING = 4.0
"""Nats; a name that one article in fifty has, such as the country's, tells little."""

Finding = Callable[[Profile, Profile], float]


def shared_words(a: Profile, b: Profile) -> float:
    """The cosine of the two articles' words, weighted by rarity."""
    return _cosine(a.words, b.words)


def shared_title_words(a: Profile, b: Profile) -> float:
    """The share of the two titles' words, by weight, that stand in both."""
    return _overlap(a.title, b.title)


def title_in_text(a: Profile, b: Profile) -> float:
    """How much of either title, by weight, stands in the other article's text; the lower of the two."""
    return min(_share(a.title, b.words), _share(b.title, a.words))


def shared_names(a: Profile, b: Profile) -> float:
    """The share of the two articles' proper names, by weight, that stand in both."""
    return _overlap(a.names, b.names)


def names_in_text(a: Profile, b: Profile) -> float:
    """How many names of the one with fewer, by weight, stand in the other."""
    return max(_share(a.names, b.words), _share(b.names, a.words)) if a.names and b.names else 0.0


def rarest_shared(a: Profile, b: Profile) -> float:
    """The weight of the second rarest word that both have (one may be chance), up to 10 nats."""
    common = sorted((min(a.words[w], b.words[w]) for w in a.words.keys() & b.words.keys()), reverse=True)
    return min(common[1], 10.0) / 10.0 if len(common) > 1 else 0.0


def shared_numbers(a: Profile, b: Profile) -> float:
    """The share of the numbers of the one with fewer that the other has too; 0 when either has none."""
    least = min(len(a.numbers), len(b.numbers))
    return len(a.numbers & b.numbers) / least if least else 0.0


def title_names_apart(a: Profile, b: Profile) -> float:
    """1 when each title names somebody or some place that the other article does not name: two clubs, two witnesses."""
    return float(_names_alone(a, b) and _names_alone(b, a))


def _names_alone(a: Profile, b: Profile) -> bool:
    return any(weight >= TELLING and name in a.title and name not in b.words for name, weight in a.names.items())


FINDINGS: tuple[Finding, ...] = (
    shared_words,
    shared_title_words,
    title_in_text,
    shared_names,
    names_in_text,
    rarest_shared,
    shared_numbers,
)


def expit(x: float) -> float:
    """The logistic function: a sum of evidence in log odds to a probability."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def _cosine(a: Weights, b: Weights) -> float:
    together = sum(a[word] * b[word] for word in sorted(a.keys() & b.keys()))
    lengths = math.sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values()))
    return together / lengths if lengths else 0.0


def _overlap(a: Weights, b: Weights) -> float:
    both = sum(a[word] for word in sorted(a.keys() & b.keys()))
    every = sum(a.values()) + sum(b.values()) - both
    return both / every if every else 0.0


def _share(part: Weights, whole: Weights) -> float:
    total = sum(part.values())
    return sum(part[word] for word in sorted(part.keys() & whole.keys())) / total if total else 0.0

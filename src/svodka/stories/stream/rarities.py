"""How rare words are in news at large, whatever articles are at hand."""

import math
from functools import lru_cache

from svodka.stories.rarity import share_at_large


@lru_cache(maxsize=400_000)
def rarity(word: str) -> float:
    """The weight of a word in nats: -log of the share of news articles that it stands in."""
    return max(0.0, -math.log(share_at_large(word)))

"""Short forms made of a name's first letters or first syllables: ВОЗ, Минпромторг, Мосгорсуд."""

from functools import lru_cache

_LEAST = 3
_SHORTEST_WORD = 3


def is_initials(word: str, words: tuple[str, ...], core: tuple[str, ...]) -> bool:
    """Capitals that are the first letters of the other's words, with the small words or without."""
    if not 2 <= len(word) <= 6 or len(core) < 2:
        return False
    return word in ("".join(w[0] for w in core if len(w) > 2), "".join(w[0] for w in words))


@lru_cache(maxsize=20_000)
def is_syllables(word: str, words: tuple[str, ...]) -> bool:
    """The word is made of beginnings, three letters or more each, of at least two words in their order, the first
    among them; its last part may be inflected («Минпромторга»)."""
    long = tuple(w for w in words if len(w) >= _SHORTEST_WORD)
    return len(word) >= 2 * _LEAST and len(long) >= 2 and _made_of(word, long, 0)


def _made_of(word: str, words: tuple[str, ...], used: int) -> bool:
    if not word:
        return used >= 2 and not words
    if not words:
        return used >= 2 and len(word) <= 2
    shared = 0
    while shared < min(len(word), len(words[0])) and word[shared] == words[0][shared]:
        shared += 1
    return any(_made_of(word[n:], words[1:], used + 1) for n in range(shared, _LEAST - 1, -1))

"""Sound inputs made unsound, by number: the same number gives the same input everywhere."""

import random

from bench.fuzzing.seeds import PIECES, SEEDS

_LONGEST = 20_000


def mutated(kind: str, number: int) -> bytes:
    """The input of this kind and number: a seed with one to six changes."""
    chance = random.Random(f"{kind} {number}")
    data = bytearray(chance.choice(SEEDS[kind]))
    for _ in range(chance.randint(1, 6)):
        _change(data, chance, kind)
    return bytes(data[:_LONGEST])


def _change(data: bytearray, chance: random.Random, kind: str) -> None:
    at = chance.randrange(len(data) + 1)
    size = min(chance.choice((1, 2, 8, 40, 300)), len(data) - at)
    match chance.randrange(7):
        case 0:
            data[at:at] = chance.choice(PIECES)
        case 1:
            data[at : at + size] = b""
        case 2:
            data[at:at] = data[at : at + size] * chance.choice((1, 2, 20))
        case 3:
            data[at : at + size] = chance.randbytes(size)
        case 4 if at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        case 5:
            other = chance.choice(SEEDS[kind])
            data[at:] = other[chance.randrange(len(other)) :]
        case _:
            data[at : at + size] = chance.choice(PIECES)

"""Feeds every reader with broken inputs and names each that it cannot bear.

    python -m bench.fuzzing [KIND…] [--count 200000] [--from 0]

A finding is an exception that the reader does not document, or five seconds without an end. Its kind and number make it
again (`bench.fuzzing.mutating.mutated`); each becomes a case in tests/ingest/test_fuzzing.py. Exit code 1
when there is one.
"""

import signal
import sys
import time
from itertools import pairwise
from types import FrameType

from bench.fuzzing.mutating import mutated
from bench.fuzzing.readers import READERS

_SECONDS, _STEP = 5, 10_000


class HangError(Exception):
    """A reader did not end in time."""


def fuzz(kind: str, first: int, count: int) -> list[tuple[int, str]]:
    """The numbers of the inputs that the reader could not bear, and what came of them."""
    found = []
    for number in range(first, first + count):
        data = mutated(kind, number)
        signal.setitimer(signal.ITIMER_REAL, _SECONDS)
        try:
            READERS[kind](data)
        except Exception as error:
            found.append((number, f"{type(error).__name__}: {str(error)[:100]}"))
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    return found


def _hangs(_number: int, _frame: FrameType | None) -> None:
    raise HangError(f"no end after {_SECONDS} s")


def main(arguments: list[str]) -> int:
    options = {a: int(b) for a, b in pairwise(arguments) if a.startswith("--")}
    kinds = [a for a in arguments if a in READERS] or list(READERS)
    signal.signal(signal.SIGALRM, _hangs)
    bad = False
    for kind in kinds:
        count, first = options.get("--count", 200_000), options.get("--from", 0)
        started = time.monotonic()
        for at in range(first, first + count, _STEP):
            found = fuzz(kind, at, min(_STEP, first + count - at))
            for number, what in found[:20]:
                print(f"  {kind} {number}: {what}")
            bad = bad or bool(found)
            done, spent = min(at + _STEP, first + count), time.monotonic() - started
            print(f"{kind}: inputs {first} to {done}, {len(found)} new findings, {spent:.0f} s", flush=True)
    return int(bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

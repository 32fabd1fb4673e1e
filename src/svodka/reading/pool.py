"""Reads many articles in several processes, each with its own networks and one thread for its arithmetic.

Two processes with one thread each read about half as much again as one process with two threads: most of the work is
not matrices. Articles and readings travel as MessagePack, the same types on both sides.
"""

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.reader import Reader

MANY = 60
"""From so many articles on, reading in several processes makes up for starting them."""

_BATCH = 16
_AHEAD = 3
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_reader: list[Reader] = []


class ReaderPool:
    """`with ReaderPool(2) as pool: for reading in pool.read(articles): …` — readings come in the articles' order."""

    def __init__(self, processes: int | None = None) -> None:
        """`processes` defaults to the machine's cores, four at most (each needs about 400 MB)."""
        self._processes = processes or min(4, os.cpu_count() or 1)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "ReaderPool":
        with _one_thread():
            self._pool = ProcessPoolExecutor(self._processes, mp_context=get_context("spawn"), initializer=_load)
            for future in [self._pool.submit(_ready) for _ in range(self._processes)]:
                future.result()
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Reads lazily, a few batches ahead; memory does not grow with the number of articles."""
        if self._pool is None:
            raise RuntimeError("the pool is used outside its with block")
        waiting: deque[Future[bytes]] = deque()
        for batch in _batches(articles):
            waiting.append(self._pool.submit(_read, msgspec.msgpack.encode(batch)))
            if len(waiting) >= _AHEAD * self._processes:
                yield from _decoded(waiting.popleft())
        while waiting:
            yield from _decoded(waiting.popleft())


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    for article in articles:
        batch.append(article)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _decoded(future: Future[bytes]) -> Sequence[Reading]:
    return msgspec.msgpack.decode(future.result(), type=list[Reading])


@contextmanager
def _one_thread() -> Iterator[None]:
    """Children inherit the environment: each is given one thread, and the parent's settings come back."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _load() -> None:
    Thread(target=_end_with_parent, daemon=True).start()
    _reader.append(Reader())
    gc.freeze()  # what is loaded stays: no collection need look at it again


def _end_with_parent() -> None:
    """Nobody else would tell a process that it reads for nobody: a parent that is killed says no goodbye."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ready() -> bool:
    return bool(_reader)


def _read(batch: bytes) -> bytes:
    return msgspec.msgpack.encode(_reader[0].read(msgspec.msgpack.decode(batch, type=list[Article])))

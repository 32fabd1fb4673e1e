"""Jobs that make accounts, and change what they are made of."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from svodka.desk.work import Job, Task
from svodka.model.article import Skipped
from svodka.model.decision import Deed, Note
from svodka.store import Engine, SqliteStore, account_of, add, decide, undo, update
from svodka.store.deciding import story_of
from svodka.store.records import Entered
from svodka.watching import WatchOptions, add_addresses


class Given(NamedTuple):
    """What was given to be added: files by name, pasted articles as lines of JSONL, addresses."""

    files: tuple[tuple[str, bytes], ...] = ()
    lines: bytes = b""
    addresses: tuple[str, ...] = ()


class Outcome(NamedTuple):
    """What came of adding; `stories` those that the articles are in."""

    entered: Entered
    changed_stories: int
    followed: int
    skipped: tuple[Skipped, ...]


def make_account_of(story: str, address: str) -> Task:
    """Makes a story's account and keeps it; `address` shows it."""

    def task(store: SqliteStore, engine: Engine, job: Job) -> str:
        account_of(store, story, engine, job)
        return address

    return task


def make_decision(deed: Deed, reason: str, address: str) -> Task:
    """Puts a decision on record and makes the account of its story anew; `address` shows it."""

    def task(store: SqliteStore, engine: Engine, job: Job) -> str:
        decide(store, deed, reason)
        if not isinstance(deed, Note):
            _anew(store, deed, engine, job)
        return address

    return task


def take_back(number: int, address: str) -> Task:
    """Takes a decision back, likewise."""

    def task(store: SqliteStore, engine: Engine, job: Job) -> str:
        _anew(store, undo(store, number).deed, engine, job)
        return address

    return task


def add_given(given: Given) -> Task:
    """Adds what was given; the outcome is the job's."""

    def task(store: SqliteStore, engine: Engine, job: Job) -> str:
        entered, followed, skipped = Entered(), 0, list[Skipped]()
        if given.addresses:
            with job.stage("fetching"):
                brought = add_addresses(store, given.addresses, WatchOptions())
            entered, followed, skipped = brought.entered, brought.followed, list(brought.skipped)
        with TemporaryDirectory(prefix="svodka-") as folder:
            done = add(store, _written(given, Path(folder)), engine, progress=job)
            skipped += [_without(folder, one) for one in done.skipped]
        entered = Entered(*(a + b for a, b in zip(entered, done.entered, strict=True)))
        job.outcome = Outcome(entered, done.changed_stories, followed, tuple(skipped))
        return f"/added/{job.id}"

    return task


def _written(given: Given, folder: Path) -> Sequence[str]:
    """The files in a folder that is there as long as they are read, each by its own name."""
    found = []
    for number, (name, content) in enumerate([*given.files, *([("pasted.jsonl", given.lines)] if given.lines else [])]):
        place = folder / str(number)
        place.mkdir()
        (place / Path(name).name).write_bytes(content)
        found.append(str(place / Path(name).name))
    return found


def _without(folder: str, skipped: Skipped) -> Skipped:
    """A file that could not be read, by the name that its owner knows."""
    name = Path(skipped.path).name if skipped.path else None
    return Skipped(path=name, url=skipped.url, reason=skipped.reason.replace(folder, ""))


def _anew(store: SqliteStore, deed: Deed, engine: Engine, job: Job) -> None:
    update(store, engine, job)
    story = story_of(store, deed)
    if story is not None:
        account_of(store, story, engine, job)

"""What the desk makes beside answering: one job after the other, in a thread of its own.

A job writes to the store as `svodka add` does: where somebody else is writing, it waits until that has ended.
"""

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Literal

from svodka.model.progress import Stage
from svodka.store import Engine, SqliteStore

State = Literal["waiting", "running", "done", "failed"]
Task = Callable[[SqliteStore, Engine, "Job"], str]
"""What a job does; returns where its result is shown (an address of the desk)."""

_REMEMBERED = 200


class Job:
    """One piece of work, and how far it has come. It is also the `Progress` that the work tells."""

    def __init__(self, id_: str, name: str, task: Task) -> None:
        """`name` says what the work is about; the same name is not put in line twice."""
        self.id, self.name, self.task = id_, name, task
        self.state: State = "waiting"
        self.stage_name = ""
        self.done, self.total = 0, 0
        self.result, self.error = "", ""
        self.outcome: object = None
        self.waits_for_writer = False

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[Stage]:
        """Begins a stage of the work."""
        self.stage_name, self.done, self.total = name, 0, total or 0
        yield self

    def advance(self, n: int = 1) -> None:
        """`n` more of the stage's items are done."""
        self.done += n

    @property
    def over(self) -> bool:
        return self.state in {"done", "failed"}


class Work:
    """The line of jobs of one store. The thread begins with the first job."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._jobs: dict[str, Job] = {}
        self._line: SimpleQueue[Job | None] = SimpleQueue()
        self._numbers = itertools.count(1)
        self._lock = Lock()
        self._thread: Thread | None = None

    def ask(self, name: str, task: Task) -> Job:
        """Puts a job in line; where one of this name is waiting or running, that one is given back instead."""
        with self._lock:
            known = next((job for job in self._jobs.values() if job.name == name and not job.over), None)
            if known is not None:
                return known
            job = Job(str(next(self._numbers)), name, task)
            self._jobs[job.id] = job
            self._forget()
            if self._thread is None:
                self._thread = Thread(target=self._run, name="desk work", daemon=True)
                self._thread.start()
        self._line.put(job)
        return job

    def get(self, id_: str) -> Job | None:
        """A job by its number."""
        return self._jobs.get(id_)

    def under_way(self) -> tuple[Job, ...]:
        """The jobs that wait or run, in order."""
        return tuple(job for job in self._jobs.values() if not job.over)

    def stop(self) -> None:
        """Begins nothing new; what is running is not waited for: the store keeps what was committed."""
        self._line.put(None)

    def _forget(self) -> None:
        over = [job.id for job in self._jobs.values() if job.over]
        for id_ in over[: max(0, len(self._jobs) - _REMEMBERED)]:
            del self._jobs[id_]

    def _run(self) -> None:
        engine = Engine(processes=1)
        while (job := self._line.get()) is not None:
            self._do(job, engine)

    def _do(self, job: Job, engine: Engine) -> None:
        def waits(_: str) -> None:
            job.waits_for_writer = True

        job.state = "running"
        try:
            with SqliteStore.writing(self._store, waits) as store:
                job.waits_for_writer = False
                job.result = job.task(store, engine, job)
            job.state = "done"
        except Exception as error:
            job.error = (
                str(error) if type(error).__module__.startswith("svodka.") else f"{type(error).__name__}: {error}"
            )
            job.state = "failed"

"""Progress bars: one line for the stage at work, gone when the work is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress

from svodka.model.progress import Stage
from svodka.presentation.messages import Messages


class Bars:
    """`Progress` drawn on standard error."""

    def __init__(self, words: Messages) -> None:
        self._words = words
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._shown = RichProgress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True)

    def __enter__(self) -> "Bars":
        self._shown.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._shown.stop()

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[Stage]:
        task = self._shown.add_task(self._words.get(f"stage.{name}", name), total=total)
        try:
            yield _Bar(self._shown, task)
        finally:
            self._shown.remove_task(task)


class _Bar:
    def __init__(self, shown: RichProgress, task: TaskID) -> None:
        self._shown, self._task = shown, task

    def advance(self, n: int = 1) -> None:
        self._shown.advance(self._task, n)

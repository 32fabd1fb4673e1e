"""Jobs that make accounts."""

from svodka.desk.work import Job, Task
from svodka.store import Engine, SqliteStore, account_of


def make_account_of(story: str, address: str) -> Task:
    """Makes a story's account and keeps it; `address` shows it."""

    def task(store: SqliteStore, engine: Engine, job: Job) -> str:
        account_of(store, story, engine, job)
        return address

    return task

"""Accounts of stories, made once for the same articles by the same program, in SQLite."""

from collections.abc import Sequence

from svodka.store.records import StoredAccount
from svodka.store.sqlite.database import Database


class Accounts:
    """Accounts by the content of their story."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, content: str, stamp: str) -> bytes | None:
        """The account that this program made of these articles, as it was kept."""
        found = self._database.row("SELECT body FROM accounts WHERE content = ? AND made_by = ?", [content, stamp])
        return found[0] if found and isinstance(found[0], bytes) else None

    def forget(self, keys: Sequence[int] | None) -> None:
        """Forgets the accounts of the stories of these articles (of all, where None), and those of no present story,
        inside the caller's transaction."""
        if keys is None:
            self._database.run("DELETE FROM accounts")
            return
        sql = """DELETE FROM accounts WHERE content IN
          (SELECT s.content FROM stories s JOIN members m ON m.story = s.id WHERE m.article = ?)"""
        self._database.many(sql, [[key] for key in keys])
        self._database.run("DELETE FROM accounts WHERE content NOT IN (SELECT content FROM stories)")

    def stamp(self, content: str) -> str | None:
        """What made the account that is kept of these articles, whatever version of the program that was."""
        found = self._database.row("SELECT made_by FROM accounts WHERE content = ?", [content])
        return None if found is None else str(found[0])

    def keep(self, content: str, stamp: str, title: str, account: StoredAccount) -> None:
        """Puts an account in the place of an earlier one, inside the caller's transaction."""
        row = [content, stamp, title, account.at_least, account.at_most, account.conflicts, account.account]
        self._database.run("INSERT OR REPLACE INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?)", row)

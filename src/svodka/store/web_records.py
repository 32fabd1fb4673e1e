"""What the store keeps of the web: answers, what is followed, what its lists name, and what was new."""

from typing import Literal

import msgspec

from svodka.model.raw_page import Headers

EntryState = Literal["waiting", "done", "given up"]
NewsKind = Literal["story", "article", "claim", "origin", "conflict", "changed"]


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """The last answer of an address, as far as asking again needs it. `seen` is when it was last found to hold (ISO
    8601, UTC); `sha256` is of the body."""

    number: int
    seen: str
    headers: Headers
    etag: str | None
    modified: str | None
    sha256: str | None


class FetchRow(msgspec.Struct, frozen=True, kw_only=True):
    """One answer as recorded. `problem` says why nothing came of it; `confirmed` when the same was found last, after
    `confirmations` further requests."""

    number: int
    address: str
    final: str
    fetched: str
    status: int | None
    headers: Headers
    sha256: str | None
    problem: str | None
    confirmed: str | None
    confirmations: int


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One list or page that is followed. `every` and `due` in seconds, `due` since 1970; `failures` in a row;
    `articles` is how many it has brought."""

    number: int
    address: str
    kind: str
    title: str | None
    paused: bool
    every: int | None
    added: str
    checked: str | None
    due: float
    failures: int
    problem: str | None
    articles: int = 0
    waiting: int = 0


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that is to be fetched, or (`again`) looked at once more; `hints` are bytes of whoever put it in."""

    address: str
    source: int | None
    hints: bytes
    tries: int
    again: bool = False


class News(msgspec.Struct, frozen=True, kw_only=True):
    """Something new in a story, in the order of finding; `number` counts from 1 and is never given twice."""

    number: int
    found: str
    kind: NewsKind
    story: str
    title: str | None
    text: str
    article: str | None = None
    url: str | None = None
    outlet: str | None = None
    claim: str | None = None
    origins: tuple[str, ...] = ()

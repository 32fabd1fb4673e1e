"""Changes that the user makes to what is followed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec.structs import replace

from svodka.feeds import FeedError, read_feed
from svodka.fetching.addresses import parsed
from svodka.model.raw_page import RawPage
from svodka.store.contract import Store
from svodka.store.web_records import Source
from svodka.watching.options import now_text

_LARGEST = 20 * 1024 * 1024


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be put in the place of what is there; None leaves it. `every` in seconds."""

    title: str | None = None
    address: str | None = None
    every: int | None = None


def change(
    store: Store, action: Literal["add", "remove", "pause", "resume", "edit"], which: Sequence[str], edit: Edit
) -> int:
    """Does one thing to sources, inside the caller's transaction; how many were changed. `which` are addresses or
    lists of them in files for "add", numbers or addresses for all else. Raises UnknownIdError, FetchError, FeedError;
    then nothing is to be kept.
    """
    if action == "add":
        return sum(follow(store, given, edit) for given in which)
    found = {source.number: source for source in (store.sources.find(given) for given in which)}
    for source in found.values():
        if action == "remove":
            store.sources.unfollow(source.number)
        else:
            store.sources.edit(_edited(source, action, edit))
    return len(found)


def _edited(source: Source, action: str, edit: Edit) -> Source:
    if action == "pause":
        return replace(source, paused=True)
    if action == "resume":
        return replace(source, paused=False, due=0.0)
    return replace(
        source,
        title=source.title if edit.title is None else edit.title,
        address=source.address if edit.address is None else str(parsed(edit.address)),
        every=source.every if edit.every is None else edit.every,
        due=0.0,
    )


def follow(store: Store, given: str, edit: Edit) -> int:
    """Follows an address, or every one in a file of them; how many are new."""
    if "://" in given:
        address = str(parsed(given))
        new = store.sources.follow(address, edit.title, now_text())
        if edit.every is not None:
            store.sources.edit(replace(store.sources.find(address), every=edit.every))
        return int(new)
    outlines = read_feed(from_file(given)).outlines
    if not outlines:
        raise FeedError("the list names no feed")
    return sum(store.sources.follow(outline.address, outline.title, now_text()) for outline in outlines)


def from_file(path: str) -> RawPage:
    """A list that lies in a file. Raises FeedError."""
    try:
        with Path(path).open("rb") as file:
            body = file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise FeedError("there is no such file") from error
    except OSError as error:
        raise FeedError("the file cannot be read") from error
    if len(body) > _LARGEST:
        raise FeedError(f"the file is too large (more than {_LARGEST // 1024 // 1024} MB)")
    return RawPage(address=path, final=path, fetched=now_text(), body=body)

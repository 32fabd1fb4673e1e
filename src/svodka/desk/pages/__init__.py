"""The desk's pages: one file each, and here the table of their addresses."""

from collections.abc import Callable

from starlette.datastructures import FormData
from starlette.responses import Response

from svodka.desk.pages import (
    adding,
    article,
    deciding,
    exports,
    own_files,
    preferences,
    search,
    stories,
    story,
    working,
)
from svodka.desk.visit import Visit

Shown = Callable[[Visit], Response]
Posted = Callable[[Visit, FormData], Response]

SHOWN: tuple[tuple[str, Shown], ...] = (
    ("/", stories.stories),
    ("/search", search.search),
    ("/story/{story}", story.claims),
    ("/story/{story}/claim/{claim}", story.claim),
    ("/story/{story}/print", exports.printed),
    ("/story/{story}/account.{form}", exports.download),
    ("/story/{story}/{part}", story.part),
    ("/article/{article}", article.article),
    ("/article/{article}/{start:int}-{end:int}", article.place),
    ("/claim/{article}/{start:int}-{end:int}", article.claim_of),
    ("/add", adding.adding),
    ("/added/{job}", adding.added),
    ("/decisions", deciding.decisions),
    ("/decisions.json", deciding.exported),
    ("/work/{job}", working.job),
    ("/static/{digest}/{name}", own_files.own_file),
)
"""Pages that only show."""

POSTED: tuple[tuple[str, Posted], ...] = (
    ("/preferences", preferences.choose),
    ("/add", adding.add),
    ("/decide", deciding.decide),
    ("/undo", deciding.undo),
)
"""Pages that change something: their forms hold a token."""

LIMITS: dict[str, int] = {"/add": adding.MOST_BYTES}
"""Bytes that may be posted to a path, where it is more than a form has."""

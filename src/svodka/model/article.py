"""What ingest makes: one text of one outlet, as read, with what is known about it."""

from typing import Literal

import msgspec

HeadingKind = Literal["title", "heading", "summary", "caption"]


class Furniture(msgspec.Struct, frozen=True):
    """What a site prints around its article. It is marked, never cut out of the text; `reason` names the rule."""

    start: int
    end: int
    text: str
    reason: str


class Heading(msgspec.Struct, frozen=True):
    """A line of the article that is not body text: its title, a subheading, a lead-in summary, a picture's caption."""

    start: int
    end: int
    text: str
    kind: HeadingKind


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One text of one outlet.

    `id` is derived from the content (and the given id, path or URL), so the same input has the same id everywhere.
    `published` is ISO 8601 with as much precision as is known: 2025, 2025-10, 2025-10-31, 2025-10-31T20:55,
    2025-10-31T20:55+03:00; `updated`, in the same form, is when the page says that it was last changed. `language`
    is an ISO 639-1 code. `sha256` is of the text in UTF-8. `section` is the part of the site that it stands in.
    `notes` say in words what a reader should know of how the text was got: a wrong encoding mended, only the
    beginning shown to those who do not pay.
    """

    id: str
    given_id: str | None = None
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str
    text: str
    sha256: str
    furniture: tuple[Furniture, ...] = ()
    headings: tuple[Heading, ...] = ()
    updated: str | None = None
    section: str | None = None
    notes: tuple[str, ...] = ()


class Skipped(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A source that could not be read, and why, in words for the user."""

    path: str | None = None
    url: str | None = None
    reason: str

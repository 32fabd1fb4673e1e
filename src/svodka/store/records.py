"""What the store keeps and gives back. `key` is the store's own number of an article; ids are derived from content."""

from typing import Literal, NamedTuple

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Reading

PassageKind = Literal["article", "statement", "quote"]
EventKind = Literal["began", "grew", "joined", "split"]


class Entered(NamedTuple):
    """How many articles were new, how many are another version of one that is there, how many were there already."""

    new: int = 0
    changed: int = 0
    same: int = 0


class Change(msgspec.Struct, frozen=True):
    """One difference between two versions. `what` is title, authors, published, text or furniture."""

    what: str
    before: str
    after: str
    material: bool


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One version of an article, from number 1; `changes` are those since the version before."""

    number: int
    id: str
    sha256: str
    current: bool
    material: bool
    changes: tuple[Change, ...] = ()


class ArticleRow(msgspec.Struct, frozen=True, kw_only=True):
    """An article in a list: its current version's id and data, how many versions there are, and its story."""

    key: int
    id: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    language: str
    path: str | None
    given_id: str | None
    characters: int
    versions: int
    story: str | None


class Placed(NamedTuple):
    """An article's place in time: `moment` in hours since 1970 UTC, None where no day is known."""

    key: int
    id: str
    moment: float | None


class Opening(msgspec.Struct, frozen=True):
    """What grouping looks at: an article without its text, and its reading's first sentences and names."""

    article: Article
    reading: Reading


class Passage(NamedTuple):
    """A stretch that can be found: its place in the text, its tokens' places in the article's, and who says it."""

    kind: PassageKind
    start: int
    end: int
    first: int
    last: int
    who: str


class Indexed(NamedTuple):
    """An article's words for search: lemmas, the start and end of each, the title's lemmas, and its passages."""

    lemmas: tuple[str, ...]
    offsets: bytes
    title: str
    passages: tuple[Passage, ...]


class Grouped(msgspec.Struct, frozen=True):
    """Articles that one window puts together, earliest first, and why."""

    keys: tuple[int, ...]
    why: str


class StoredStory(msgspec.Struct, frozen=True, kw_only=True):
    """A story as it is kept: its articles' keys, earliest first."""

    id: str
    keys: tuple[int, ...]
    why: str


class StoredAccount(msgspec.Struct, frozen=True, kw_only=True):
    """A story's account as it is kept, with what lists tell of it: the range of the main claim's independent origins
    (None where there is no claim that one must know) and the number of conflicts."""

    account: bytes
    at_least: int | None
    at_most: int | None
    conflicts: int


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What befell a story: it began, it grew by `articles`, `other` was joined to it, or it was split off from `other`.
    `other` is the story's own id where no other had a part in it."""

    kind: EventKind
    story: str
    other: str
    articles: tuple[str, ...]
    why: str


class StoryRow(msgspec.Struct, frozen=True, kw_only=True):
    """A story in a list; `published` are its articles' times. What only its account tells is None until it was made."""

    id: str
    title: str | None
    first: str | None
    last: str | None
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    published: tuple[str | None, ...] = ()
    origins_at_least: int | None = None
    origins_at_most: int | None = None
    conflicts: int | None = None
    why: str


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A place found. `start`, `end` and `text` are the snippet in the article's text; `marks` the words found, counted
    from the snippet's start."""

    kind: PassageKind
    article: str
    story: str | None
    outlet: str | None
    title: str | None
    published: str | None
    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int], ...]
    who: str


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """Which stories or articles are wanted. `since`, `until` in hours since 1970 UTC; `outlet` in any case of letters;
    `name` is a name's words that follow each other in any form; `changed` for articles of more than one version. Of
    stories alone: bounds of what only an account tells, and the order (`days`: the biggest of the latest day first)."""

    since: float | None = None
    until: float | None = None
    name: str | None = None
    min_origins: int | None = None
    max_origins: int | None = None
    min_conflicts: int | None = None
    order: Literal["latest", "days", "biggest"] = "latest"
    offset: int = 0
    outlet: str | None = None
    language: str | None = None
    min_outlets: int = 0
    query: str | None = None
    story: str | None = None
    changed: bool = False
    limit: int | None = None


class Info(msgspec.Struct, frozen=True, kw_only=True):
    """The store's size and health. `stale` counts articles whose reading is missing or of another version of the
    program; `grouped` tells whether the stories are those of the articles; `problems` is empty in a sound store."""

    path: str
    version: int
    bytes: int
    articles: int
    versions: int
    stale: int
    stories: int
    accounts: int
    events: int
    grouped: bool
    problems: tuple[str, ...]

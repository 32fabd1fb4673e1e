"""The first page: the store's stories, the newest day first and in it the biggest, with filters."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.responses import Response

from svodka.desk.arrivals import GENERAL, seen_before
from svodka.desk.views.languages import named
from svodka.desk.views.strip import Strip, strip
from svodka.desk.visit import Visit
from svodka.presentation.messages import Messages
from svodka.presentation.view.dates import in_words
from svodka.store import Filter, QueryError
from svodka.store.moments import hours
from svodka.store.records import StoryRow
from svodka.store.stamps import Stamps

SHOWN = 25
_FIELDS = ("q", "since", "until", "outlet", "language", "entity", "outlets", "origins", "conflicts", "order")
_ORIGINS = {"one": (None, 1), "two": (2, None), "three": (3, None)}
"""What can be chosen of independent origins: at most one, at least two, at least three."""


class Asked(NamedTuple):
    """What a reader filters by, as it stands in the address."""

    values: Mapping[str, str]
    page: int

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "Asked":
        """Reads an address; what cannot be understood is left out."""
        page = query.get("page", "")
        return cls(
            {name: query[name].strip()[:200] for name in _FIELDS if query.get(name, "").strip()},
            max(1, int(page)) if page.isdigit() and len(page) < 7 else 1,
        )

    def address(self, page: int) -> str:
        """The same list, another page."""
        return "/?" + urlencode({**self.values, **({"page": str(page)} if page > 1 else {})})

    def filter(self) -> Filter:
        """For the store; whatever the page."""
        least, most = _ORIGINS.get(self.values.get("origins", ""), (None, None))
        order = self.values.get("order")
        return Filter(
            query=self.values.get("q"), since=hours(self.values.get("since")), until=_end(self.values.get("until")),
            outlet=self.values.get("outlet"), language=self.values.get("language"), name=self.values.get("entity"),
            min_outlets=_number(self.values.get("outlets")), min_origins=least, max_origins=most,
            min_conflicts=_number(self.values.get("conflicts")) or None,
            order="biggest" if order == "biggest" else "latest" if order == "latest" else "days",
        )  # fmt: skip


class Line(NamedTuple):
    """A story in the list, the drawing of its articles over time, and how many came since the last visit."""

    row: StoryRow
    strip: Strip | None
    new: int
    when: str
    origins: str


def stories(visit: Visit) -> Response:
    """The list."""
    asked = Asked.of(visit.request.query_params)
    problem = ""
    state = visit.desk.lists.state()
    with visit.desk.store() as store:
        stamp = Stamps.noted(store.state("models")).accounts
        seen = seen_before(visit, GENERAL, "/", store.arrival())
        try:
            found = visit.desk.lists.of(store, state, asked.filter(), stamp)
        except QueryError:
            found, problem = [], "query"
        rows = store.stories.shown(found[(asked.page - 1) * SHOWN : asked.page * SHOWN], stamp)
        new = store.stories.arrived([row.id for row in rows], seen)
        offered = visit.desk.offered(store)
        empty = not store.articles.any()
    languages = named(offered.languages, visit.words)
    lines = [_line(row, new.get(row.id, 0), visit.words) for row in rows]
    given = {"lines": lines, "total": len(found), "asked": asked, "pages": -(-len(found) // SHOWN), "problem": problem}
    return visit.page("stories.html.j2", {**given, "outlets": offered.outlets, "languages": languages, "empty": empty})


def _line(row: StoryRow, new: int, words: Messages) -> Line:
    days = dict.fromkeys(time[:10] for time in (row.first, row.last) if time)
    least, most = row.origins_at_least or 0, row.origins_at_most or 0
    origins = words.count("count.origins", most)
    return Line(
        row,
        strip(row.published, words),
        new,
        in_words("/".join(days), words) if days else "",
        origins if least == most else f"{least}–{origins}",
    )


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 6 else 0


def _end(day: str | None) -> float | None:
    """The end of a day that is given as its beginning."""
    begun = hours(day)
    return None if begun is None else begun + (24 if day and len(day) == 10 else 0)

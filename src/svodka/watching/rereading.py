"""Pages that were kept, read once more by the extractor as it is now. Nothing is fetched."""

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from msgspec.structs import replace

from svodka.ingest import IngestOptions, Known
from svodka.ingest.article import article_id
from svodka.ingest.fetched import article_of
from svodka.model.article import Article, Skipped
from svodka.model.progress import Progress, Silent
from svodka.model.raw_page import RawPage
from svodka.store.contract import Store
from svodka.store.records import ArticleRow, Filter
from svodka.watching.options import now_text
from svodka.watching.pages import hints_of

_AT_ONCE = 50
"""Articles in one transaction."""


class Reread(NamedTuple):
    """How many pages were read again, and how many of them gave another text; what could not be read any more, whose
    articles stay as they were."""

    pages: int = 0
    changed: int = 0
    skipped: tuple[Skipped, ...] = ()


def reread(store: Store, wanted: Filter, progress: Progress | None = None) -> Reread:
    """Reads the kept page of each wanted article again. Where title, authors, time or text come out otherwise, the
    article gets one more version, with a note that says so; it is no news, for the outlet has changed nothing.

    The store is open for writing; its stories are not those of its articles until `update`. Articles that came from
    files have no page and stay.
    """
    progress, done = progress or Silent(), Reread()
    rows = iter(store.articles.listed(wanted))
    with progress.stage("rereading") as stage:
        while batch := list(islice(rows, _AT_ONCE)):
            some = _reread(store, batch)
            done = Reread(done.pages + some.pages, done.changed + some.changed, done.skipped + some.skipped)
            stage.advance(len(batch))
    return done


def _reread(store: Store, batch: Sequence[ArticleRow]) -> Reread:
    pages = [(row, page) for row in batch if (page := store.pages.of_article(row.id)) is not None]
    results = [(row, page, _read(store, page)) for row, page in pages]
    changed = 0
    with store.transaction():
        for row, page, result in results:
            changed += isinstance(result, Article) and _renewed(store, row, page, result)
        if changed:
            store.note("grouped", "")
    return Reread(len(pages), changed, tuple(r for _, _, r in results if isinstance(r, Skipped)))


def _read(store: Store, page: RawPage) -> Article | Skipped:
    hints = store.sources.hints(page.address)
    return article_of(page, IngestOptions(), hints_of(hints) if hints else None)


def _renewed(store: Store, row: ArticleRow, page: RawPage, article: Article) -> bool:
    """Puts the article in; True when it is another. It keeps its address, whatever the page's is taken for now."""
    note = f"read again from the page of {page.fetched}"
    now = replace(article, notes=(*article.notes, note))
    if row.url != article.url:
        known = Known(url=row.url, outlet=now.outlet, title=now.title, authors=now.authors, published=now.published)
        now = replace(now, url=row.url, id=article_id(now.text, known))
    if not store.articles.renew(row.key, now):
        return False
    store.pages.share(now.id, row.id)
    if store.news.told([row.id]):
        store.news.tell("", [now.id], [], now_text())
    return True

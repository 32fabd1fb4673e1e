"""Kept pages read again: what an older extractor had missed comes in as a version, and nothing else does."""

from pathlib import Path

from svodka.ingest import Known, make_article
from svodka.store import Engine, Filter, SqliteStore, update
from svodka.watching import Watch, add_addresses
from svodka.watching.rereading import reread
from svodka.watching.rounds import begin
from tests.fetching.site import Site
from tests.watching.conftest import FIRST, OPTIONS, SECOND, html, rss


def as_read_before(store: SqliteStore, site: Site) -> str:
    """A page of two paragraphs of which an older extractor had found the first only; its address."""
    url = site.page("/1", html("Мост обрушился в Ольховке", f"{FIRST}\n{SECOND}"))
    add_addresses(store, [url], OPTIONS)
    (row,) = store.articles.listed(Filter())
    (now,) = store.articles.get([row.key])
    page = store.pages.of_article(row.id)
    assert page is not None
    known = Known(url=now.url, outlet=now.outlet, title=now.title, published=now.published, language="ru")
    less = make_article(f"{now.title}\n\n{FIRST}", known)
    with store.transaction():
        store.articles.remove([row.key])
        store.articles.enter([less])
        store.pages.link(less.id, store.pages.keep(page))
    return url


def test_what_the_page_gives_now_is_one_more_version(site: Site, store: SqliteStore) -> None:
    url = as_read_before(store, site)
    done = reread(store, Filter())
    (row,) = store.articles.listed(Filter())
    (article,) = store.articles.get([row.key])
    assert (done.pages, done.changed, done.skipped) == (1, 1, ())
    assert (row.url, row.versions) == (url, 2)
    assert "Мост проверяли в феврале" in article.text
    assert article.notes[-1].startswith("read again from the page of ")
    assert site.paths() == ["/1"]


def test_both_versions_have_their_page(site: Site, store: SqliteStore) -> None:
    as_read_before(store, site)
    reread(store, Filter())
    (row,) = store.articles.listed(Filter())
    pages = [store.pages.of_article(version.id) for version in store.articles.versions(row.key)]
    assert len({page.sha256 for page in pages if page}) == 1
    assert None not in pages
    assert len(store.pages.recorded(row.url or "")) == 1


def test_the_same_text_is_nothing_new(site: Site, store: SqliteStore) -> None:
    as_read_before(store, site)
    reread(store, Filter())
    again = reread(store, Filter())
    assert (again.pages, again.changed) == (1, 0)
    assert store.articles.listed(Filter())[0].versions == 2


def test_what_a_list_said_of_it_fills_in_again(site: Site, store: SqliteStore) -> None:
    bare = html("Мост", FIRST).replace('content="2031-03-03T10:00:00+03:00"', 'content=""')
    item = rss(("Мост", site.page("/1", bare)))
    dated = item.replace("</item>", "<pubDate>Mon, 03 Mar 2031 10:00:00 +0300</pubDate></item>")
    add_addresses(store, [site.page("/rss", dated)], OPTIONS)
    (row,) = store.articles.listed(Filter())
    assert row.published == "2031-03-03T10:00+03:00"
    assert reread(store, Filter()).changed == 0


def test_articles_from_files_have_no_page(store: SqliteStore) -> None:
    with store.transaction():
        store.articles.enter([make_article(FIRST)])
    assert reread(store, Filter()).pages == 0


def test_a_page_that_gives_nothing_now_leaves_its_article(site: Site, store: SqliteStore) -> None:
    url = site.page("/1", "<html><body><p>Только слово.</p></body></html>")
    add_addresses(store, [url], OPTIONS)
    article = make_article(FIRST, Known(url=url))
    with store.transaction():
        store.articles.enter([article])
        store.pages.link(article.id, store.pages.recorded(url)[0].number)
    done = reread(store, Filter())
    assert [(skipped.url, done.changed) for skipped in done.skipped] == [(url, 0)]
    assert store.articles.listed(Filter())[0].versions == 1


def test_it_is_no_news(site: Site, path: Path, engine: Engine) -> None:
    with SqliteStore.writing(path) as store:
        as_read_before(store, site)
        update(store, engine)
        begin(store)
        reread(store, Filter())
        update(store, engine)
    with Watch(path, OPTIONS, engine) as watch:
        assert watch.round().news == []

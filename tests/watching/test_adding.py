"""Addresses into the store: pages, lists, lists of lists; what goes wrong with one leaves the others alone."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from svodka.fetching import Fetcher
from svodka.model.raw_page import RawPage
from svodka.store import Filter, SqliteStore
from svodka.watching import Brought, add_addresses
from svodka.watching.lists import ListReader
from tests.fetching.site import Site, answer
from tests.watching.conftest import FIRST, OPTIONS, SECOND, html, rss


def titles(store: SqliteStore) -> list[str | None]:
    return sorted(row.title or "" for row in store.articles.listed(Filter()))


def test_a_page_its_bytes_and_its_record(site: Site, store: SqliteStore) -> None:
    body = html("Мост обрушился в Ольховке", FIRST)
    done = add_addresses(store, [site.page("/1", body, etag='"a"', server="own")], OPTIONS)
    (row,) = store.articles.listed(Filter())
    assert (done.entered, row.title, row.outlet) == ((1, 0, 0), "Мост обрушился в Ольховке", "Вестник")
    assert row.url == site.url("/1")
    kept = store.pages.of_article(row.id)
    assert kept is not None
    assert (kept.body, kept.status, kept.header("server")) == (body.encode(), 200, "own")
    (record,) = store.pages.recorded(site.url("/1"))
    assert (record.status, record.sha256, record.problem) == (200, kept.sha256, None)
    assert dict(record.headers)["etag"] == '"a"'


def test_the_same_again_is_asked_for_but_not_sent(site: Site, store: SqliteStore) -> None:
    url = site.page("/1", html("Мост обрушился в Ольховке", FIRST), etag='"a"')
    add_addresses(store, [url], OPTIONS)
    done = add_addresses(store, [url, url], OPTIONS)
    assert (done.entered, done.unchanged, site.paths()) == ((0, 0, 0), 1, ["/1", "/1"])
    (record,) = store.pages.recorded(url)
    assert record.confirmations == 1


def test_what_holds_for_a_while_is_not_even_asked_for(site: Site, store: SqliteStore) -> None:
    url = site.page("/1", html("Мост обрушился в Ольховке", FIRST), cache_control="public, max-age=600")
    add_addresses(store, [url], OPTIONS)
    assert add_addresses(store, [url], OPTIONS).unchanged == 1
    assert site.paths() == ["/1"]


def test_a_page_that_has_changed_is_another_version(site: Site, store: SqliteStore) -> None:
    url = site.page("/1", html("Мост обрушился в Ольховке", FIRST))
    add_addresses(store, [url], OPTIONS)
    site.page("/1", html("Мост обрушился в Ольховке", FIRST.replace("трое", "пятеро")))
    assert add_addresses(store, [url], OPTIONS).entered == (0, 1, 0)
    (row,) = store.articles.listed(Filter())
    assert row.versions == 2
    assert len(store.pages.recorded(url)) == 2


def test_a_feed_is_followed_and_brings_its_articles(site: Site, store: SqliteStore) -> None:
    one, two = site.page("/1", html("Первая", FIRST)), site.page("/2", html("Вторая", SECOND))
    feed = site.page("/rss", rss(("Первая", one), ("Вторая", two)), etag='"f"')
    done = add_addresses(store, [feed], OPTIONS)
    assert (done.entered.new, done.followed, titles(store)) == (2, 1, ["Вторая", "Первая"])
    (source,) = store.sources.all()
    assert (source.address, source.kind, source.title, source.articles) == (feed, "rss", "Лента", 2)
    assert add_addresses(store, [feed], OPTIONS).entered == (0, 0, 0)
    assert site.paths().count("/1") == 1


def test_of_a_new_feed_only_the_latest(site: Site, store: SqliteStore) -> None:
    items = [(f"Заметка {n}", site.page(f"/{n}", html(f"Заметка {n}", FIRST))) for n in range(5)]
    add_addresses(store, [site.page("/rss", rss(*items))], replace(OPTIONS, backlog=2))
    assert titles(store) == ["Заметка 0", "Заметка 1"]


def test_a_list_of_feeds_in_a_file(site: Site, store: SqliteStore, tmp_path: Path) -> None:
    feed = site.page("/rss", rss(("Первая", site.page("/1", html("Первая", FIRST)))))
    lists = tmp_path / "feeds.opml"
    lists.write_text(
        f'<opml version="2.0"><body><outline text="Моя" xmlUrl="{feed}"/><outline xmlUrl="{site.url("/none")}"/></body>'
        "</opml>",
        encoding="utf-8",
    )
    done = add_addresses(store, [str(lists)], OPTIONS)
    assert (done.entered.new, done.followed) == (1, 2)
    assert [(source.title, bool(source.problem)) for source in store.sources.all()] == [("Моя", False), (None, True)]


def test_a_front_page_leads_to_its_feed(site: Site, store: SqliteStore) -> None:
    feed = site.page("/rss", rss(("Первая", site.page("/1", html("Первая", FIRST)))))
    site.page("/", '<link rel="alternate" type="application/rss+xml" href="/rss">')
    with store.transaction():
        store.sources.follow(site.url("/"), None, "2031-03-03T10:00:00Z")
    add_addresses(store, [], OPTIONS)
    add_addresses(store, [], OPTIONS)
    assert [source.address for source in store.sources.all()] == [feed]
    assert titles(store) == ["Первая"]


def test_an_index_of_sitemaps(site: Site, store: SqliteStore) -> None:
    one = site.page("/1", html("Первая", FIRST))
    site.page("/news.xml", f"<urlset><url><loc>{one}</loc></url></urlset>")
    index = "".join(f"<sitemap><loc>{site.url(part)}</loc></sitemap>" for part in ("/gone.xml", "/news.xml"))
    done = add_addresses(store, [site.page("/sitemap.xml", f"<sitemapindex>{index}</sitemapindex>")], OPTIONS)
    assert titles(store) == ["Первая"]
    assert [skipped.url for skipped in done.skipped] == [site.url("/gone.xml")]


def test_the_rest_goes_on(site: Site, store: SqliteStore) -> None:
    good = site.page("/good", html("Первая", FIRST))
    endless = site.raw("/endless", b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65_536, forever=True)
    laughs = site.page("/laughs", '<!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>')
    other = {
        site.url("/none"): "there is no such page (status 404)",
        endless: "the answer is too large (more than 10 MB)",
        laughs: "the feed declares entities of its own, which is not read",
        "http://169.254.169.254/": "the address leads into a private or local network (169.254.169.254), which is not "
        "allowed",
        site.page("/empty", "<html><body><p>Мало</p></body></html>"): "no article was found in the page",
        site.page("/picture", b"\x89PNG\r\n" + b"\0" * 50, content_type="image/png"): "this is no page of text "
        "(image/png)",
        "/no/such/feeds.opml": "there is no such file",
    }
    done = add_addresses(store, [*other, good], OPTIONS)
    assert {skipped.url: skipped.reason for skipped in done.skipped} == other
    assert titles(store) == ["Первая"]
    (record,) = store.pages.recorded(site.url("/none"))
    assert (record.status, record.problem) == (404, "there is no such page (status 404)")


def test_a_feed_that_never_ends_is_taken_in_small_parts(site: Site, store: SqliteStore) -> None:
    url = site.page("/rss", rss())
    add_addresses(store, [url], OPTIONS)
    site.page("/rss", rss(*((f"Заметка {n}", site.url(f"/{n}")) for n in range(900))))
    with store.transaction():
        store.sources.checked(replace(store.sources.find(url), due=0.0))
    brought = Brought()

    async def once() -> None:
        async with Fetcher(OPTIONS.fetch) as fetcher:
            await ListReader(store, fetcher, OPTIONS, brought).read_due()

    asyncio.run(once())
    assert store.sources.find(url).waiting == OPTIONS.at_once
    assert store._database.number("SELECT count(*) FROM entries") == 900


def test_a_list_that_tells_its_article_otherwise_every_time_is_not_followed_for_ever(
    site: Site, store: SqliteStore
) -> None:
    page = site.page("/1", html("Первая", FIRST), etag='"a"')
    url = site.page("/rss", rss(("Первая", page)))
    for n in range(22):
        site.page("/rss", rss((f"Первая: {n} просмотров", page)))
        with store.transaction():
            if n:
                store.sources.checked(replace(store.sources.find(url), due=0.0, checked=None))
        add_addresses(store, [] if n else [url], replace(OPTIONS, looks=()))
    assert site.paths().count("/rss") == 22
    assert site.paths().count("/1") == 20


def test_a_feed_cannot_send_us_to_our_own_secrets(site: Site, store: SqliteStore) -> None:
    secret = "http://169.254.169.254/latest/meta-data/"
    done = add_addresses(store, [site.page("/rss", rss(("Тайна", secret), ("Файл", "file:///etc/passwd")))], OPTIONS)
    (skipped,) = done.skipped
    assert (skipped.url, skipped.reason.split(" (")[0]) == (secret, "the address leads into a private or local network")


def test_articles_taken_out_take_their_pages_with_them(site: Site, store: SqliteStore) -> None:
    url = site.page("/1", html("Первая", FIRST))
    add_addresses(store, [url], OPTIONS)
    (row,) = store.articles.listed(Filter())
    with store.transaction():
        store.articles.remove([row.key])
    assert store.pages.recorded(url) == []
    assert store._database.number("SELECT count(*) FROM bodies") == 0
    assert store.info("", thorough=True).problems == ()


def test_a_feed_fills_in_what_the_page_leaves_open(site: Site, store: SqliteStore) -> None:
    page = f"<html><body><article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    feed = (
        f"<rss><channel><item><title>Мост обрушился в Ольховке</title><link>{site.page('/1', page)}</link>"
        "<pubDate>Mon, 03 Mar 2031 10:00:00 +0300</pubDate></item></channel></rss>"
    )
    add_addresses(store, [site.page("/rss", feed)], OPTIONS)
    (row,) = store.articles.listed(Filter())
    assert row.title == "Мост обрушился в Ольховке"
    assert (row.published or "").startswith("2031-03-03")


def test_pages_are_shown_to_whoever_wants_them(site: Site, store: SqliteStore) -> None:
    seen: list[RawPage] = []
    url = site.page("/1", html("Первая", FIRST))
    add_addresses(store, [url], replace(OPTIONS, seen=seen.append))
    assert [page.address for page in seen] == [url]


@pytest.mark.parametrize("many", [20])
def test_many_large_pages_go_through_little_room(site: Site, store: SqliteStore, many: int) -> None:
    page = html("Первая", FIRST).replace("</body>", "<!--" + "x" * 100_000 + "--></body>")
    site.raw("/robots.txt", answer(b"", "404 Not Found"), close=True)
    urls = [site.page(f"/{n}", page.replace("Первая", f"Заметка {n}")) for n in range(many)]
    options = replace(OPTIONS, fetch=replace(OPTIONS.fetch, held=150_000, at_once=4))
    assert add_addresses(store, urls, options).entered.new == many


def test_a_front_page_tells_of_its_feed(site: Site, store: SqliteStore) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    url = site.page("/", f"<html><head><title>Вестник</title>{link}</head><body><p>Новости</p></body></html>")
    (skipped,) = add_addresses(store, [url], OPTIONS).skipped
    assert skipped.reason == f"no article was found in the page; it names a feed: {site.url('/rss')}"


def test_a_list_that_cannot_be_read_is_not_followed_and_named_once(site: Site, store: SqliteStore) -> None:
    broken = '<!DOCTYPE r [<!ENTITY a "b">]><rss><channel><item><link>/1</link></item></channel></rss>'
    done = add_addresses(store, [site.page("/rss", broken)], OPTIONS)
    assert (done.followed, len(done.skipped), store.sources.all()) == (0, 1, [])


def test_what_a_reader_should_know_of_a_page_is_told_when_it_comes(site: Site, store: SqliteStore) -> None:
    wall = "<p>Чтобы прочитать статью полностью, оформите подписку.</p></article>"
    url = site.page("/1", html("Мост обрушился в Ольховке", FIRST).replace("</article>", wall))
    done = add_addresses(store, [url], OPTIONS)
    assert [(note.url, note.reason) for note in done.noted] == [
        (url, "the page shows only the beginning of the article")
    ]
    assert (done.entered.new, done.skipped) == (1, [])
    assert add_addresses(store, [url], OPTIONS).noted == []

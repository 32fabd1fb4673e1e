"""Lists as they come from the web: good, odd and hostile. Each case is the document itself."""

import gzip
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.feeds import Entry, Feed, FeedError, kind_of, linked_feeds, read_feed
from svodka.feeds.times import iso
from svodka.model.raw_page import RawPage

BASE = "https://vestnik.example/lists/rss"


def page(body: str | bytes) -> RawPage:
    data = body.encode() if isinstance(body, str) else body
    return RawPage(address=BASE, final=BASE, fetched="2031-03-03T10:00:00Z", body=data)


def read(body: str | bytes) -> Feed:
    return read_feed(page(body))


RSS = """<?xml version="1.0" encoding="{encoding}"?>
<!-- made by hand --><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Вестник &amp; Ко</title>
<item><title>Мост&nbsp;упал &mdash; мэрия</title><link>/news/1?a=1&amp;b=2#top</link>
 <pubDate>Mon, 03 Mar 2031 10:00:00 +0300</pubDate><dc:creator>Иван Дроздов</dc:creator></item>
<item><title><![CDATA[<b>Комета</b> &quot;Дроздова&quot;]]></title><guid>https://vestnik.example/news/2</guid>
 <author>desk@vestnik.example (Анна Вельмина)</author><pubDate>2031-03-03T11:00:00Z</pubDate></item>
<item><title>Без адреса</title><guid isPermaLink="false">https://vestnik.example/x</guid></item>
<item><title>Снова</title><link>https://vestnik.example/news/1?a=1&amp;b=2</link></item>
</channel></rss>"""
ENTRIES = (
    Entry(address="https://vestnik.example/news/1?a=1&b=2", title="Мост упал — мэрия",
          published="2031-03-03T10:00+03:00", authors=("Иван Дроздов",)),
    Entry(address="https://vestnik.example/news/2", title='Комета "Дроздова"', published="2031-03-03T11:00+00:00",
          authors=("Анна Вельмина",)),
)  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "koi8-r", "utf-16"])
def test_rss_in_every_encoding(encoding: str) -> None:
    document = page(RSS.format(encoding=encoding).encode(encoding, "xmlcharrefreplace"))
    assert kind_of(document) == "rss"
    found = read_feed(document)
    assert (found.title, found.entries) == ("Вестник & Ко", ENTRIES)


def test_an_encoding_that_lies() -> None:
    assert read(RSS.format(encoding="utf-8").encode("windows-1251", "xmlcharrefreplace")).entries == ENTRIES


SAME = {
    "rss 1.0": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    '<channel rdf:about="x"><title>Вестник</title></channel><item rdf:about="https://vestnik.example/1">'
    "<title>Мост</title></item></rdf:RDF>",
    "atom": '<feed xmlns="http://www.w3.org/2005/Atom"><title>Вестник</title><entry><title type="html">Мост</title>'
    '<link rel="self" href="/self"/><link rel="alternate" href="/1"/><id a="&amp;b&amp;c">urn:1</id></entry></feed>',
    "atom with a prefix": '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Вестник</a:title><a:entry>'
    '<a:title>Мост</a:title><a:link href="https://vestnik.example/1"/></a:entry></a:feed>',
    "json": '{"version": "https://jsonfeed.org/version/1.1", "title": "Вестник", "items": '
    '[7, {"id": "x"}, {"id": 1, "url": "/1", "title": "Мост"}]}',
    "cut off": "<rss><channel><title>Вестник</title><item><title>Мост</title><link>/1</link></item><item><title>А",
    "a bare ampersand": "<rss><channel><title>Вестник</title><item><title>Мост</title><link>/1</link>"
    "<description>A & B &unknown; &nbsp</description></item></channel></rss>",
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_in_other_forms(name: str) -> None:
    assert kind_of(page(SAME[name])) is not None
    found = read(SAME[name])
    assert found.title == "Вестник"
    assert found.entries == (Entry(address="https://vestnik.example/1", title="Мост"),)


SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
    "<url><loc>https://vestnik.example/old</loc><lastmod>2031-03-01</lastmod></url>"
    "<url><loc>https://vestnik.example/new</loc><n:news><n:publication><n:name>Вестник</n:name><n:language>ru"
    "</n:language></n:publication><n:publication_date>2031-03-03T10:00:00+03:00</n:publication_date>"
    "<n:title>Мост</n:title></n:news></url></urlset>"
)


@pytest.mark.parametrize("body", [SITEMAP.encode(), gzip.compress(SITEMAP.encode())])
def test_a_sitemap_of_news_the_latest_first(body: bytes) -> None:
    assert kind_of(page(body)) == "sitemap"
    new, old = read(body).entries
    assert (new.title, new.published, new.language) == ("Мост", "2031-03-03T10:00+03:00", "ru")
    assert (old.address, old.updated) == ("https://vestnik.example/old", "2031-03-01")


def test_an_index_of_sitemaps() -> None:
    found = read("<sitemapindex><sitemap><loc>/1.xml</loc><lastmod>2031-03-01</lastmod></sitemap></sitemapindex>")
    assert [(o.address, o.updated) for o in found.outlines] == [("https://vestnik.example/1.xml", "2031-03-01")]


def test_a_list_of_feeds_in_folders() -> None:
    found = read(
        '<opml version="2.0"><head><title>Ленты</title></head><body><outline text="Города"><outline text="Ольховка" '
        'xmlUrl="https://a.example/rss"/><outline text="и ещё"><outline xmlUrl="ftp://b.example/rss"/>'
        '<outline xmlUrl="https://c.example/rss"/></outline></outline></body></opml>'
    )
    assert [(o.title, o.address) for o in found.outlines] == [
        ("Ольховка", "https://a.example/rss"), (None, "https://c.example/rss"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body", ["", "<html><p>rss</p></html>", "{}", "plain <rss> text", "\0" * 50, '{"version": "1"}', "<svg/>"]
)
def test_what_is_no_list(body: str) -> None:
    assert kind_of(page(body)) is None
    with pytest.raises(FeedError):
        read(body)


LAUGHS = "<!DOCTYPE r [" + '<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {name} "{("&" + before + ";") * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)  # fmt: skip
ITEM = "<rss><channel><item><title>{}</title><link>/1</link></item></channel></rss>"
HOSTILE = {
    "entities that grow": (LAUGHS + "]>" + ITEM.format("&i;"), "entities of its own"),
    "a file as an entity": ('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + ITEM.format("&x;"), "entities"),
    "a parameter entity": ('<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]>' + ITEM.format(""), "entities"),
    "a doctype that hides its end": ('<!DOCTYPE r [<!-- ]> --><!ENTITY x "y">]>' + ITEM.format("&x;"), "entities"),
    "a late doctype": (" " * 3000 + '<!DOCTYPE r [<!ENTITY x "y">]>' + ITEM.format("&x;"), "entities"),
    "depth": ("<rss>" + "<a>" * 1_000_000, "nested too deeply"),
    "depth of JSON": ('{"version":"https://jsonfeed.org/version/1","items":' + "[" * 1_000_000, "no JSON Feed"),
    "much JSON": ('{"version":"https://jsonfeed.org/version/1","x":"' + "y" * 6_000_000 + '"}', "too large"),
    "one endless title": ("<rss><channel><title>" + "x" * 5_000_000, "no XML"),
    "damaged packing": (gzip.compress(SITEMAP.encode())[:-9], "damaged"),
    "a packed bomb": (gzip.compress(b"\0" * 30_000_000), "too large"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_lists(name: str) -> None:
    body, words = HOSTILE[name]
    began = time.process_time()
    with pytest.raises(FeedError, match=words):
        read(body)
    assert time.process_time() - began < 10


FLOODS = {
    "a hundred thousand items": "<rss><channel>" + "<item><link>/{}</link></item>" * 100_000,
    "empty items": "<rss><channel>" + "<item/>" * 500_000,
    "one item of many parts": "<rss><channel><item><link>/1</link>" + "<a>b</a>" * 600_000,
    "attributes": "<rss " + " ".join(f'a{n}="1"' for n in range(50_000)) + "><channel/></rss>",
    "references": "<rss><channel><item><link>/1</link><title>" + "&a;" * 500_000 + "</title></item>",
    "sections": "<rss><channel><item><link>/1</link><title>" + "<![CDATA[x]]>" * 200_000 + "</title></item>",
    "open sections": "<rss><channel><item><link>/1</link></item>" + "<![CDATA[" * 300_000,
    "comments": "<rss><channel><item><link>/1</link></item>" + "<!-- -->" * 300_000,
}


@pytest.mark.parametrize("name", FLOODS)
def test_floods_are_cut_off(name: str) -> None:
    began = time.process_time()
    found = read(FLOODS[name])
    assert len(found.entries) <= 1000
    assert time.process_time() - began < 10


def test_of_a_long_sitemap_the_latest_are_taken() -> None:
    rows = "".join(f"<url><loc>/{n}</loc><lastmod>20{n % 90 + 10}-03-03</lastmod></url>" for n in range(9000))
    found = read(f"<urlset>{rows}</urlset>")
    assert (len(found.entries), found.left_out) == (1000, True)
    assert found.entries[0].updated == "2099-03-03"
    assert min(e.updated or "" for e in found.entries) == "2090-03-03"


def test_references_in_attributes_are_read_whole() -> None:
    found = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/1?a=1&amp;b=2&#38;c=3"/></entry></feed>'
    )
    assert [entry.address for entry in found.entries] == ["https://vestnik.example/1?a=1&b=2&c=3"]


def test_the_feeds_of_a_page() -> None:
    html = (
        '<html><head><link rel="stylesheet" href="a.css"><link rel="alternate" type="application/rss+xml" '
        "href='/rss?a=1&amp;b=2'><link type=application/atom+xml rel=ALTERNATE href=atom.xml>"
        '<link rel="alternate" type="application/rss+xml" href="javascript:x">'
    )
    assert linked_feeds(page(html)) == ("https://vestnik.example/rss?a=1&b=2", "https://vestnik.example/lists/atom.xml")


def test_an_entry_that_is_told_otherwise_has_another_mark() -> None:
    one, two = Entry(address="x", title="А"), Entry(address="x", title="А", updated="2031")
    assert one.mark != two.mark
    assert one.mark == Entry(address="y", title="А", authors=("Б",)).mark


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mon, 03 Mar 2031 10:00:00 +0300", "2031-03-03T10:00+03:00"),
        ("03 Mar 2031 10:00 GMT", "2031-03-03T10:00+00:00"),
        ("2031-03-03T10:00:00.123Z", "2031-03-03T10:00+00:00"),
        ("2031-03-03 10:00", "2031-03-03T10:00"),
        ("2031-03-03T10:00:00+0300", "2031-03-03T10:00+03:00"),
        ("2031-03-03", "2031-03-03"),
        ("2031-13-03", None),
        ("вчера", None),
        ("", None),
        (None, None),
    ],
)
def test_times(text: str | None, wanted: str | None) -> None:
    assert iso(text) == wanted


PIECES = st.sampled_from(
    ["<rss>", "<channel>", "<item>", "</item>", "<link>", "</link>", "/1", "<![CDATA[", "]]>", "&amp;", "&x;", "&#0;",
     "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "<link href='/a'/>", "<!--", "-->", "<!DOCTYPE r", "[",
     "]>", "<urlset>", "<url>", "<loc>", "</loc>", "</url>", "<opml>", "<outline xmlUrl='http://a.b/'>", "\0", "слово",
     "<?xml version='1.0' encoding='", "utf-16", "'?>", '{"version":"https://jsonfeed.org/version/1","items":[', "{}]}"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=30).map(lambda parts: "".join(parts).encode())))
def test_whatever_comes_there_is_a_list_or_a_reason(body: bytes) -> None:
    kind_of(page(body))
    linked_feeds(page(body))
    try:
        found = read(body)
    except FeedError as error:
        assert str(error)
    else:
        assert all(entry.address.startswith(("http://", "https://")) for entry in found.entries)

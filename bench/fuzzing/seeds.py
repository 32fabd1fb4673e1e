"""What the fuzzer begins with: small sound inputs of each kind, and the pieces that break readers."""

import gzip
import json

_TEXT = "Мост через Сейм закрыли до осени, сообщил министр транспорта области. Объезд займёт около часа."
_PAGE = (
    f'<!DOCTYPE html><html lang="ru"><head><meta charset="windows-1251"><title>Мост | Край</title>'
    '<meta property="og:title" content="Мост закрыли">'
    f'<meta property="article:published_time" content="2023-04-12T09:41">'
    f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Мост","datePublished":"2023-04-12",'
    f'"author":[{{"@id":"#a"}}],"articleBody":"{_TEXT}"}}</script></head><body><nav><a href="/">Главная</a></nav>'
    f'<article><h1>Мост закрыли</h1><p class="lead">{_TEXT}</p>'
    "<figure><img src=a><figcaption>Мост</figcaption></figure>"
    f"<p>{_TEXT}</p><ul><li><a href=b>Читайте также</a></ul><table><tr><td>1<td>2</table><p>{_TEXT}<br><br>{_TEXT}"
    f'</p></article><div class="comments"><p>{_TEXT}</p></div><footer hidden>©</footer></body></html>'
)
_RSS = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Край</title><link>https://a.example/</link>'
    f"<item><title>Мост</title><link>https://a.example/1</link><pubDate>Wed, 12 Apr 2023 09:41:00 +0300</pubDate>"
    f"<description><![CDATA[<p>{_TEXT}</p>]]></description><guid>1</guid></item></channel></rss>"
)
_ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Край</title><entry><title type="html">Мост</title>'
    '<link href="https://a.example/1"/><updated>2023-04-12T09:41:00Z</updated><id>urn:1</id></entry></feed>'
)
_JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Край",
        "items": [{"id": "1", "url": "https://a.example/1"}],
    }
)
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: identity\r\n\r\n" + _PAGE.encode("cp1251")
_RECORD = (
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2023-04-12T09:41:00Z\r\n"
    b"Content-Length: %d\r\n\r\n" % len(_HTTP)
) + _HTTP + b"\r\n\r\n"  # fmt: skip
_LINE = json.dumps({"id": "1", "url": "https://a.example/1", "published": "2023-04-12", "text": _TEXT}) + "\n"

SEEDS: dict[str, tuple[bytes, ...]] = {
    "html": (_PAGE.encode("cp1251"), _PAGE.encode(), _PAGE.encode("utf-16")),
    "feed": (_RSS.encode(), _ATOM.encode(), _JSON_FEED.encode(), _RSS.encode("utf-16")),
    "warc": (_RECORD * 2, gzip.compress(_RECORD, mtime=0) * 2, _RECORD.replace(b"\r\n", b"\n")),
    "jsonl": ((_LINE * 3).encode(), _LINE.encode("utf-16")),
    "text": (_TEXT.encode(), f"{_TEXT}\n\nЧитайте также\n{_TEXT}".encode("cp1251"), _TEXT.encode("koi8-r")),
}

PIECES: tuple[bytes, ...] = (
    b"<",
    b">",
    b"</",
    b"&",
    b"&#x110000;",
    b"&#0;",
    b"&shy;",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&b;",
    b"<script>",
    b"<svg>",
    b"<table><td>",
    b"<p>" * 50,
    b"<div>" * 300,
    b"</p></div></article>",
    b'<base href="http://[">',
    b'<link rel=canonical href="//[::1">',
    b'{"@graph":[{"@id":"#a","author":{"@id":"#a"}}]}',
    b"[" * 500,
    b'{"a":' * 300,
    b'"\\ud800"',
    b"1e999",
    b"-0",
    b"null",
    b"\r\n\r\n",
    b"Content-Length: 99999999999\r\n",
    b"Content-Length: -1\r\n",
    b"WARC/1.0\r\n",
    b"\x1f\x8b\x08",
    b"Transfer-Encoding: chunked\r\n",
    b"9999-99-99T99:99",
    b"0000-00-00",
    b"\xd0",
    b"\xf4\x90\x80\x80",
    b"\xed\xa0\x80",
    "\u202e\u200b\u0301".encode(),
    "«»“”".encode(),
    "İẞ".encode(),
    "😀".encode(),
    b" " * 200,
    b"\n" * 200,
    b"a" * 2000,
)

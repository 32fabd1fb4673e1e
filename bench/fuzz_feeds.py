"""Does the reader of feeds stand whatever comes? Good documents, spoilt at random, again and again.

    python -m bench.fuzz_feeds [--inputs 200000] [--seed 1]

Each input must give a list or a FeedError within five seconds. Prints JSON; the worst inputs with it.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator

from svodka.feeds import FeedError, kind_of, linked_feeds, read_feed
from svodka.model.raw_page import RawPage

_SLOW = 5.0
_SEEDS = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Вестник &amp; Ко</title><item><title>'
    "Мост&nbsp;упал</title><link>/1?a=1&amp;b=2</link><pubDate>Mon, 03 Mar 2031 10:00:00 +0300</pubDate></item>"
    "<item><title><![CDATA[<b>Комета</b>]]></title><guid>https://v.example/2</guid></item></channel></rss>",
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Вестник</title><entry><title type="html">Мост</title><link '
    'rel="alternate" href="/1"/><id>urn:1</id><updated>2031-03-03T10:00:00Z</updated></entry></feed>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item '
    'rdf:about="https://v.example/1"><title>Мост</title></item></rdf:RDF>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/'
    '0.9"><url><loc>https://v.example/1</loc><n:news><n:title>Мост</n:title></n:news></url></urlset>',
    '<opml version="2.0"><body><outline text="А"><outline xmlUrl="https://v.example/rss"/></outline></body></opml>',
    '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "url": "/1", "title": "Мост"}]}',
    '<!DOCTYPE r [<!ENTITY a "b">]><rss><channel><item><link>/1</link><title>&a;</title></item></channel></rss>',
    '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>',
)
_PIECES = (
    b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"-->", b"\0", b"\xff\xfe", b"&amp;", b"&#0;", b"&#x10FFFF;",
    b"<item>", b"</item>", b"<!DOCTYPE", b"<!ENTITY", b"[", b"]", b'"', b"'", b"\xd0", b"\x1f\x8b", b"xmlns:x='y'",
    b"utf-16", b"<a>" * 70, b"x" * 3000, b"{", b"[" * 300, b"\\u0000", b"1e999", b"null", "слово".encode(),
)  # fmt: skip


def inputs(count: int, seed: int) -> Iterator[bytes]:
    """Documents with pieces put in, taken out, doubled and changed; some in another encoding than they say."""
    chance = random.Random(seed)
    for _ in range(count):
        data = bytearray(chance.choice(_SEEDS).encode(chance.choice(("utf-8",) * 6 + ("cp1251", "utf-16")), "replace"))
        for _ in range(chance.choice((1, 1, 2, 4, 8, 16))):
            at, length = chance.randrange(len(data) + 1), chance.choice((1, 1, 3, 10, 60))
            change = chance.randrange(4)
            if change == 0:
                data[at:at] = chance.choice(_PIECES)
            elif change == 1:
                del data[at : at + length]
            elif change == 2:
                data[at:at] = data[at : at + length] * chance.choice((1, 2, 20))
            elif at < len(data):
                data[at] = chance.randrange(256)
        yield bytes(data)


def outcome(body: bytes) -> str:
    """What came of one input."""
    page = RawPage(address="x", final="https://v.example/rss", fetched="", body=body)
    kind_of(page)
    linked_feeds(page)
    try:
        found = read_feed(page)
    except FeedError as error:
        return f"refused: {error}"
    if any(not entry.address.startswith(("http://", "https://")) for entry in found.entries):
        return "WRONG: an address that is none of the web"
    return f"read: {found.kind}"


def main() -> int:
    """Prints how many inputs came to what; 1 when any went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    counted, slowest, wrong = Counter[str](), 0.0, list[str]()
    began = time.perf_counter()
    for body in inputs(given.inputs, given.seed):
        at = time.perf_counter()
        try:
            said = outcome(body)
        except Exception as error:
            said = f"WRONG: {type(error).__name__}"
        spent = time.perf_counter() - at
        slowest = max(slowest, spent)
        counted[said] += 1
        if said.startswith("WRONG") or spent > _SLOW:
            wrong.append(f"{said} {body!r:.500}")
    print(json.dumps({
        "inputs": given.inputs, "wrong": len(wrong), "slowest_s": round(slowest, 2), "outcomes": dict(counted),
        "seconds": round(time.perf_counter() - began), "examples": wrong[:5],
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }, indent=1, ensure_ascii=False))  # fmt: skip
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())

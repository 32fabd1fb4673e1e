"""How fast web archives are read through body extraction, and how much memory a long one takes.

    python -m bench.score_archives [RECORDS]

Two archives are made: one of small made-up news pages (50,000 unless told otherwise), and
one of the benchmark's real pages where its data is there. `SVODKA_BENCH_DATA`
names the folder.
"""

import gzip
import resource
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from bench.data import AbsentError
from bench.html_pages import body_pages, outlet_pages
from svodka.ingest.archives import read_archive
from svodka.ingest.archives.answers import page_of
from svodka.ingest.archives.records import records
from svodka.ingest.archives.unpacking import Stream
from svodka.ingest.errors import PageError
from svodka.ingest.html.page import Source, read_page
from svodka.ingest.options import IngestOptions
from svodka.model.article import Article
from svodka.model.raw_page import RawPage

_RECORDS = 50_000
_LANGUAGES = frozenset(("ru", "uk", "en", "es", "de", "pt", "fr", "it", "id"))
_PLACES = ("Сейм", "Оку", "Каму", "Вятку", "Дон", "Обь", "Лену", "Неву")


def made_page(n: int) -> bytes:
    """A news page of some 15 KB with the furniture that such pages have."""
    river = _PLACES[n % len(_PLACES)]
    body = "".join(
        f"<p>Мост через {river} закрыли до осени, объявил министр транспорта области на встрече с жителями {n}. Объезд"
        f" по старой дороге займёт около {k + 2} часов, посчитали в областной управе, автобусы пойдут через соседний"
        f" район, подрядчика номер {n * 7 + k} обещают найти к лету.</p>"
        for k in range(8)
    )
    links = "".join(
        f'<li class="item"><a href="/news/{k}">Другая новость номер {k} этого дня</a></li>' for k in range(60)
    )
    return (
        f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Мост {n} | Край</title>'
        f'<meta property="og:title" content="Мост через {river} закрыли: {n}">'
        '<meta property="og:site_name" content="Край">'
        '<meta property="article:published_time" content="2023-04-12T09:41:00+03:00">'
        f"<style>{'.a{color:red}' * 40}</style><script>{'var a=1;' * 60}</script></head><body>"
        f"<nav><ul>{links}</ul></nav>"
        f'<div class="main"><article><h1>Мост через {river} закрыли: {n}</h1><div class="article-body">{body}</div>'
        f'</article><aside class="sidebar"><ul>{links}</ul></aside></div><footer>Край, {n}</footer></body></html>'
    ).encode()


def record(address: str, body: bytes, kind: str) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-10-31T17:55:00Z\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n", 1)


def made_archive(path: Path, count: int) -> None:
    """Every record is a page, no two alike."""
    with path.open("wb") as file:
        for n in range(count):
            file.write(record(f"https://krai.example/{n}", made_page(n), "text/html; charset=utf-8"))


def real_archive(path: Path) -> int:
    """The benchmark's pages. Raises AbsentError."""
    pages = [*body_pages(), *outlet_pages()]
    path.write_bytes(b"".join(record(f"https://{p.name}.example/1", p.data, "text/html") for p in pages))
    return len(pages)


def measure(path: Path, count: int) -> dict[str, float]:
    """Records a second of processor time, through bodies and through whole articles; by how many MB memory grew."""
    started, bodies = time.process_time(), 0
    with path.open("rb") as file:
        for one in records(Stream(file), 10**7):
            page = page_of(one, 10**7)
            bodies += page is not None and bool(_body(page))
    for_bodies = time.process_time() - started
    started, articles, grown = time.process_time(), 0, 0
    for place, result in enumerate(read_archive(str(path), IngestOptions(languages=_LANGUAGES))):
        articles += isinstance(result, Article)
        if place == count // 10:
            grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    spent = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "bodies_a_second": count / for_bodies,
        "bodies": bodies,
        "articles_a_second": count / spent,
        "articles": articles,
        "grown_mb": (peak - grown) / 1024,
    }


def _body(page: RawPage) -> str:
    """The text of a page, or nothing where it has none."""
    try:
        return read_page(page.body, Source(url=page.final), IngestOptions(second_opinion=False))[0]
    except PageError:
        return ""


def main(arguments: Iterable[str]) -> None:
    count = int(next(iter(arguments), _RECORDS))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.warc.gz"
        made_archive(made, count)
        print(f"made pages, {count} records", {k: round(v, 1) for k, v in measure(made, count).items()})
        try:
            real = Path(folder) / "real.warc.gz"
            print("real pages", {k: round(v, 1) for k, v in measure(real, real_archive(real)).items()})
        except AbsentError as error:
            print(error)


if __name__ == "__main__":
    main(sys.argv[1:])

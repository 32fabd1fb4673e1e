"""How fast web archives are read, and how much memory a long one takes.

    python -m bench.score_archives [--records 50000]

Speed, a second of the processor: of made-up news pages of 17 KB, each record a page; of the benchmark's real pages (a
quarter of a megabyte each), each record a page; and of what a browser leaves of those, ten records a page: its request
and its answer, five pictures, a script, a style sheet and a redirect. Through bodies, and through
whole articles with furniture, language and metadata. Memory: articles of an archive of so many small made-up pages
(5 KB). The folder that `SVODKA_BENCH_DATA` names holds the real pages.
"""

import argparse
import gzip
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bench.data import absent
from bench.html_pages import GoldPage, body_pages, outlet_pages
from svodka.ingest.archives import read_archive
from svodka.ingest.archives.answers import page_of
from svodka.ingest.archives.records import records
from svodka.ingest.archives.unpacking import Stream
from svodka.ingest.errors import PageError
from svodka.ingest.html.page import Source, read_page
from svodka.ingest.options import IngestOptions
from svodka.model.article import Article
from svodka.model.raw_page import RawPage

_RECORDS, _TIMED, _ROUNDS = 50_000, 500, 3
_LANGUAGES = frozenset(("ru", "uk", "en", "es", "de", "pt", "fr", "it", "id"))
_PLACES = ("Сейм", "Оку", "Каму", "Вятку", "Дон", "Обь", "Лену", "Неву")


def made_page(n: int, paragraphs: int = 8, links: int = 60) -> bytes:
    """A news page with the furniture that such pages have; of 17 KB unless told otherwise."""
    river = _PLACES[n % len(_PLACES)]
    body = "".join(
        f"<p>Мост через {river} закрыли до осени, объявил министр транспорта области на встрече с жителями {n}. Объезд"
        f" по старой дороге займёт около {k + 2} часов, посчитали в областной управе, автобусы пойдут через соседний"
        f" район, подрядчика номер {n * 7 + k} обещают найти к лету.</p>"
        for k in range(paragraphs)
    )
    listed = "".join(
        f'<li class="item"><a href="/news/{k}">Другая новость номер {k} этого дня</a></li>' for k in range(links)
    )
    return (
        f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Мост {n} | Край</title>'
        f'<meta property="og:title" content="Мост через {river} закрыли: {n}">'
        '<meta property="og:site_name" content="Край">'
        '<meta property="article:published_time" content="2023-04-12T09:41:00+03:00">'
        f"<style>{'.a{color:red}' * 40}</style><script>{'var a=1;' * 60}</script></head><body>"
        f"<nav><ul>{listed}</ul></nav>"
        f'<div class="main"><article><h1>Мост через {river} закрыли: {n}</h1><div class="article-body">{body}</div>'
        f'</article><aside class="sidebar"><ul>{listed}</ul></aside></div><footer>Край, {n}</footer></body></html>'
    ).encode()


def record(address: str, body: bytes, kind: str, status: str = "200 OK", of: str = "response") -> bytes:
    """A packed record of an answer, or (`of`) of a request."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.1\r\nWARC-Type: {of}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-10-31T17:55:00Z\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n", 1)


def made_archive(path: Path, count: int, paragraphs: int = 8, links: int = 60) -> None:
    """Every record is a page, no two alike."""
    with path.open("wb") as file:
        for n in range(count):
            page = made_page(n, paragraphs, links)
            file.write(record(f"https://krai.example/{n}", page, "text/html; charset=utf-8"))


def real_archive(path: Path, pages: Iterable[GoldPage]) -> int:
    """The benchmark's pages, one a record; how many records."""
    with path.open("wb") as file:
        return len([file.write(record(f"https://{p.name}.example/1", p.data, "text/html")) for p in pages])


def crawl(path: Path, pages: Iterable[GoldPage]) -> int:
    """The benchmark's pages as a browser would leave them, ten records each; how many records."""
    chance, count = random.Random(1), 0
    with path.open("wb") as file:
        for page in pages:
            site = f"https://{page.name}.example"
            file.write(record(f"{site}/1", b"", "text/html", of="request"))
            file.write(record(f"{site}/1", page.data, "text/html"))
            file.write(record(f"{site}/old", b"", "text/html", "301 Moved Permanently"))
            file.write(record(f"{site}/a.css", b".a { color: red }\n" * 2_000, "text/css"))
            file.write(record(f"{site}/a.js", b"let a = f(b, c);\n" * 5_000, "text/javascript"))
            for n in range(5):
                file.write(record(f"{site}/{n}.jpg", chance.randbytes(40_000), "image/jpeg"))
            count += 10
    return count


def speed(path: Path, count: int) -> dict[str, float]:
    """Records a second of processor time through bodies and through articles: the best of several rounds, since other
    programs on the machine can only slow it down."""
    return {
        "bodies_a_second": count / min(_timed(_bodies, path) for _ in range(_ROUNDS)),
        "articles_a_second": count / min(_timed(_articles, path) for _ in range(_ROUNDS)),
    }


def _timed(work: Callable[[Path], int], path: Path) -> float:
    started = time.process_time()
    if not work(path):
        raise SystemExit(f"{path.name}: nothing was found")
    return time.process_time() - started


def _bodies(path: Path) -> int:
    with path.open("rb") as file:
        pages = (page_of(one, 10**7) for one in records(Stream(file), 10**7))
        return sum(page is not None and bool(_body(page)) for page in pages)


def _body(page: RawPage) -> str:
    """The text of a page, or nothing where it has none."""
    try:
        return read_page(page.body, Source(url=page.final), IngestOptions(second_opinion=False))[0]
    except PageError:
        return ""


def _articles(path: Path) -> int:
    return sum(isinstance(r, Article) for r in read_archive(str(path), IngestOptions(languages=_LANGUAGES)))


def memory(path: Path, count: int) -> dict[str, float]:
    """Megabytes in memory after a tenth of the archive and at its end; how many articles there were."""
    articles, tenth = 0, 0.0
    for place, result in enumerate(read_archive(str(path), IngestOptions(languages=_LANGUAGES)), 1):
        articles += isinstance(result, Article)
        if place == max(1, count // 10):
            tenth = _resident()
    return {"articles": articles, "mb_after_a_tenth": tenth, "mb_at_the_end": _resident()}


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure(count: int = _RECORDS) -> dict[str, float]:
    """All figures under one name each. Raises AbsentError."""
    with tempfile.TemporaryDirectory() as name:
        made, real, mixed = (Path(name) / f"{kind}.warc.gz" for kind in ("made", "real", "crawl"))
        pages = [*body_pages(), *outlet_pages()]
        made_archive(made, _TIMED)
        figures = {f"made_{k}": v for k, v in speed(made, _TIMED).items()}
        figures |= {f"real_{k}": v for k, v in speed(real, real_archive(real, pages)).items()}
        figures |= {f"crawl_{k}": v for k, v in speed(mixed, crawl(mixed, pages)).items()}
        made_archive(made, count, paragraphs=3, links=10)
        return figures | {f"long_{k}": v for k, v in memory(made, count).items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=_RECORDS)
    for name, value in measure(parser.parse_args().records).items():
        print(f"{name:26} {value:.1f}", flush=True)


if __name__ == "__main__":
    with absent():
        main()

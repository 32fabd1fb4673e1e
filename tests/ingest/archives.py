"""Web archives made for tests: records with true and lying lengths, packed or not."""

import gzip
import io
import zipfile

BODY = (
    "Мост через Сейм закрыли до осени, объявил министр транспорта области на встрече с жителями номер {n}. Объезд по"
    " старой дороге займёт около часа, посчитали в областной управе, автобусы пойдут через соседний район."
)


def html(n: int, body: str = BODY) -> bytes:
    text = body.format(n=n)
    return (
        f'<html lang="ru"><head><title>Мост {n}</title><meta property="og:title" content="Мост закрыли до осени: {n}">'
        f'<meta property="article:published_time" content="2023-04-12T09:41:00+03:00"></head><body><nav>Меню</nav>'
        f"<article><h1>Мост закрыли до осени: {n}</h1><p>{text}</p><p>{text}</p></article>"
        "</body></html>"
    ).encode()


def record(address: str, body: bytes, kind: str = "text/html; charset=utf-8", length: int | None = None) -> bytes:
    """A response; `length` is what it claims."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    return raw_record(address, answer, length)


def raw_record(address: str, answer: bytes, length: int | None = None, kind: str = "response") -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-10-31T17:55:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer) if length is None else length}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def packed(*parts: bytes) -> bytes:
    return b"".join(gzip.compress(part, mtime=0) for part in parts)


def package(name: str, data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr(name, data)
        made.writestr("datapackage.json", "{}")
    return held.getvalue()

"""Many small news sites on loopback, one address each, for the measures of following: every feed and page with an ETag.

    python -m bench.following_site PORT FEEDS PUBLISHED

PUBLISHED is a file with the number of articles that are out; article n stands in the feed n % FEEDS. Prints "ready".
"""

import asyncio
import sys
from contextlib import suppress
from pathlib import Path

_EVENTS = ("обрушился пешеходный мост", "сгорел склад мебели", "открыли новую школу", "задержали опоздавший поезд")
_PLACES = ("Ольховке", "Сылвенске", "Чегете", "Верхнем Логу", "Дроздове", "Каменке", "Лиственном")
_DETAILS = (
    "По данным мэрии, пострадали {n} человек, их отвезли в районную больницу.",
    "Глава района Тарас Вельмин сказал: «Мы разберёмся за {n} дней».",
    "Как сообщили спасатели, на место прибыли {n} машин и два автобуса.",
)


def host(feed: int) -> str:
    """The address of a site: 127.1.0.1, 127.1.0.2, …"""
    return f"127.1.{feed // 250}.{feed % 250 + 1}"


def article(number: int) -> tuple[str, str]:
    """Title and page of an article."""
    event, place = _EVENTS[number % 4], _PLACES[number // 4 % 7]
    title = f"В {place} {event}, событие {number // 28}"
    told = [line.format(n=number % 50 + 3) for line in _DETAILS]
    details = "".join(f"<p>{line} Это рассказывает заметка {number}.</p>" for line in told)
    page = (
        f'<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="article:published_time" content="2031-03-{number % 9 + 1:02}T10:{number % 60:02}:00+03:00">'
        f"</head><body><article><h1>{title}</h1><p>В {place} {event}, сообщает наш корреспондент. Подробности "
        f"уточняют, это событие номер {number // 28}.</p>{details}</article></body></html>"
    )
    return title, page


def answer(target: str, at: str, port: int, feeds: int, out: int) -> tuple[str, str]:
    """Content type and body; an empty type for what is not there."""
    if target == "/rss":
        a, b = (int(part) for part in at.partition(":")[0].split(".")[2:])
        feed = a * 250 + b - 1
        numbers = list(range(feed, out, feeds))[-100:][::-1]
        items = "".join(
            f"<item><title>{article(n)[0]}</title><link>http://{host(feed)}:{port}/{n}</link></item>" for n in numbers
        )
        return "application/rss+xml", f'<rss version="2.0"><channel><title>Сайт {feed}</title>{items}</channel></rss>'
    number = target[1:]
    return ("text/html", article(int(number))[1]) if number.isdigit() and int(number) < out else ("", "")


async def _serve(port: int, feeds: int, published: Path) -> None:
    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
                kind, text = answer(lines[0].split(" ")[1], headers["host"], port, feeds, int(published.read_text()))
                body = text.encode()
                etag = f'"{hash(body) & 0xFFFFFFFF:x}"'
                if not kind:
                    writer.write(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
                elif headers.get("if-none-match") == etag:
                    writer.write(f"HTTP/1.1 304 Not Modified\r\netag: {etag}\r\n\r\n".encode())
                else:
                    head = f"content-type: {kind}\r\netag: {etag}\r\ncontent-length: {len(body)}\r\n\r\n"
                    writer.write(f"HTTP/1.1 200 OK\r\n{head}".encode() + body)
        writer.close()

    server = await asyncio.start_server(one, "0.0.0.0", port, backlog=1000)
    print("ready", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])))

"""Many small news sites on loopback, one address each, for the measures of following: every feed and page with an ETag.

    python -m bench.following_site PORT FEEDS PUBLISHED

PUBLISHED is a file with the number of articles that are out; article n stands in the feed n % FEEDS. Prints "ready".
"""

import asyncio
import random
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

_SUBJECTS = (
    "депутаты", "врачи", "пожарные", "учёные", "строители", "фермеры", "художники", "судьи", "спортсмены",
    "учителя", "лётчики", "рыбаки",
)  # fmt: skip
_VERBS = (
    "обсудили", "закрыли", "нашли", "построили", "отменили", "показали", "потеряли", "проверили", "купили",
    "осмотрели", "украсили", "назвали",
)  # fmt: skip
_OBJECTS = (
    "старый мост", "новую школу", "склад мебели", "городской бюджет", "ледовый дворец", "редкую комету", "порт",
    "завод стекла", "музей часов", "расписание поездов", "лесную дорогу", "выставку роботов", "водохранилище",
)  # fmt: skip
_PLACES = (
    "Ольховке", "Сылвенске", "Чегете", "Дроздове", "Каменке", "Лиственном", "Вельминске", "Тихорецке",
    "Снежине", "Заболотье", "Рябинове",
)  # fmt: skip
_DETAILS = (
    "По данным мэрии, в этом участвовали {n} человек, и всё заняло {m} дней.",
    "Глава района Тарас Вельмин сказал: «Мы вернёмся к этому через {m} недель».",
    "Как сообщили в областной газете, работы стоили {n} миллионов рублей.",
)


def host(feed: int) -> str:
    """The address of a site: 127.1.0.1, 127.1.0.2, …"""
    return f"127.1.{feed // 250}.{feed % 250 + 1}"


@cache
def article(number: int) -> tuple[str, str]:
    """Title and page of an article."""
    chance = random.Random(number // 5 if number % 5 == 0 else number + 1_000_000)  # one in five tells a former event
    subject, verb, what, place = (chance.choice(words) for words in (_SUBJECTS, _VERBS, _OBJECTS, _PLACES))
    event = f"{subject} {verb} {what}"
    title = f"В {place} {event}"
    told = [line.format(n=chance.randint(3, 90), m=chance.randint(2, 30)) for line in _DETAILS]
    chance.shuffle(told)
    details = "".join(f"<p>{line} Это рассказывает заметка {number}.</p>" for line in told)
    page = (
        f'<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="article:published_time" content="2031-03-{number % 9 + 1:02}T10:{number % 60:02}:00+03:00">'
        f"</head><body><article><h1>{title}</h1><p>В {place} {event}, сообщает наш корреспондент. "
        f"{subject.capitalize()} говорят, что {what} здесь обсуждали весь месяц.</p>{details}</article></body></html>"
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

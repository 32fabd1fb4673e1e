"""Pages put together of parts, for tests: head, what stands around, and the article."""

PARTS = (
    "Мост через Сейм закрыли до осени, объявил министр транспорта области на встрече с жителями посёлка.",
    "Объезд по старой дороге займёт около часа, посчитали в областной управе, автобусы пойдут через соседний район.",
    "Подрядчика обещают найти к лету, деньги на ремонт область уже получила, сказал он, и работа пойдёт в две смены.",
    "Жители просят оставить проход для пешеходов: до ближайшей больницы в объезд теперь сорок километров.",
)
TEASERS = "".join(
    f'<li><article><a href="/n/{n}"><h3>Другая новость дня номер {n}</h3></a><p>В районе открыли школу номер {n},'
    " на праздник пришли родители и учителя со всей округи.</p></article></li>"
    for n in range(4)
)


def page(article: str, head: str = "", around: str = "", language: str = "ru") -> str:
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>Мост закрыли до осени | Край</title>{head}'  # noqa: E501
        f'</head><body><header><nav><a href="/">Главная</a></nav></header>{article}{around}<footer>Край, 2023</footer>'
        "</body></html>"
    )


def paragraphs(parts: tuple[str, ...] = PARTS) -> str:
    return "".join(f"<p>{part}</p>" for part in parts)

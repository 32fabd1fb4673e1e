"""Pages that are no article say what they are; hostile ones cost little and give one clear reason."""

import time

import pytest

from svodka.ingest.errors import PageError
from svodka.ingest.html.page import ONLY_BEGINNING, Source, page_article, read_page
from svodka.ingest.options import IngestOptions
from tests.ingest.html.page_cases import PARTS, page, paragraphs

WALLS = {
    "a challenge": ("<h1>Checking your browser before accessing the site</h1>", "prove that one is human"),
    "a challenge in Russian": ("<p>Подтвердите, что вы не робот: поставьте галочку и подождите.</p>", "one is human"),
    "cookies only": ("<p>Мы используем файлы cookie. Принять все или настроить?</p>", "consent to cookies"),
    "an empty shell": ('<div id="root"></div><script src="app.js"></script>', "empty shell"),
    "subscribers only": ("<p>Доступно только по подписке. Оформите подписку.</p>", "subscribers only"),
    "nothing": ("<ul><li><a href='/'>Главная</a></li></ul>", "no article was found in the page"),
}


@pytest.mark.parametrize(("body", "reason"), WALLS.values(), ids=WALLS.keys())
def test_a_wall_is_told(body: str, reason: str) -> None:
    with pytest.raises(PageError, match=reason):
        page_article(f"<html><head><title>Край</title></head><body>{body}</body></html>", IngestOptions())


def test_a_beginning_is_marked_as_such() -> None:
    html = page(f"<article>{paragraphs(PARTS[:3])}</article><p>Чтобы прочитать статью целиком, оформите подписку.</p>")
    _, known = read_page(html.encode(), Source(), IngestOptions())
    assert ONLY_BEGINNING in known.notes
    assert not read_page(page(f"<article>{paragraphs()}</article>").encode(), Source(), IngestOptions())[1].notes


LAUGHS = "<!DOCTYPE a [" + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)) + "]>"
HOSTILE = {
    "entities that multiply": LAUGHS + f"<html><body>&l11;{paragraphs()}</body></html>",
    "an external entity": f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>&x;{paragraphs()}</body></html>',
    "a huge attribute": f'<html><body><p class="{"a b-" * 200_000}">{paragraphs()}</body></html>',
    "many attributes": "<html><body><p " + " ".join(f"a{n}=1" for n in range(20_000)) + f">{paragraphs()}",
    "deep nesting": "<div>" * 45_000 + paragraphs(),
    "deep nesting of inline elements": "<b>" * 45_000 + paragraphs(),
    "tables in tables": "<table><tr><td>" * 15_000 + paragraphs(),
    "a million elements": "<i>" * 1_000_000,
    "many labels": "<h2>Читайте также</h2>" * 20_000 + paragraphs(),
    "many paragraphs at depth": "<div>" * 200 + f"<p>{PARTS[0]}</p>" * 20_000,
    "deep JSON-LD": f'<script type="application/ld+json">{"[" * 100_000}</script>{paragraphs()}',
    "one long line": f"<html><body><p>{'Мост. ' * 300_000}</p></body></html>",
    "brackets only": "<" * 500_000,
    "ten megabytes of quotes": '"' * 500_000 + "«" * 200_000,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_page_costs_little(html: str) -> None:
    started = time.process_time()
    try:
        text, _ = read_page(html.encode(), Source(), IngestOptions())
    except PageError as error:
        assert str(error)
    else:
        assert "root:" not in text
        assert len(text) <= len(html)
    assert time.process_time() - started < 20

"""Sources of every kind, good and bad: the good ones are read, each bad one has one reason."""

import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from svodka.ingest import IngestOptions, ingest

BRIDGE = "Мост через Сейм закрыли до осени. Объезд займёт час, сообщил министр транспорта области."
STOVE = "Печь остановят в апреле, сообщил директор завода. Рабочих отправят в отпуск на две недели."
PAGE = """<html lang="ru"><head><title>Мост закрыли | Степной край</title>
<meta property="og:title" content="Мост закрыли до осени">
<meta property="og:site_name" content="Степной край"><meta property="og:url" content="https://step.example/most">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Мост закрыли до осени",
"datePublished": "2023-04-12T09:41:00+03:00", "author": {"@type": "Person", "name": "Анна Белкина"}}</script></head>
<body><nav><a href="/">Главная</a><a href="/news">Новости</a></nav><article><h1>Мост закрыли до осени</h1>
<p>Мост через Сейм закрыли до осени, объявил министр транспорта области на встрече с жителями.</p>
<p>Объезд по старой дороге займёт около часа, посчитали в областной управе, автобусы пойдут через соседний район.</p>
<p>Подрядчика обещают найти к лету, деньги на ремонт область уже получила.</p></article>
<footer>Подписывайтесь на нас</footer></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def reasons(*sources: str, options: IngestOptions | None = None) -> list[str]:
    return [s.reason for s in ingest(sources, options or IngestOptions()).skipped]


def test_a_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = " \r\n" + BRIDGE + "\r\n\r\n\t" + STOVE + "\n"
    article = ingest([write(tmp_path, "a.txt", b"\xef\xbb\xbf" + text.encode())]).articles[0]
    assert article.text == text
    assert article.path == str(tmp_path / "a.txt")


def test_a_page_gives_its_article_and_its_metadata(tmp_path: Path) -> None:
    article = ingest([write(tmp_path, "a.html", PAGE.encode("cp1251"))]).articles[0]
    assert (article.title, article.outlet) == ("Мост закрыли до осени", "Степной край")
    assert (article.authors, article.published) == (("Анна Белкина",), "2023-04-12T09:41+03:00")
    assert article.text.startswith("Мост закрыли до осени\n\nМост через Сейм")
    assert "Подписывайтесь" not in article.text
    assert article.headings[0].kind == "title"


def test_jsonl_keeps_what_is_given(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "url": "https://a.example/1",
        "outlet": "Край",
        "title": "Мост",
        "published": "2023-04",
        "text": BRIDGE,
    }
    article = ingest([write(tmp_path, "a.jsonl", json.dumps(row))]).articles[0]
    assert (article.given_id, article.url, article.outlet) == ("7", "https://a.example/1", "Край")
    assert (article.title, article.published, article.text) == ("Мост", "2023-04", BRIDGE)


def test_a_folder_is_read_to_its_depth_without_hidden_files(tmp_path: Path) -> None:
    write(tmp_path, "b/c.txt", BRIDGE)
    write(tmp_path, "a.txt.gz", gzip.compress(STOVE.encode()))
    write(tmp_path, ".hidden.txt", "Скрытый текст, который никто не должен был прочесть.")
    write(tmp_path, "logo.png", b"\x89PNG\x00")
    read = ingest([str(tmp_path)])
    assert [a.text for a in read.articles] == [STOVE, BRIDGE]
    assert [s.reason for s in read.skipped] == [
        "1 files that are neither .txt, .html, .jsonl nor web archives were left out: logo.png"
    ]


def test_standard_input_is_jsonl(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.TextIOWrapper(io.BytesIO(json.dumps({"text": BRIDGE}).encode()))
    monkeypatch.setattr(sys, "stdin", data)
    assert [a.text for a in ingest(["-"]).articles] == [BRIDGE]


def test_each_bad_source_has_one_reason_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = write(tmp_path, "good.txt", BRIDGE)
    bad = {
        str(tmp_path / "none.txt"): "there is no such file",
        write(tmp_path, "empty.txt", " \n"): "the file is empty",
        write(tmp_path, "binary.txt", b"\x00\x01\x02" * 50): "this is not a text file (it has binary content)",
        write(tmp_path, "bare.html", "<html><body><p>Меню</p></body></html>"): "no article was found in the page",
        write(
            tmp_path, "en.txt", "The bridge was closed until autumn, the minister said."
        ): "the text is in English, which cannot be read yet",
        write(
            tmp_path, "uk.txt", "Міст закрили до осені, повідомив міністр. Об'їзд триватиме годину."
        ): "the text is in Ukrainian, which cannot be read yet",
        write(tmp_path, "digits.txt", "12 480"): "the text has too few words to tell its language",
        write(tmp_path, "broken.txt.gz", b"\x1f\x8b\x08\x00damaged"): "the packed file is damaged",
        "https://example.org/a": "only svodka add fetches pages; or save the page and give the file",
    }
    read = ingest([good, *bad])
    assert [a.text for a in read.articles] == [BRIDGE]
    assert {s.path: s.reason for s in read.skipped} == bad


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    rows = [json.dumps({"id": str(n), "text": f"{BRIDGE} Опор {n}."}) for n in range(1, 21)]
    rows[16] = rows[16][:40]
    read = ingest([write(tmp_path, "a.jsonl", "\n".join(rows))])
    assert len(read.articles) == 19
    assert [s.reason[:21] for s in read.skipped] == ["line 17: broken JSON "]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[1, 2]", "line 1: this is not a JSON object"),
        ('{"title": "Мост"}', "line 1: there is no field 'text' with a text"),
        ('{"text": 5}', "line 1: there is no field 'text' with a text"),
        ('{"text": " \\n"}', "line 1: the text is empty"),
        ("[" * 100_000, "line 1: broken JSON"),
        ('{"text": ' + "9" * 10_000 + "}", "line 1: broken JSON"),
        ("", "the file is empty"),
    ],
)
def test_lines_that_are_no_article(tmp_path: Path, line: str, reason: str) -> None:
    assert reasons(write(tmp_path, "a.jsonl", line)) == [reason]


def test_half_a_surrogate_pair_is_replaced_in_place(tmp_path: Path) -> None:
    article = ingest(
        [write(tmp_path, "a.jsonl", '{"text": "Мост \\ud83d закрыли до осени, сообщил министр."}')]
    ).articles[0]
    assert article.text == "Мост \ufffd закрыли до осени, сообщил министр."


def test_limits(tmp_path: Path) -> None:
    options = IngestOptions(max_file_bytes=1000, max_text=100)
    assert reasons(write(tmp_path, "a.txt", BRIDGE * 20), options=options) == [
        "the file is too large (more than 1000 bytes)"
    ]
    assert reasons(write(tmp_path, "b.txt", BRIDGE * 3), options=options) == [
        "the text is too long (more than 100 characters)"
    ]
    bomb = gzip.compress(b"\x20" * 50_000_000)
    assert reasons(write(tmp_path, "c.txt.gz", bomb), options=options) == [
        "the file is too large (more than 1000 bytes)"
    ]
    row = json.dumps({"text": BRIDGE * 3})
    assert reasons(write(tmp_path, "d.jsonl", row), options=options) == [
        "line 1: the text is too long (more than 100 characters)"
    ]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body>" + "<div>" * 40_000 + "Мост", "the page's elements are nested too deeply"),
        ("<p>Мост</p>" * 60_000, "the page has too many elements (more than 50000)"),
        (
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>&x;</body></html>',
            "no article was found in the page",
        ),
        ("<" * 200_000, "no article was found in the page"),
    ],
)
def test_hostile_pages(tmp_path: Path, page: str, reason: str) -> None:
    assert reasons(write(tmp_path, "a.html", page)) == [reason]


def test_twenty_copies_are_one_article(tmp_path: Path) -> None:
    read = ingest([write(tmp_path, f"{n:02}.txt", BRIDGE) for n in range(20)])
    assert len(read.articles) == 1
    assert [s.reason for s in read.skipped] == [f"same as {tmp_path / '00.txt'}"] * 19


def test_one_text_of_two_outlets_stays_two_articles(tmp_path: Path) -> None:
    rows = [json.dumps({"outlet": name, "text": BRIDGE}) for name in ("Край", "Степь")]
    assert len(ingest([write(tmp_path, "a.jsonl", "\n".join(rows))]).articles) == 2


def test_the_id_does_not_depend_on_where_a_file_lies(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a/one.txt", BRIDGE), write(tmp_path, "b/two.txt", BRIDGE)
    assert ingest([first]).articles[0].id == ingest([second]).articles[0].id


def test_a_thing_that_is_no_file(tmp_path: Path) -> None:
    assert reasons("/dev/zero") == ["this is not a file"]
    (tmp_path / "empty").mkdir()
    assert reasons(str(tmp_path / "empty")) == ["the folder has no files"]

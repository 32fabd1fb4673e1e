"""`svodka add` with addresses, `svodka sources`, `svodka watch`."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from svodka.feeds import FeedError
from svodka.fetching import FetchError
from svodka.store import UnknownIdError
from tests.cli.conftest import Result
from tests.fetching.site import Site, running
from tests.watching.conftest import FIRST, html, rss

Svodka = Callable[..., Result]
QUICK = ("--allow-private", "--pause", "0", "--contact", "desk@example.org")


@pytest.fixture
def site() -> Iterator[Site]:
    with running(Site()) as started:
        yield started


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SVODKA_CONTACT", "SVODKA_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SVODKA_STORE", str(tmp_path / "store.db"))
    return tmp_path


def test_an_address_and_a_feed(svodka: Svodka, place: Path, site: Site) -> None:
    page = site.page("/1", html("Мост обрушился в Ольховке", FIRST))
    feed = site.page("/rss", rss(("Мост", page)))
    shown = svodka("add", page, feed, *QUICK, "--warc", str(place / "a.warc.gz"))
    assert shown.err == ""
    assert shown.out.startswith("1 new, 0 changed, ")
    assert shown.out.endswith("; 1 story new or changed; 1 list followed from now on\n")
    assert shown.code == 0
    assert (place / "a.warc.gz").stat().st_size > 300
    assert "desk@example.org" in site.requests[-1].headers["user-agent"]


def test_without_leave_this_machine_is_not_asked(svodka: Svodka, place: Path, site: Site) -> None:
    shown = svodka("--language", "ru", "add", site.url("/1"))
    assert shown.code == 2
    told = shown.err.splitlines()
    assert "SVODKA_CONTACT" in told[0]
    assert told[1] == f"{site.url('/1')}: адрес ведёт в частную или местную сеть (127.0.0.1), это не разрешено"
    assert site.requests == []


def test_the_list_of_sources_and_its_edits(svodka: Svodka, place: Path) -> None:
    (place / "feeds.opml").write_text(
        '<opml><body><outline text="Вестник" xmlUrl="https://v.example/rss"/></body></opml>', encoding="utf-8"
    )
    added = svodka("sources", "add", "https://a.example/rss", str(place / "feeds.opml"), "--every", "30m")
    assert added.out == "2 sources changed\n"
    assert svodka("sources", "add", "https://a.example/rss").out == "0 sources changed\n"
    svodka("sources", "pause", "1")
    svodka("sources", "edit", "https://v.example/rss", "--title", "Новый", "--address", "https://n.example/rss")
    rows = json.loads(svodka("sources", "--format", "json").out)["sources"]
    assert [(r["address"], r["title"], r["paused"], r["every"]) for r in rows] == [
        ("https://a.example/rss", None, True, 1800), ("https://n.example/rss", "Новый", False, None),
    ]  # fmt: skip
    shown = svodka("sources").out
    assert "1  https://a.example/rss" in shown
    assert "not asked yet · paused" in shown
    svodka("sources", "resume", "1")
    svodka("sources", "remove", "2")
    listed = place / "out.opml"
    svodka("sources", "list", "--format", "opml", "-o", str(listed))
    assert svodka("sources", "add", str(listed)).out == "0 sources changed\n"
    assert svodka("sources").out.endswith("1 source\n")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("add", "ftp://a.example/"), FetchError),
        (("add", "/no/such.opml"), FeedError),
        (("pause", "77"), UnknownIdError),
        (("remove", "https://nobody.example/"), UnknownIdError),
    ],
)
def test_edits_that_cannot_be_made(svodka: Svodka, place: Path, arguments: tuple[str, ...], error: type) -> None:
    svodka("sources", "add", "https://a.example/rss")
    with pytest.raises(error):
        svodka("sources", *arguments)
    assert svodka("sources").out.endswith("1 source\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("sources", "add"),
        ("sources", "add", "https://a.example/", "--every", "2y"),
        ("watch", "--every", "1s"),
        ("watch", "--format", "atom"),
    ],
)
def test_wrong_usage(svodka: Svodka, place: Path, arguments: tuple[str, ...]) -> None:
    shown = svodka(*arguments)
    assert (shown.code, shown.out) == (2, "")


def test_watching_once_in_every_form(svodka: Svodka, place: Path, site: Site) -> None:
    page = site.page("/1", html("Мост обрушился в Ольховке", FIRST))
    svodka("sources", "add", site.page("/rss", rss(("Мост", page))))
    lines = place / "news.jsonl"
    shown = svodka("watch", "--once", *QUICK, "--format", "jsonl", "-o", str(lines))
    assert (shown.code, shown.out, shown.err) == (0, "", "")
    (item,) = map(json.loads, lines.read_text(encoding="utf-8").splitlines())
    assert (item["schema"], item["number"], item["kind"], item["url"]) == ("svodka.news/1", 1, "story", page)
    with lines.open("a", encoding="utf-8") as file:
        file.write('{"schema": "svodka.ne')
    svodka("watch", "--once", *QUICK, "--format", "jsonl", "-o", str(lines))
    assert [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()] == [item]
    feed = svodka("watch", "--once", *QUICK, "--format", "atom").out
    assert "<id>urn:svodka:news:1</id>" in feed
    assert svodka("watch", "--once", *QUICK).out == ""


def test_what_fails_is_named_and_left_alone_for_a_while(svodka: Svodka, place: Path, site: Site) -> None:
    svodka("sources", "add", site.url("/none"))
    shown = svodka("watch", "--once", *QUICK)
    assert (shown.code, shown.err) == (1, f"{site.url('/none')}: there is no such page (status 404)\n")
    assert "fails, 1 times in a row: there is no such page (status 404)" in svodka("sources").out
    assert svodka("watch", "--once", *QUICK).code == 0


def test_kept_pages_are_read_again(svodka: Svodka, place: Path, site: Site) -> None:
    svodka("add", site.page("/1", html("Мост обрушился в Ольховке", FIRST)), *QUICK)
    shown = svodka("reread")
    assert (shown.code, shown.out) == (0, "1 pages read again: 0 gave another text, 0 could not be read\n")
    assert svodka("reread", "--outlet", "Нет такого").code == 2
    assert site.paths().count("/1") == 1

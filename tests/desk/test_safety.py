"""Strangers are kept out: other names, other sites, forms without a token, bodies too long."""

from collections.abc import Callable

import pytest

from svodka.desk import pages
from svodka.desk.safety.hosts import is_ours
from svodka.desk.safety.tokens import Tokens
from tests.desk.conftest import Answer

Get = Callable[..., Answer]
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8477", "localhost.evil.example", "", "10.0.0.7"])
def test_another_name_is_not_answered(get: Get, host: str) -> None:
    assert get("/", {"Host": host}).status == 421


@pytest.mark.parametrize(
    ("host", "listening", "ours"),
    [
        ("localhost:8477", "127.0.0.1", True),
        ("127.0.0.1", "127.0.0.1", True),
        ("[::1]:8477", "::1", True),
        ("10.0.0.7:8477", "127.0.0.1", False),
        ("10.0.0.7:8477", "0.0.0.0", True),
        ("desk.example:8477", "0.0.0.0", False),
        ("desk.example:8477", "desk.example", True),
        ("DESK.example", "desk.example", True),
        ("127.0.0.1.evil.example", "0.0.0.0", False),
    ],
)
def test_which_names_are_ours(host: str, listening: str, ours: bool) -> None:
    assert is_ours(host, listening) is ours


@pytest.mark.parametrize("path", [path for path, _ in pages.POSTED])
def test_nothing_is_changed_without_a_token(get: Get, path: str) -> None:
    concrete = path.replace("{", "").replace("}", "")
    assert get(concrete, FORM, "POST", b"language=en").status == 403
    assert get(concrete, FORM | {"Cookie": "svodka_session=guess"}, "POST", b"token=guess&language=en").status == 403


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_another_site_may_not_post(get: Get, headers: dict[str, str]) -> None:
    assert get("/preferences", FORM | headers, "POST", b"").status == 403


def test_a_token_is_good_for_its_session_only() -> None:
    tokens = Tokens()
    assert tokens.good("a", tokens.made("a"))
    assert not tokens.good("b", tokens.made("a"))
    assert not tokens.good("", tokens.made(""))
    assert not Tokens().good("a", tokens.made("a"))
    assert tokens.made("a") != tokens.made("a")
    assert not tokens.good("a", "ё" * 80)


def test_a_body_too_long_is_refused(get: Get) -> None:
    assert get("/preferences", FORM, "POST", b"x" * 1_100_000).status == 413
    chunked = FORM | {"Transfer-Encoding": "chunked"}
    body = b"10c8e0\r\n" + b"x" * 0x10C8E0 + b"\r\n0\r\n\r\n"
    assert get("/preferences", chunked, "POST", body).status == 413


@pytest.mark.parametrize("path", ["/", "/search?q=канал", "/nothing"])
def test_every_answer_bears_the_policy(get: Get, path: str) -> None:
    headers = get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


def test_no_page_has_script_or_style_of_its_own(get: Get, big_story: str) -> None:
    for path in ("/", f"/story/{big_story}", f"/story/{big_story}/lineage", "/search?q=канал"):
        text = get(path).text
        assert "<style" not in text
        assert " style=" not in text
        assert " onclick" not in text
        assert text.count("<script") == text.count('<script type="module" src=') == 1


def test_a_way_back_stays_at_the_desk(get: Get) -> None:
    page = get("/")
    session = page.headers["cookies"]
    token = page.text.split('name="token" value="')[1].split('"')[0]
    for back, led in (("/search", "/search"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/\\evil", "/")):
        body = f"token={token}&language=en&back={back}".encode()
        answer = get("/preferences", FORM | {"Cookie": session}, "POST", body)
        assert (answer.status, answer.headers["location"]) == (303, led)

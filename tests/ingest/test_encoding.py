"""Every encoding that Russian files come in, on texts long and short."""

import pytest

from svodka.ingest.encoding import declared_encoding, decode
from svodka.ingest.errors import NotTextError

TEXTS = {
    "prose": "Мост через Сейм закрыли до осени. Объезд займёт час, сообщил министр: «Другой дороги нет».",
    "capitals": "МОСТ ЧЕРЕЗ СЕЙМ ЗАКРЫЛИ ДО ОСЕНИ, СООБЩИЛ МИНИСТР ТРАНСПОРТА ОБЛАСТИ.",
    "short": "Мэр ушёл в отставку",
    "mixed": "Компания Apple открыла офис в Курске, write to info@example.org",
    "lines": "Мост закрыли.\r\n\r\nОбъезд займёт час.\r\n",
    "long": "Печь остановят в апреле, сообщил директор завода. " * 2000,
}
ENCODINGS = ("utf-8", "utf-8-sig", "cp1251", "koi8-r", "cp866", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_encoding_gives_the_text(text: str, encoding: str) -> None:
    kept = text.encode(encoding, errors="replace").decode(encoding)
    assert decode(text.encode(encoding, errors="replace")) == kept


def test_only_the_byte_order_mark_goes() -> None:
    assert decode("\ufeff \tМост\r\n".encode()) == " \tМост\r\n"


def test_a_few_broken_bytes_do_not_spoil_a_utf8_file() -> None:
    assert decode(TEXTS["prose"].encode() + b"\xff") == TEXTS["prose"] + "\ufffd"


def test_plain_ascii_is_text() -> None:
    assert decode(b"The bridge is closed.") == "The bridge is closed."


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(256)) * 8, b"\x00" * 100, b"%PDF\x00\x01"]
)
def test_binary_content_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


def test_a_page_says_its_encoding() -> None:
    page = '<html><head><meta charset="windows-1251"><title>Мэр</title>'.encode("cp1251")
    assert declared_encoding(page) == "windows-1251"
    assert "Мэр" in decode(page, declared_encoding(page))


def test_a_page_that_says_a_wrong_encoding_is_read_all_the_same() -> None:
    page = ('<meta charset="windows-1251">' + TEXTS["prose"]).encode("koi8-r", errors="replace")
    assert "Мост через Сейм" in decode(page, declared_encoding(page))

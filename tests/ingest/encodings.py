"""Pages in every wrong combination of what they are in and what they say: a table of text × encoding × declared.

`WRONGS` are texts that were decoded wrongly and saved as UTF-8 before they came to us.
"""

from typing import NamedTuple

TEXTS = {
    "ru": "Мост через Сейм закрыли до осени, сообщил министр транспорта области. Объезд займёт около часа: «Другой "
    "дороги пока нет». Подрядчика обещают найти к лету, деньги на ремонт уже выделены.",
    "uk": "Міст через Десну закрили до осені, повідомив міністр інфраструктури. Об'їзд триватиме близько години: «Іншої"
    " дороги поки що немає». Підрядника обіцяють знайти влітку, гроші на ремонт уже є.",
    "en": "The bridge is closed until autumn, the minister said — “there is no other road yet”, he told the café"
    " owner’s paper. A naïve plan to mend it by summer was dropped.",
    "es": "El puente estará cerrado hasta el otoño, según el señor Muñoz. «No hay otro camino todavía», añadió el "
    "ministro de transporte. ¿Quién pagará la reparación? El próximo año se sabrá más.",
}
HOMES = {
    "ru": ("utf-8", "cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "utf-16"),
    "uk": ("utf-8", "cp1251", "koi8-u", "iso8859-5", "utf-16-le"),
    "en": ("utf-8", "cp1252", "utf-16-be"),
    "es": ("utf-8", "cp1252", "iso8859-15", "mac-roman"),
}
DECLARED = (None, "utf-8", "windows-1251", "koi8-r", "iso-8859-1")
WRONGS = (
    ("utf-8", "cp1251"), ("utf-8", "cp1252"), ("utf-8", "koi8-r"), ("utf-8", "latin-1"), ("koi8-r", "cp1251"),
    ("cp1251", "koi8-r"), ("cp1251", "cp1252"),
)  # fmt: skip


class Wrong(NamedTuple):
    """A page as bytes, what it says it is in, and its text."""

    name: str
    data: bytes
    declared: str | None
    text: str


def misdeclared() -> list[Wrong]:
    """Every text in each of its encodings under each declaration: 95 pages."""
    return [
        Wrong(f"{language} in {home}, declared {declared}", page(text, home, declared), declared, kept(text, home))
        for language, text in TEXTS.items()
        for home in HOMES[language]
        for declared in DECLARED
    ]


def twice_encoded() -> list[Wrong]:
    """Texts read wrongly and saved as UTF-8; those of one Cyrillic encoding read as another are Russian."""
    found = []
    for real, read_as in WRONGS:
        for language in TEXTS if real == "utf-8" else ("ru",):
            text = kept(TEXTS[language], real)
            data = page(misread(text, real, read_as), "utf-8", None)
            found.append(Wrong(f"{language}, {real} read as {read_as}", data, None, text))
    return found


def page(text: str, encoding: str, declared: str | None) -> bytes:
    meta = f'<meta charset="{declared}">' if declared else ""
    html = f"<html><head>{meta}<title>{text[:20]}</title></head><body><p>{text}</p></body></html>"
    return html.encode(encoding, errors="replace")


def kept(text: str, encoding: str) -> str:
    """The text as far as the encoding has its letters."""
    return text.encode(encoding, errors="replace").decode(encoding)


def misread(text: str, real: str, read_as: str) -> str:
    """Byte by byte; what the encoding does not define stands for itself, as browsers have it."""
    return "".join(bytes([b]).decode(read_as, "ignore") or chr(b) for b in text.encode(real))

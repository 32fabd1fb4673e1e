"""The words of the interface, one catalogue per language: `<language>.toml` beside this file, and those of the desk,
under `desk.`, in `<language>.desk.toml`.

A catalogue has tables of texts; a text that counts something is a table of plural forms (`one`, `few`, `many` in
Russian, `one`, `many` in English). The same keys stand in every catalogue, which a test holds.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

Language = Literal["ru", "en"]
LANGUAGES: tuple[Language, ...] = ("ru", "en")


class Messages:
    """The texts of one language, by dotted key ("claims.title")."""

    def __init__(self, language: Language, texts: dict[str, str | dict[str, str]]) -> None:
        self.language: Language = language
        self._texts = texts

    def __call__(self, key: str, **values: object) -> str:
        """The text under `key`, with its {places} filled. Raises KeyError for an unknown key."""
        text = self._texts[key]
        if not isinstance(text, str):
            raise KeyError(f"{key} counts something: ask with `count`")
        return text.format(**values) if values else text

    def get(self, key: str, otherwise: str) -> str:
        """The text under `key`, or `otherwise` when the catalogue has none (a value that a newer account brings)."""
        text = self._texts.get(key, otherwise)
        return text if isinstance(text, str) else otherwise

    def count(self, key: str, n: int) -> str:
        """The number with its word in the right form: 1 издание, 2 издания, 5 изданий."""
        forms = self._texts[key]
        if isinstance(forms, str):
            raise KeyError(f"{key} has no plural forms")
        return forms[plural_form(self.language, n)].format(n=n)

    def names(self) -> frozenset[str]:
        """Every key of the catalogue."""
        return frozenset(self._texts)


def plural_form(language: Language, n: int) -> str:
    """The CLDR plural category of a whole number: "one", "few" or "many" (English: "one" or "many")."""
    if language == "en":
        return "one" if n == 1 else "many"
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14):
        return "few"
    return "many"


@cache
def messages(language: Language) -> Messages:
    """The catalogue of a language."""
    more = {"desk": _table(f"{language}.desk.toml"), "reason.failure": _table(f"{language}.failures.toml")}
    raw = _table(f"{language}.toml") | more
    return Messages(language, dict(_flat(raw)))


def _table(name: str) -> dict[str, object]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def _flat(table: dict[str, object], prefix: str = "") -> list[tuple[str, str | dict[str, str]]]:
    found: list[tuple[str, str | dict[str, str]]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        if isinstance(value, str):
            found.append((name, value))
        elif isinstance(value, dict) and "many" in value:
            found.append((name, {form: str(text) for form, text in value.items()}))
        elif isinstance(value, dict):
            found.extend(_flat(value, f"{name}."))
    return found

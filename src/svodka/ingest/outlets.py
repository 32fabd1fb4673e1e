"""Which outlet a name or an address stands for, by the registry `outlets.tsv`."""

from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from svodka.ingest.lines import plain
from svodka.languages import load

RUSSIAN_READING = frozenset({"RU", "UA", "BY", "KZ", "KG", "UZ", "TJ", "TM", "AZ", "AM", "GE", "MD", "LV", "LT", "EE"})
"""Countries whose outlets may be the publisher of a Russian article."""

_QUOTES = "«»\"“”„'‘’"


class Outlet(NamedTuple):
    """An entry of the registry."""

    name: str
    kind: str
    country: str
    aliases: tuple[str, ...]


@cache
def _entries() -> tuple[tuple[Outlet, tuple[str, ...]], ...]:
    return tuple(
        (
            Outlet(r["name"], r["kind"], r["country"], tuple(a for a in r["aliases"].split("|") if a)),
            tuple(d for d in r["domains"].split("|") if d),
        )
        for r in load("ru", "outlets")
    )


@cache
def _by_name() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for outlet, _ in _entries():
        for name in (outlet.name, *outlet.aliases):
            found.setdefault(_key(name), outlet)
    return found


@cache
def _by_domain() -> dict[str, Outlet]:
    return {
        domain.split("/")[0]: outlet
        for outlet, domains in reversed(_entries())
        for domain in domains
        if "/" not in domain
    }


def by_name(name: str) -> Outlet | None:
    """The outlet that goes by that name, its quotation marks and case aside, or None."""
    return _by_name().get(_key(name))


def by_address(url: str) -> Outlet | None:
    """The outlet that the address belongs to, or None when the registry has no such site."""
    host = site(url)
    while host and "." in host:
        if host in _by_domain():
            return _by_domain()[host]
        host = host.partition(".")[2]
    return None


def site(url: str) -> str | None:
    """The host of an address without "www.", or None when there is none."""
    try:
        host = urlsplit(url if "://" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def publishes_russian(outlet: Outlet) -> bool:
    """True when the outlet may be where a Russian article was published."""
    has_cyrillic = any("а" <= c <= "я" for c in plain(outlet.name))
    return outlet.country in RUSSIAN_READING or (has_cyrillic and outlet.country not in {"US", "GB", "FR", "DE"})


def _key(name: str) -> str:
    return " ".join(plain(name).translate({ord(q): None for q in _QUOTES}).split())

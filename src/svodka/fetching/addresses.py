"""Addresses: which may be asked for at all, before any name is resolved."""

from urllib.parse import urldefrag

import httpx2

from svodka.fetching.errors import FetchError

LONGEST = 2000
_PORTS = {"http": 80, "https": 443}
_BAD_PORTS = frozenset(
    (1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
     111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
     540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
     6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080)
)  # fmt: skip
"""Ports of services that are no web servers: the "bad ports" of the Fetch standard, and Redis."""


def is_address(text: str) -> bool:
    """True for what looks like the address of something on the web."""
    return text[:8].lower().startswith(("http://", "https://"))


def parsed(address: str) -> httpx2.URL:
    """The address without its fragment. Raises FetchError for what may not be asked for."""
    if len(address) > LONGEST:
        raise FetchError(f"the address is too long (more than {LONGEST} characters)")
    if any(ord(char) <= 0x20 or ord(char) == 0x7F for char in address):
        raise FetchError("the address has a space or a control character in it")
    try:
        url = httpx2.URL(urldefrag(address).url)
        host, port = url.raw_host, url.port
    except (httpx2.InvalidURL, ValueError, UnicodeError) as error:
        raise FetchError("this is not an address that can be understood") from error
    if url.scheme not in _PORTS:
        raise FetchError("only http and https are fetched")
    if not host:
        raise FetchError("the address names no host")
    if url.userinfo:
        raise FetchError("the address has a user name or a password in it")
    if port in _BAD_PORTS or (port is not None and not 0 < port < 65_536):
        raise FetchError(f"port {port} is not one of a web server")
    return url


def joined(base: httpx2.URL, target: str) -> httpx2.URL:
    """The address that a redirect or a link leads to. Raises FetchError."""
    try:
        return parsed(str(base.join(_as_written(target.strip()))))
    except (httpx2.InvalidURL, ValueError, UnicodeError) as error:
        raise FetchError("the redirect leads to no address that can be understood") from error


def _as_written(header: str) -> str:
    """A header's bytes are read as Latin-1; many servers send addresses in UTF-8."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def origin(url: httpx2.URL) -> str:
    """Scheme, host and port: what one robots.txt speaks for."""
    return f"{url.scheme}://{url.raw_host.decode('ascii')}:{url.port or _PORTS[url.scheme]}"

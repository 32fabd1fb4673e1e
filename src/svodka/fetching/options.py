"""What can be set about fetching: how politely, how far, how much."""

from importlib.metadata import version

import msgspec

KIBIBYTE, MEBIBYTE = 1024, 1024 * 1024


class FetchOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Times in seconds, sizes in bytes.

    `contact` is an address by which those who run a site can reach whoever runs this program. `pause` passes
    between the end of one request to a host and the next, or the site's crawl delay where that is longer; a site
    that wants longer than `longest_delay` is not fetched. `deadline` is for one request as a whole, from the
    connection to the last byte; `silence` for a server that sends nothing. `packed` and `unpacked` limit what is
    received and what comes of it; `held` the pages together that have come and not been dealt with. `tries` is how
    often a request is made that may succeed later; between them it waits `first_wait`, then twice as long and so
    on, or as long as the server asks, but no longer than `longest_wait`.
    """

    contact: str | None = None
    proxy: str | None = None
    allow_private: bool = False
    obey_robots: bool = True
    pause: float = 1.0
    longest_delay: float = 120.0
    at_once: int = 24
    connect: float = 10.0
    silence: float = 20.0
    deadline: float = 60.0
    packed: int = 10 * MEBIBYTE
    unpacked: int = 16 * MEBIBYTE
    held: int = 96 * MEBIBYTE
    redirects: int = 5
    tries: int = 3
    first_wait: float = 2.0
    longest_wait: float = 60.0

    @property
    def user_agent(self) -> str:
        """Who asks: the program with its version, and whom to write to."""
        who = f"contact: {_plain(self.contact)}" if self.contact else "one reader; no contact given"
        return f"{PRODUCT}/{version('svodka')} ({who})"


PRODUCT = "Svodka"
"""The name by which robots.txt can speak of this program."""


def _plain(text: str) -> str:
    return "".join(char for char in text if char.isascii() and char.isprintable() and char not in "()")[:200]

"""What a site's robots.txt allows (RFC 9309), and how long it wants to be left alone between requests."""

from collections import OrderedDict
from typing import NamedTuple

from protego import Protego

from svodka.fetching.options import PRODUCT

LARGEST = 512 * 1024
"""Bytes of a robots.txt that are looked at (RFC 9309 asks for at least 500 KiB)."""
KEPT = 24 * 3600.0
"""Seconds for which an answer holds."""
KEPT_BROKEN = 600.0
"""Seconds for which a site whose robots.txt is broken is left alone."""
_REMEMBERED = 2_000


class Rules(NamedTuple):
    """What one site allows. `parsed` is None where everything is allowed, or nothing, as `closed` says."""

    parsed: Protego | None = None
    closed: bool = False

    @classmethod
    def of(cls, body: bytes) -> "Rules":
        """The rules of a robots.txt; whatever is in it, nothing is raised."""
        return cls(Protego.parse(body[:LARGEST].decode("utf-8", "replace").removeprefix("\ufeff")))

    def allow(self, address: str) -> bool:
        """True when this program may ask for the address."""
        return not self.closed and (self.parsed is None or self.parsed.can_fetch(address, PRODUCT.lower()))

    def delay(self) -> float:
        """Seconds that the site wants between requests; 0 where it says nothing."""
        if self.parsed is None:
            return 0.0
        wanted = self.parsed.crawl_delay(PRODUCT.lower()) or 0.0
        rate = self.parsed.request_rate(PRODUCT.lower())
        return max(float(wanted), rate.seconds / rate.requests if rate and rate.requests else 0.0)


class Remembered:
    """The rules of the sites met last, by origin, each until its time is over."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[float, Rules]] = OrderedDict()

    def get(self, origin: str, now: float) -> Rules | None:
        """The rules that hold now; None where they must be asked for."""
        until, rules = self._known.get(origin, (0.0, None))
        return rules if now < until else None

    def keep(self, origin: str, rules: Rules, until: float) -> None:
        """Remembers rules until a time."""
        self._known[origin] = (until, rules)
        self._known.move_to_end(origin)
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

"""The article's own outlet, under any of its names: it is never a link of a chain."""

from svodka.ingest.outlets import by_address, by_name
from svodka.model.reading import Link

_BODIES = ("outlet", "agency", "organisation", "broadcast")
_LEAST = 4


class OwnOutlet:
    """Tells whether a link is the outlet that prints the article."""

    def __init__(self, name: str | None) -> None:
        self._plain = _plain(name or "")
        known = (by_name(name) or by_address(f"https://{name}")) if name else None
        self._known = known.name if known else None

    def __contains__(self, link: Link) -> bool:
        if link.kind not in _BODIES or not self._plain:
            return False
        name = _plain(link.name)
        if name == self._plain or (self._known is not None and _plain(self._known) == name):
            return True
        shorter, longer = sorted((name, self._plain), key=len)
        return len(shorter) >= _LEAST and shorter in longer


def _plain(name: str) -> str:
    return "".join(c for c in name.lower().replace("ё", "е") if c.isalnum())

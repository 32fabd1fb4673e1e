"""The article's own outlet, under any of its names: it is never a link of a chain."""

from svodka.ingest.outlets import by_address, by_name, site
from svodka.model.reading import Link

_BODIES = ("outlet", "agency", "organisation", "broadcast")
_LEAST = 4
_LONG = 6


class OwnOutlet:
    """Tells whether a link is the outlet that prints the article."""

    def __init__(self, name: str | None, url: str | None = None) -> None:
        """`url` is the article's address: a link under the site's name ("portal.example") is the outlet too."""
        self._plain = _plain(name or "")
        self._site = site(url or "") or ""
        known = (by_name(name) or by_address(f"https://{name}")) if name else None
        self._known = known.name if known else None

    def __contains__(self, link: Link) -> bool:
        if link.kind not in _BODIES:
            return False
        names = {link.name, link.span.text if link.span else ""} - {""}
        return any(self._is(name.lower()) for name in names)

    def _is(self, written: str) -> bool:
        domain = self._site.rpartition(".")[0].rpartition(".")[2]
        if self._site and (written == self._site or (len(domain) >= _LEAST and written.partition(".")[0] == domain)):
            return True
        name = _plain(written)
        if not self._plain or not name:
            return False
        if name == self._plain or (self._known is not None and _plain(self._known) == name):
            return True
        shorter, longer = sorted((name, self._plain), key=len)
        stem = shorter.rstrip("аеиоуыюяйь") if len(shorter) > _LONG else shorter
        return len(stem) >= _LEAST and stem in longer


def _plain(name: str) -> str:
    return "".join(c for c in name.lower().replace("ё", "е") if c.isalnum())

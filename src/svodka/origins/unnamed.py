"""Rules for sources without a name: whose they may be, and when two of them are one."""

from functools import cache

from svodka.claims.names.shortened import countries_of, same_but_country
from svodka.claims.names.sources import Source, kind_words
from svodka.languages import load
from svodka.origins.names import SourceName
from svodka.origins.provenance import Provenance, Told
from svodka.origins.rule import Tie

_SMALL = frozenset({"в", "во", "из", "на", "некоторые", "многие", "сами", "ведущие"})


def one_carrier(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """Both have it through one carrier, and at least one does not say from whom: the «эксперты» of the one are the
    «аналитики» of the other."""
    if not a.origin or not b.origin or (a.origin.named and b.origin.named):
        return None
    carriers = [{x.key for x in told.chain[:-1] if x.named} for told in (a, b)]
    return "shown" if carriers[0] & carriers[1] else None


def one_group(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """Unnamed people of one trade and one country, who say the same: «немецкие врачи», «врачи из ФРГ»."""
    if not a.origin or not b.origin or a.origin.kind != "unnamed" or b.origin.kind != "unnamed":
        return None
    x, y = (_lemmas(told.origin.name) for told in (a, b) if told.origin)
    return "shown" if same_but_country(x, y) and countries_of(x) & countries_of(y) else None


def _lemmas(name: str) -> frozenset[str]:
    return Source(" ".join(w for w in name.split() if w.lower() not in _SMALL), "unnamed", "").lemmas


def press_of_it(a: Told, b: Told, provenance: Provenance) -> Tie | None:
    """Unnamed journalists or media, or an article of nobody knows whom («в материале»), in an article that elsewhere
    cites an outlet through which the other has it; such an article may be any outlet's."""
    for x, y in ((a, b), (b, a)):
        if not x.origin or len(x.chain) != 1 or not (_press(x.origin) or _publication(x.origin)):
            continue
        outlets = {link.key for link in y.chain if link.kind in ("outlet", "agency")}
        if outlets & provenance.cited.get(x.statement.article, frozenset()):
            return "shown"
        if outlets and _publication(x.origin):
            return "possible"
    return None


@cache
def _press_words() -> frozenset[str]:
    rows = load("ru", "source_words")
    return frozenset(r["lemma"] for r in rows if r["kind"] == "unnamed" and r["group"] in ("press", "media"))


def _press(origin: SourceName) -> bool:
    return origin.kind == "unnamed" and bool(Source(origin.name, "unnamed", "").lemmas & _press_words())


def _publication(origin: SourceName) -> bool:
    """A bare «материал» or «статья»: what some outlet has printed."""
    return origin.kind == "document" and Source(origin.name, "document", "").lemmas <= kind_words("publication")

"""Hand-built statements: "article: text <- outermost > … > origin", kinds marked by a letter before the name."""

from svodka.model.account import Lineage
from svodka.model.article import Article
from svodka.model.reading import Link, LinkKind, Reading, Statement
from svodka.origins import Provenance

KINDS: dict[str, LinkKind] = {
    "p": "person",
    "f": "office",
    "o": "organisation",
    "m": "outlet",
    "a": "agency",
    "d": "document",
    "b": "broadcast",
    "u": "unnamed",
}


def statement(number: int, article: str, chain: str, text: str = "") -> Statement:
    """A statement of an article with a chain such as "m:Вестник > p:Иван Ладогин"; an empty chain states no source."""
    links = tuple(_link(part) for part in chain.split(" > ") if part)
    text = text or f"Сказано по-своему номер {number}."
    return Statement(article=article, start=0, end=len(text), text=text, id=f"s{number}", sentence=0, attribution=links)


def _link(part: str) -> Link:
    kind, name = part.split(":", 1)
    return Link(name=name, kind=KINDS[kind], span=None)


def provenance(
    statements: list[Statement], outlets: dict[str, str] | None = None, derived: tuple[tuple[str, str], ...] = ()
) -> Provenance:
    """The story of the statements, with the outlets of its articles and pairs of articles that retell each other."""
    ids = sorted({s.article for s in statements})
    articles = [Article(id=i, language="ru", text="", sha256="", outlet=(outlets or {}).get(i)) for i in ids]
    readings = [
        Reading(article=i, sentences=(), statements=tuple(s for s in statements if s.article == i)) for i in ids
    ]
    lineage = [Lineage(relation="paraphrase", articles=pair) for pair in derived]
    return Provenance.of(articles, readings, lineage)

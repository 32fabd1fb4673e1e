"""A line of evidence as a quotation with its source, to be pasted where it is used."""

from collections.abc import Sequence

from svodka.model.account import Claim
from svodka.model.article import Article
from svodka.model.reading import Link
from svodka.model.span import Evidence
from svodka.presentation.messages import Messages
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.phrases import chain, gist, support
from svodka.presentation.view.safe import line, quoted, sentence, web_address


def quotation(article: Article, evidence: Evidence, links: Sequence[Link], words: Messages) -> str:
    """ "«…» — Bay Courier, «Title», 3 марта 2031 (← переписка министерства), https://…, знаки 10–80"."""
    return f"{quoted(sentence(evidence.text))} — {source(article, evidence, links, words)}"


def source(article: Article, evidence: Evidence, links: Sequence[Link], words: Messages) -> str:
    """Where it stands: outlet, title, time, who is named as its source, address, place in the text."""
    parts = [line(name) for name in (article.outlet, quoted(line(article.title)) if article.title else None) if name]
    parts.append(in_words(article.published, words) if article.published else words("article.no_date"))
    said = ", ".join(parts)
    if links:
        said += f" (← {chain(links, words)})"
    address = web_address(article.url)
    place = words("article.characters", start=evidence.start, end=evidence.end)
    return ", ".join([said, *([address] if address else []), place])


def claim_quotation(view: StoryView, claim: Claim, words: Messages) -> str:
    """The claim, on how many legs it stands, and each telling with its source."""
    by_id = {article.id: article for article in view.articles}
    lines = [gist(claim), support(view, claim, words), ""]
    lines += [
        f"– {quotation(by_id[s.article], s, s.attribution, words)}" for s in claim.statements if s.article in by_id
    ]
    return "\n".join(lines)

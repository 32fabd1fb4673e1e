"""Is an account what it says it is? The rules that a schema cannot hold."""

from collections.abc import Iterator

import msgspec

from svodka.model.account import SCHEMA, Account, Story
from svodka.model.article import Article
from svodka.model.span import Evidence, Span


def problems(account: Account) -> list[str]:
    """Every broken rule, in words; an empty list when all hold.

    Each span's offsets give exactly its text; each id that is spoken of exists; ids are unique; each claim has a
    statement; a range of independence does not run backwards.
    """
    found = [] if account.schema == SCHEMA else [f"schema is {account.schema!r}, not {SCHEMA!r}"]
    ids = [article.id for article in account.articles]
    found += [f"two articles have the id {id_}" for id_ in sorted({i for i in ids if ids.count(i) > 1})]
    articles = {article.id: article for article in account.articles}
    for article in account.articles:
        found += _spans(article, article, articles, f"{article.path or article.url or article.id}")
    for story in account.stories:
        found += _story(story, articles)
    return found


def _story(story: Story, articles: dict[str, Article]) -> Iterator[str]:
    where = f"story {story.id}"
    known = {claim.id for claim in story.claims}
    statements = [statement.id for claim in story.claims for statement in claim.statements]
    for id_ in story.articles:
        if id_ not in articles:
            yield f"{where}: no article {id_}"
    spoken_of = [*story.brief, *story.background, *(moment.claim for moment in story.timeline)]
    for id_ in dict.fromkeys(spoken_of):
        if id_ not in known:
            yield f"{where}: no claim {id_}"
    for claim in story.claims:
        if not claim.statements:
            yield f"{where}, claim {claim.id}: no statement"
        counted = claim.independence
        if not 0 <= counted.at_least <= counted.at_most:
            yield f"{where}, claim {claim.id}: independence {counted.at_least}…{counted.at_most}"
        named = [*counted.unattributed, *(id_ for origin in counted.origins for id_ in origin.statements)]
        for id_ in dict.fromkeys(named):
            if id_ not in set(statements):
                yield f"{where}, claim {claim.id}: no statement {id_}"
    yield from _spans(story, None, articles, where)


def _spans(value: object, article: Article | None, articles: dict[str, Article], where: str) -> Iterator[str]:
    """Walks a value and checks each span in it; `article` is the one that spans without an article's id are of."""
    if isinstance(value, Evidence):
        article = articles.get(value.article)
        if article is None:
            yield f"{where}: no article {value.article}"
            return
    if isinstance(value, Evidence | Span) or (isinstance(value, msgspec.Struct) and _is_span(value)):
        yield from _span(value, article, where)
    if isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _spans(getattr(value, field), article, articles, where)
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item, article, articles, where)


def _is_span(value: msgspec.Struct) -> bool:
    return {"start", "end", "text"} <= set(value.__struct_fields__)


def _span(span: object, article: Article | None, where: str) -> Iterator[str]:
    start, end, text = getattr(span, "start", -1), getattr(span, "end", -1), getattr(span, "text", "")
    if article is None:
        yield f"{where}: a span of no article: {text[:60]!r}"
    elif not 0 <= start <= end or article.text[start:end] != text:
        yield f"{where}: {start}–{end} of article {article.id} is not {text[:60]!r}"

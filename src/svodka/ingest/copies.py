"""Keeps one of several articles that are the same in text and in all that was given with them."""

from collections.abc import Iterable

from svodka.model.article import Article, Skipped


def drop_copies(articles: Iterable[Article]) -> tuple[list[Article], list[Skipped]]:
    """The articles, each id once, in the order given, and the others as skipped with the reason "same as …".

    The same text from another outlet or address, or under another given id, has another id: it stays, as a copy for
    others to find.
    """
    kept: dict[str, Article] = {}
    skipped = []
    for article in articles:
        first = kept.setdefault(article.id, article)
        if first is not article:
            skipped.append(Skipped(path=article.path, url=article.url, reason=f"same as {_name(first)}"))
    return list(kept.values()), skipped


def _name(article: Article) -> str:
    if article.given_id and article.path:
        return f"{article.given_id} in {article.path}"
    return article.path or article.url or article.given_id or article.id

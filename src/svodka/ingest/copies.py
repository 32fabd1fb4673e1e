"""Keeps one of several articles that are the same in text and in all that was given with them."""

from collections.abc import Iterable, Iterator

from svodka.model.article import Article, Skipped


def without_copies(results: Iterable[Article | Skipped]) -> Iterator[Article | Skipped]:
    """The results in the order given; of articles with one id the first, the others as skipped: "same as …".

    The same text from another outlet or address, or under another given id, has another id: it stays, as a copy for
    others to find. Of each article only its id and its name are remembered.
    """
    names: dict[str, str] = {}
    for result in results:
        if isinstance(result, Skipped):
            yield result
        elif result.id in names:
            yield Skipped(path=result.path, url=result.url, reason=f"same as {names[result.id]}")
        else:
            names[result.id] = _name(result)
            yield result


def _name(article: Article) -> str:
    if article.given_id and article.path:
        return f"{article.given_id} in {article.path}"
    return article.path or article.url or article.given_id or article.id

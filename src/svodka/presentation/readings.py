"""One article's reading as JSON: the article as ingest made it and everything that was found in it."""

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Reading

SCHEMA = "svodka.reading/1"


class ReadArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its reading."""

    schema: str = SCHEMA
    article: Article
    reading: Reading


def render(article: Article, reading: Reading) -> str:
    """One line of JSON, ending in a newline: the readings of many articles make JSONL."""
    return msgspec.json.encode(ReadArticle(article=article, reading=reading)).decode() + "\n"

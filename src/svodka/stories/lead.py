"""What an article opens with: its title and the first of its own words, which say what the story is."""

from svodka.model.article import Article
from svodka.model.reading import Reading

LENGTH = 300
"""Characters of body text that are read beside the title."""


def title_of(article: Article) -> str:
    """The article's title as one line; an address that stands in its place is no title."""
    title = " ".join((article.title or "").split())
    return "" if "://" in title else title


def lead_text(article: Article, reading: Reading) -> str:
    """The title and the body's first `LENGTH` characters or so, as one line; furniture is left out."""
    title = title_of(article)
    parts, size = [], 0
    for sentence in reading.sentences:
        words = " ".join(sentence.text.split())
        if sentence.role in ("title", "caption"):
            title = title or words
            continue
        words = words.removeprefix(title).lstrip(" .") if title else words
        parts.append(words)
        size += len(words) + 1
        if size >= LENGTH:
            break
    body = " ".join(parts)[:LENGTH]
    return f"{title} {body}".strip()

"""What can be set about ingest, and what it gives back."""

import msgspec

from svodka.model.article import Article, Skipped

MEBIBYTE = 1024 * 1024


class IngestOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Limits, and the languages that can be read (ISO 639-1).

    `max_file_bytes` holds for a text or HTML file, unpacked; `max_text` (characters) for one article, in a file, a page
    or a line of JSONL. `max_html_bytes` and `max_elements` keep a hostile page from taking
    minutes: an outlet's page has well under a megabyte of text and ten thousand elements.
    `second_opinion` asks trafilatura where our own rules are in doubt about a page; without it pages are read faster.
    """

    max_file_bytes: int = 20 * MEBIBYTE
    max_jsonl_bytes: int = 4096 * MEBIBYTE
    max_text: int = 2_000_000
    max_html_bytes: int = 10 * MEBIBYTE
    max_elements: int = 50_000
    second_opinion: bool = True
    languages: frozenset[str] = frozenset({"ru"})


class Ingested(msgspec.Struct, frozen=True, kw_only=True):
    """Articles by path and place in their file; what could not be read, each with its reason."""

    articles: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()

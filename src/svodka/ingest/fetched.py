"""A page as a server or an archive gave it, to an article. The one door through which fetched bytes come in."""

from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from msgspec.structs import replace

from svodka.ingest.encoding import decode
from svodka.ingest.errors import PageError, SourceError
from svodka.ingest.ingest import Result, article_from
from svodka.ingest.jsonl import whole_characters
from svodka.ingest.options import IngestOptions
from svodka.ingest.page import Known
from svodka.ingest.reading_files import sniff
from svodka.model.article import Skipped
from svodka.model.raw_page import RawPage

_MARKUP = ("html", "xhtml", "xml")
_TRACKING = ("utm_", "fbclid", "gclid", "yclid", "ysclid", "mc_cid", "mc_eid", "_openstat")


def article_of(page: RawPage, options: IngestOptions, hints: Known | None = None) -> Result:
    """The article of a page, or why there is none. `hints` (what a feed says of it) fill what the page leaves open.

    Nothing is raised for what is in a page, and no script of it is run.
    """
    try:
        text, known = _read(page, options)
    except SourceError as error:
        return Skipped(url=page.address, reason=str(error))
    if len(text) > options.max_text:
        return Skipped(url=page.address, reason=f"the text is too long (more than {options.max_text} characters)")
    known = replace(known, url=own_address(known.url, page.final), path=None)
    result = article_from(whole_characters(text), _filled(known, hints or Known()), options, "")
    return result if not isinstance(result, Skipped) else Skipped(url=page.address, reason=result.reason)


def _read(page: RawPage, options: IngestOptions) -> tuple[str, Known]:
    kind = _kind(page)
    if kind == "text":
        return decode(page.body), Known()
    from svodka.ingest.html.page import Source, read_page  # noqa: PLC0415 - loads slowly, and only pages need it

    return read_page(page.body, Source(url=page.final, charset=_charset(page)), options)


def _kind(page: RawPage) -> str:
    """html or text, by the header and, where that says nothing of use, by the bytes. Raises PageError for all else."""
    said = (page.header("content-type") or "").partition(";")[0].strip().lower()
    if any(name in said for name in _MARKUP):
        return "html"
    found = sniff(page.body)
    if found == "html" or said in ("", "text/plain", "application/octet-stream"):
        return "html" if found == "html" else "text"
    raise PageError(f"this is no page of text ({said[:60]})")


def _charset(page: RawPage) -> str | None:
    for part in (page.header("content-type") or "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'")[:20] or None
    return None


def own_address(stated: str | None, final: str) -> str:
    """The address by which the article is known: the one that the page states where it may speak for that, else the
    one that answered, without the marks of those who count visitors.

    A page may speak for its own site only (so nobody can put his text in the place of another's), and not for its
    front page.
    """
    own = urlsplit(final)
    claimed = _parts(stated or "")
    if stated and claimed:
        front = claimed.path in ("", "/") and not claimed.query and own.path not in ("", "/")
        if _akin(claimed.hostname or "", own.hostname or "") and not front:
            return stated
    kept = [pair for pair in parse_qsl(own.query, keep_blank_values=True) if not pair[0].lower().startswith(_TRACKING)]
    query = own.query if len(kept) == len(parse_qsl(own.query, keep_blank_values=True)) else urlencode(kept)
    return own._replace(query=query, fragment="").geturl()


def _parts(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _akin(one: str, other: str) -> bool:
    """True when two host names are of one site: the same, or one below the other, "m." and "www." left aside."""
    a, b = (name.lower().removeprefix("www.").removeprefix("m.").removeprefix("amp.") for name in (one, other))
    return a == b or a.endswith(f".{b}") or b.endswith(f".{a}")


def _filled(known: Known, hints: Known) -> Known:
    return replace(
        known,
        title=known.title or hints.title,
        published=known.published or hints.published,
        authors=known.authors or hints.authors,
        language=known.language or hints.language,
    )

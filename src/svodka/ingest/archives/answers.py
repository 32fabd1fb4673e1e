"""A record of an answer over HTTP to a page as a server gave it."""

import zlib
from urllib.parse import urlsplit

from svodka.ingest.archives.records import Record
from svodka.ingest.errors import PageError
from svodka.model.raw_page import Headers, RawPage

_MOST_HEAD = 65_536
_MARKUP = ("html", "text/plain", "octet-stream")


def page_of(record: Record, most: int) -> RawPage | None:
    """The page of a response or a resource; None for any other record, and for what is no page (a picture, a 404).

    Raises PageError when the answer cannot be unpacked or is larger than `most` bytes then.
    """
    kind, address = record.fields.get("warc-type"), record.fields.get("warc-target-uri", "").strip("<>")
    if not address.startswith(("http://", "https://")) or kind not in ("response", "resource"):
        return None
    try:
        urlsplit(address)
    except ValueError:
        raise PageError("this is not an address that can be understood") from None
    said = record.fields.get("content-type", "")
    status, body = 200, record.block
    headers: Headers = (("content-type", said),)
    if kind == "response":
        status, headers, body = _answer(record.block)
    page = RawPage(
        address=address, final=address, fetched=record.fields.get("warc-date", ""), status=status, headers=headers,
        body=body,
    )  # fmt: skip
    shown = (page.header("content-type") or "").lower()
    if status != 200 or (shown and not any(name in shown for name in _MARKUP)) or not body:
        return None
    return RawPage(
        address=address, final=address, fetched=page.fetched, status=status, headers=headers,
        body=_unpacked(_joined(body, page), page, most),
    )  # fmt: skip


def _answer(block: bytes) -> tuple[int, Headers, bytes]:
    """Status, headers and body; status 0 for what is no answer over HTTP."""
    head, gap, _ = block[:_MOST_HEAD].partition(b"\r\n\r\n")
    if not gap:
        head, gap, _ = block[:_MOST_HEAD].partition(b"\n\n")
    first, *lines = head.decode("latin-1").splitlines() or [""]
    parts = first.split(maxsplit=2)
    if not gap or len(parts) < 2 or not parts[0].startswith("HTTP/") or not parts[1].isdigit():
        return 0, (), b""
    pairs = (line.partition(":") for line in lines if ":" in line)
    headers = tuple((name.strip().lower(), value.strip()) for name, _, value in pairs)
    return int(parts[1][:3]), headers, block[len(head) + len(gap) :]


def _joined(body: bytes, page: RawPage) -> bytes:
    """A body that was kept in chunks as they came, joined; one that was not is left as it is."""
    if "chunked" not in (page.header("transfer-encoding") or "").lower():
        return body
    found: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\r\n", at, at + 100)
        size = body[at : max(end, at)].split(b";")[0].strip()
        try:
            length = int(size, 16)
        except ValueError:
            return body if not found else b"".join(found)
        if end < 0 or length <= 0:
            break
        found.append(body[end + 2 : end + 2 + length])
        at = end + 2 + length + 2
    return b"".join(found)


def _unpacked(body: bytes, page: RawPage, most: int) -> bytes:
    """The body unpacked where its header says that it is packed, and it is."""
    said = (page.header("content-encoding") or "").lower()
    is_gzip = "gzip" in said and body.startswith(b"\x1f\x8b")
    if not is_gzip and "deflate" not in said:
        return body
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | (16 if is_gzip else 0))
    try:
        found = unpacker.decompress(body, most + 1)
    except zlib.error:
        if is_gzip:
            raise PageError("the packed answer is damaged") from None
        return body
    if len(found) > most:
        raise PageError(f"the page is too large (more than {most} bytes)")
    return found

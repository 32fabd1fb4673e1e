"""Adding: a text that is pasted, files, addresses; how far it has come, and what came of it."""

import json
from collections.abc import Iterable

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import Response

from svodka.desk.making import Given, Outcome, add_given
from svodka.desk.pages.deciding import refused
from svodka.desk.visit import Visit

MOST_BYTES = 64_000_000
"""What one form may bring."""
_KNOWN = (".txt", ".html", ".htm", ".jsonl", ".warc", ".gz", ".wacz", ".opml", ".xml", ".rss", ".atom")
_FIELDS = ("title", "outlet", "published", "url")
_MOST_ADDRESSES = 500


def adding(visit: Visit) -> Response:
    """The form."""
    return visit.page("adding.html.j2", {"known": _KNOWN})


def add(visit: Visit, form: FormData) -> Response:
    """Has what was given read; the work shows how far that has come."""
    if visit.desk.work is None:
        raise HTTPException(403)
    given = Given(tuple(_files(form.getlist("files"))), _pasted(form), tuple(_addresses(form)))
    if not any(given):
        return refused(visit, "nothing", "/add")
    job = visit.desk.work.ask(f"add {id(given)}", add_given(given))
    return visit.go(f"/work/{job.id}")


def added(visit: Visit) -> Response:
    """What came of it."""
    job = visit.desk.work.get(visit.request.path_params["job"]) if visit.desk.work else None
    if job is None or not isinstance(job.outcome, Outcome):
        raise HTTPException(404)
    return visit.page("added.html.j2", {"outcome": job.outcome})


def _files(uploads: Iterable[object]) -> Iterable[tuple[str, bytes]]:
    for upload in uploads:
        if isinstance(upload, UploadFile) and upload.filename:
            name = upload.filename.replace("\\", "/").rsplit("/", 1)[-1][-100:].replace("\0", "")
            yield (name if name.strip(". ") else "file.txt"), upload.file.read()


def _pasted(form: FormData) -> bytes:
    """The text with what its form says of it, as one line of JSONL; nothing where no text was pasted."""
    text = str(form.get("text") or "").replace("\r\n", "\n").strip()
    if not text:
        return b""
    told = {name: str(form.get(name) or "").strip() for name in _FIELDS}
    row = {"text": text, **{name: value for name, value in told.items() if value}}
    return json.dumps(row, ensure_ascii=False).encode()


def _addresses(form: FormData) -> list[str]:
    """One address a line; what has no scheme gets https."""
    lines = [line.strip() for line in str(form.get("addresses") or "").splitlines() if line.strip()]
    return [line if "://" in line else f"https://{line}" for line in lines[:_MOST_ADDRESSES]]

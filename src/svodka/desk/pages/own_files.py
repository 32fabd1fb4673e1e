"""The style and the scripts."""

from starlette.responses import PlainTextResponse, Response

from svodka.desk.visit import Visit

_FOREVER = "public, max-age=31536000, immutable"


def own_file(visit: Visit) -> Response:
    """A file under an address that changes with its content."""
    found = visit.desk.files.get(visit.request.url.path)
    if found is None:
        return PlainTextResponse("No such file.", 404)
    return Response(found.body, headers={"Content-Type": found.type, "Cache-Control": _FOREVER})

"""Only those who mean this desk are answered.

A page of a stranger can make the browser ask any address, also under a name of the stranger's own that suddenly leads
to this machine (DNS rebinding). The name that the browser meant stands in the Host header: it must be one of ours.
"""

from ipaddress import ip_address

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})


class OwnHostOnly:
    """Answers 421 to whoever asks for another host, 403 to what another site posts."""

    def __init__(self, app: ASGIApp, host: str) -> None:
        """`host`: the address that the desk listens at, or the name that it was told to answer to."""
        self._app, self._host = app, host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get(b"host", "")
        if not is_ours(host, self._host):
            await PlainTextResponse("This desk does not answer to that name.", 421)(scope, receive, send)
        elif scope["method"] not in {"GET", "HEAD"} and not _from_ourselves(headers, host):
            await PlainTextResponse("Posted from another site.", 403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def is_ours(host: str, listening: str) -> bool:
    """Whether a Host header (name and perhaps port) means this desk.

    Names of the loopback always do. Where the desk listens at other addresses too, so does any bare IP address: only
    names can be made to lead elsewhere; and the very name that it was told.
    """
    name = _name(host)
    if name in _LOCAL:
        return True
    return not is_loopback(listening) and (name == listening.casefold() or _is_address(name))


def _name(host: str) -> str:
    name, colon, port = host.casefold().rpartition(":")
    return name if colon and port.isdigit() else host.casefold()


def _is_address(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    return host == "localhost" or (_is_address(host) and ip_address(host.strip("[]")).is_loopback)


def _from_ourselves(headers: dict[bytes, str], host: str) -> bool:
    """What the browser says of the page that posts; a browser that says nothing is held by the token alone."""
    site = headers.get(b"sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    origin = headers.get(b"origin")
    return origin is None or origin.partition("://")[2] == host

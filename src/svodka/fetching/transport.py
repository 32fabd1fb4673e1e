"""The HTTP library with guarded connections: HTTP/1.1 and HTTP/2, no cookies, no redirects of its own."""

import ssl
from collections.abc import AsyncIterator
from functools import cache
from urllib.parse import unquote

import httpcore2
import httpx2

from svodka.fetching.connecting import GuardedBackend, Resolve
from svodka.fetching.errors import FetchError
from svodka.fetching.options import FetchOptions

_KEPT, _IDLE = 20, 30.0
"""Idle connections that are kept, and for how many seconds."""


class GuardedTransport(httpx2.AsyncBaseTransport):
    """Sends requests through a pool whose connections are guarded."""

    def __init__(self, options: FetchOptions, resolve: Resolve, context: ssl.SSLContext | None = None) -> None:
        """`context` decides which certificates are trusted; without it, those that the system trusts.

        Raises FetchError where the proxy's address cannot be used.
        """
        proxy = _proxy(options.proxy) if options.proxy else None
        self.backend = GuardedBackend(resolve, options.allow_private, (proxy.host, _port(proxy)) if proxy else None)
        self.pool = _pool(options, self.backend, context or _trusting(), proxy)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Sends one request without a body. Raises FetchError, and the library's errors."""
        url = request.url
        sent = httpcore2.Request(
            method=request.method,
            url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        answer = await self.pool.handle_async_request(sent)
        return httpx2.Response(
            answer.status, headers=answer.headers, stream=_Stream(answer), extensions=answer.extensions
        )

    async def aclose(self) -> None:
        await self.pool.aclose()


class _Stream(httpx2.AsyncByteStream):
    """The body as it comes over the wire."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()


def _pool(
    options: FetchOptions, backend: GuardedBackend, context: ssl.SSLContext, proxy: httpx2.URL | None
) -> httpcore2.AsyncConnectionPool:
    most = options.at_once * 2
    if proxy is None:
        return httpcore2.AsyncConnectionPool(
            ssl_context=context, network_backend=backend, http2=True, max_connections=most,
            max_keepalive_connections=_KEPT, keepalive_expiry=_IDLE,
        )  # fmt: skip
    auth = (unquote(proxy.username), unquote(proxy.password)) if proxy.userinfo else None
    return httpcore2.AsyncHTTPProxy(
        proxy_url=httpcore2.URL(scheme=proxy.raw_scheme, host=proxy.raw_host, port=_port(proxy), target=b"/"),
        proxy_auth=auth, ssl_context=context, network_backend=backend, http2=True, max_connections=most,
        max_keepalive_connections=_KEPT, keepalive_expiry=_IDLE,
    )  # fmt: skip


@cache
def _trusting() -> ssl.SSLContext:
    """Trusts whom the system trusts; reading its list takes a while, so it is read once."""
    return httpx2.create_ssl_context()


def _proxy(text: str) -> httpx2.URL:
    try:
        url = httpx2.URL(text if "://" in text else f"http://{text}")
    except (httpx2.InvalidURL, ValueError) as error:
        raise FetchError("the proxy's address cannot be understood") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise FetchError("the proxy must be one for http or https")
    return url


def _port(proxy: httpx2.URL) -> int:
    return proxy.port or (443 if proxy.scheme == "https" else 80)

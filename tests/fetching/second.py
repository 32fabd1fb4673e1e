"""A small HTTP/2 server with TLS on loopback, and a small proxy."""

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import h2.config
import h2.connection
import h2.events

from tests.fetching.site import Site, running

CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""A certificate for "localhost", made for these tests and worth nothing; it holds until 2126."""


def trusting() -> ssl.SSLContext:
    """A client's context that trusts the certificate of the tests."""
    return ssl.create_default_context(cafile=str(CERTIFICATE))


class SecondSite(Site):
    """Answers every path over HTTP/2 with the same page, or with a body without end."""

    def __init__(self, body: bytes, endless: bool = False) -> None:
        super().__init__()
        self.body, self.endless, self._stream = body, endless, 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        connection.initiate_connection()
        with suppress(ConnectionError, asyncio.CancelledError, h2.exceptions.ProtocolError):
            writer.write(connection.data_to_send())
            while data := await reader.read(65_536):
                for event in connection.receive_data(data):
                    if isinstance(event, h2.events.RequestReceived):
                        self._answer(connection, event)
                    elif isinstance(event, h2.events.WindowUpdated) and self._stream and self.endless:
                        self._more(connection)
                writer.write(connection.data_to_send())
                await writer.drain()
        writer.close()

    def _answer(self, connection: h2.connection.H2Connection, event: h2.events.RequestReceived) -> None:
        self._stream = event.stream_id or 0
        connection.send_headers(self._stream, [(":status", "200"), ("content-type", "text/html")])
        if self.endless:
            self._more(connection)
        else:
            connection.send_data(self._stream, self.body, end_stream=True)

    def _more(self, connection: h2.connection.H2Connection) -> None:
        with suppress(h2.exceptions.ProtocolError):
            while (room := connection.local_flow_control_window(self._stream)) > 0:
                connection.send_data(self._stream, self.body[: min(room, 16_384)])


@contextmanager
def secure(site: Site) -> Iterator[Site]:
    """The site behind TLS, offering HTTP/2 where it speaks it."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    context.set_alpn_protocols(["h2"] if isinstance(site, SecondSite) else ["http/1.1"])
    with running(site, context=context) as started:
        yield started

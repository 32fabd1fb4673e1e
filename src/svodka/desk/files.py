"""The desk's own files, style and scripts, under addresses that change with their content: browsers keep them."""

import hashlib
from importlib.resources import files
from typing import NamedTuple

_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
_SHARED = ("style.css",)
"""Those of the account's page, which the desk shows in the same style."""


class File(NamedTuple):
    """A file as it is served."""

    body: bytes
    type: str
    address: str


class Files:
    """All of them, read once. They bear one digest, so that a script finds those that it imports."""

    def __init__(self) -> None:
        own = [f for f in files("svodka.desk").joinpath("static").iterdir() if f.name.rpartition(".")[2] in _TYPES]
        shared = [files("svodka.presentation.html").joinpath(name) for name in _SHARED]
        bodies = {found.name: found.read_bytes() for found in sorted([*own, *shared], key=lambda found: found.name)}
        digest = hashlib.sha256(b"".join(name.encode() + body for name, body in bodies.items())).hexdigest()[:12]
        self._files = {
            name: File(body, _TYPES[name.rpartition(".")[2]], f"/static/{digest}/{name}")
            for name, body in bodies.items()
        }

    def address(self, name: str) -> str:
        """Where a page asks for the file. Raises KeyError."""
        return self._files[name].address

    def get(self, address: str) -> File | None:
        """The file at an address, of this version alone."""
        found = self._files.get(address.rpartition("/")[2])
        return found if found is not None and found.address == address else None

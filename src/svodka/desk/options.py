"""What the desk is told when it starts."""

from pathlib import Path
from typing import NamedTuple

HOST, PORT = "127.0.0.1", 8477


class DeskOptions(NamedTuple):
    """`host` is the address to listen at; `port` 0 takes any that is free. `working` is False where nothing may be
    made (accounts), only shown."""

    store: Path
    host: str = HOST
    port: int = PORT
    working: bool = True

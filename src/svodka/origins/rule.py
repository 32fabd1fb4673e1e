"""What a rule about two statements of one claim answers."""

from collections.abc import Callable
from typing import Literal

from svodka.origins.provenance import Provenance, Told

Tie = Literal["shown", "possible", "apart"]
"""`shown`: they have one origin; `possible`: they may have; `apart`: they name two origins."""

Rule = Callable[[Told, Told, Provenance], Tie | None]

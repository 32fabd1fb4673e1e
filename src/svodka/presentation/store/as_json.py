"""Lists as one JSON object each, whose `schema` says what it is; within a version they only grow."""

from collections.abc import Mapping

import msgspec


def render(schema: str, parts: Mapping[str, object]) -> str:
    """The parts under their names after the schema's name (`svodka.stories/1`), indented, ending in a newline."""
    data = msgspec.json.encode({"schema": schema, **parts})
    return msgspec.json.format(data, indent=1).decode() + "\n"

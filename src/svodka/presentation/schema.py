"""The JSON Schema of the contract, made from the types themselves."""

from typing import cast

import msgspec

from svodka.model.account import SCHEMA, Account

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def account_schema() -> dict[str, object]:
    """The schema of `svodka.account/1` (draft 2020-12); descriptions are the types' own docstrings.

    Objects are open: within a version the contract may grow.
    """
    made = msgspec.json.schema(Account)
    definitions = cast("dict[str, dict[str, dict[str, object]]]", made["$defs"])
    definitions["Account"]["properties"]["schema"] = {"const": SCHEMA}
    definitions["Account"]["required"] = ["schema", "made_with", "articles", "stories", "skipped"]  # type: ignore[assignment]
    return {"$schema": DIALECT, "$id": f"urn:{SCHEMA.replace('/', ':')}", "title": SCHEMA, **made}


def schema_text() -> str:
    """The schema as indented JSON, ending in a newline."""
    return msgspec.json.format(msgspec.json.encode(account_schema()), indent=2).decode() + "\n"

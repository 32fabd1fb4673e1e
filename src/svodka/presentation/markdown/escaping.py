"""Text of others in Markdown: it means nothing but itself."""

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
LEADING = re.compile(r"^(\d+)([.)])|^([-+=])")


def escaped(text: str) -> str:
    """Text in which no sign means anything to Markdown or HTML."""
    text = SPECIAL.sub(r"\\\1", text)
    return LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)

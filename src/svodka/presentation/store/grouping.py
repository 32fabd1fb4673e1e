"""Why articles are together, as the store keeps it, in the reader's language."""

import re

from svodka.presentation.messages import Messages
from svodka.presentation.view.safe import line

_ALIKE = re.compile(r"сходны сами по себе: (\d+) из (\d+) пар(?:; общее у большинства: (.*))?", re.DOTALL)
_KNOWN = {"других статей об этом событии нет": "store.together.alone", "decided by a person": "store.together.decided"}


def together(why: str, words: Messages) -> str:
    """The reason in words; one that another version has written is shown as it was written."""
    if why in _KNOWN:
        return words(_KNOWN[why])
    found = _ALIKE.fullmatch(why)
    if found is None:
        return line(why, 1000)
    alike, pairs, shared = found.groups()
    said = words("store.together.alike", alike=alike, pairs=pairs)
    return line(said + (words("store.together.shared", words=shared) if shared else ""), 1000)

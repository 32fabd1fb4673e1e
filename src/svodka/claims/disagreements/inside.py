"""Articles that contradict themselves: two of the values stand in one article, or one of them in its headline."""

from collections.abc import Mapping

import msgspec

from svodka.model.account import Disagreement
from svodka.model.reading import Reading
from svodka.model.span import Evidence

_HEADS = frozenset({"title", "summary"})


def with_inner(found: Disagreement, readings: Mapping[str, Reading]) -> Disagreement:
    """The conflict, saying which articles give two of its values themselves. `readings` are by article id.

    An article that says it once more exactly, or once without the source, does not contradict itself.
    """
    if found.kind != "conflict":
        return found
    values: dict[str, list[set[bool]]] = {}
    for value in found.values:
        here: dict[str, set[bool]] = {}
        for span in value.spans:
            here.setdefault(span.article, set()).add(_in_headline(span, readings[span.article]))
        for article, heads in here.items():
            values.setdefault(article, []).append(heads)
    within = tuple(sorted(article for article, given in values.items() if len(given) > 1))
    headlines = tuple(a for a in within if any(heads == {True} for heads in values[a]) and {False} in values[a])
    return msgspec.structs.replace(found, within=within, headlines=headlines) if within else found


def _in_headline(span: Evidence, reading: Reading) -> bool:
    return any(s.role in _HEADS for s in reading.sentences if s.start < span.end and span.start < s.end)

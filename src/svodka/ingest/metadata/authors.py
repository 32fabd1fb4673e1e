"""The authors that the text's own bylines name."""

from svodka.ingest.furniture.bylines import labelled_byline
from svodka.ingest.lines import trimmed
from svodka.ingest.names import may_be_person, people
from svodka.ingest.page import Marks


def find_authors(marks: Marks) -> tuple[str, ...]:
    """Names in bylines, in order, each once. A translator or an editor is no author."""
    found: dict[str, None] = {}
    for index in range(len(marks.page.lines)):
        for mark in marks.of(index):
            if mark.rule != "byline":
                continue
            line = trimmed(marks.page.text, mark.start, mark.end)
            labelled = labelled_byline(line)
            names = _alone(line.text) if labelled is None else labelled[1] if labelled[0] == "author" else ()
            found.update(dict.fromkeys(names))
    return tuple(found)


def _alone(text: str) -> tuple[str, ...]:
    name = text.split(",", maxsplit=1)[0].strip() if "специально для" in text else text
    return people(name) or ((name,) if may_be_person(name) else ())

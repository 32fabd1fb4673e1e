"""Headlines with a source and a colon or a dash: "Петров: мост закроют", "Мост закроют — Петров"."""

from collections.abc import Iterator

from svodka.model.reading import Entity
from svodka.reading.reports.cues.found import Found
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import verbs

_SOURCES = ("person", "organisation", "outlet", "agency")
_MOST = 5


def title_cues(tree: Tree, entities: tuple[Entity, ...]) -> Iterator[Found]:
    """The source of a headline; the name must be all that stands before the colon or after the last dash."""
    if tree.sentence.role != "title":
        return
    names = {(m.start, m.end): e for e in entities if e.kind in _SOURCES for m in e.mentions}
    surnames = {e.name.lower().split()[-1] for e in entities if e.kind == "person"}
    tokens = tree.tokens
    for at, token in enumerate(tokens):
        named = (tokens[0].start, tokens[at - 1].end) in names or (at == 1 and tokens[0].text.lower() in surnames)
        if token.text == ":" and 0 < at <= _MOST and named:
            content = tree.trimmed(at + 1, len(tokens) - 1)
            if content is not None:
                yield Found((at, at), (0, at), 0, None, (content,), "asserted", "title_colon")
            return
    dashes = [i for i, t in enumerate(tokens) if t.text in ("—", "–", "-") and 2 < i < len(tokens) - 1]
    ends = {end for _, end in names}
    told = dashes and any(t.lemma in verbs() for t in tokens[: dashes[-1]])
    if dashes and (tokens[dashes[-1] + 1].start, tokens[-1].end) in names and not told:
        if tokens[dashes[-1] - 1].end in ends:
            return  # "бой Седов – Рейн": two of a kind
        content = tree.trimmed(0, dashes[-1] - 1)
        if content is not None:
            at = dashes[-1]
            yield Found((at, at), (at, len(tokens) - 1), at + 1, None, (content,), "asserted", "title_dash")

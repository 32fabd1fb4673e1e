"""Names made others throughout an article: of who acts or is meant, of where it was, of who says it."""

import random
import re
from collections.abc import Iterator

from bench.planted.change import Change, Edit, cased, stem, told
from bench.planted.stories import Place
from svodka.model.reading import Token

_SURNAMES = "Ладогин Кравцов Вершинин Сухарев Брусникин Тетерин Осокин Журавин".split()  # noqa: SIM905
_BODIES = "ЮНЕСКО ОБСЕ Toyota Samsung Nokia Siemens".split()  # noqa: SIM905
_TOWNS = "Самара Тверь Калуга Прага Вена Варшава Ницца Женева".split()  # noqa: SIM905
_KINDS = ("person", "place", "organisation")
_NAMES = {"person": _SURNAMES, "place": _TOWNS}


def name(place: Place, rng: random.Random) -> Iterator[Change]:
    """Another person or town in the same case, or another body by a name that takes no endings here."""
    for token, kind in _named(place):
        if told(place, token.text) and token.text.isalpha():
            edits = _throughout(place, token, rng.choice(_BODIES if kind == "organisation" else _NAMES[kind]))
            if edits:
                yield Change("name", kind, ("actor", "object", "place", "source"), edits)


def _throughout(place: Place, named: Token, new: str) -> tuple[Edit, ...]:
    """The new name in every place of the old one; empty when some place cannot be changed, or the old name is left."""
    edits = []
    old = stem(named.text)
    for token in (t for sentence in place.reading.sentences for t in sentence.tokens):
        if token.text[:1].isupper() and stem(token.text) == old:
            form = new if new in _BODIES else cased(new, token)
            if form is None or form.lower() == token.text.lower():
                return ()
            edits.append(Edit(token.start, token.end, form))
    changed = Change("", "", (), tuple(edits)).applied(place.story.articles[place.article].text)
    return () if re.search(r"(?<!\w)" + re.escape(old), changed.lower()) else tuple(edits)


def _named(place: Place) -> Iterator[tuple[Token, str]]:
    reported = [r.source.span for r in place.reading.reports if r.source and r.source.span]
    for entity in place.reading.entities:
        for m in entity.mentions if entity.kind in _KINDS else ():
            tokens = [t for t in place.sentence.tokens if m.start <= t.start and t.end <= m.end]
            if tokens and not any(s.start <= m.start < s.end for s in reported):
                token = tokens[-1]
                proper = token.text[:1].isupper() and (entity.kind == "organisation" or not token.text.isupper())
                if proper and (entity.kind == "person" or len(tokens) == 1):
                    yield token, entity.kind


def speaker(place: Place, rng: random.Random) -> Iterator[Change]:
    """The same words given to another speaker."""
    for report in place.reading.reports:
        span = report.source.span if report.source and report.source.kind == "person" else None
        if span is None or not (place.sentence.start <= span.start and span.end <= place.sentence.end):
            continue
        tokens = [t for t in place.sentence.tokens if span.start <= t.start and t.end <= span.end and t.pos == "PROPN"]
        if tokens and told(place, tokens[-1].text):
            edits = _throughout(place, tokens[-1], rng.choice(_SURNAMES))
            if edits:
                yield Change("speaker", "", ("source", "actor", "object"), edits)

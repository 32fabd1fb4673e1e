"""Names made others: of who acts or is meant, of where it was, of who says it."""

import random
from collections.abc import Iterator

from bench.planted.change import Change, Edit, cased, told
from bench.planted.stories import Place
from svodka.model.reading import Token

_SURNAMES = "Ладогин Кравцов Вершинин Сухарев Брусникин Тетерин Осокин Журавин".split()  # noqa: SIM905
_BODIES = "Росгидрометцентр Вестминвест Сибвторпром Кильварбанк".split()  # noqa: SIM905
_TOWNS = "Самара Тверь Калуга Прага Вена Варшава Ницца Женева".split()  # noqa: SIM905
_KINDS = ("person", "place", "organisation")
_NAMES = {"person": _SURNAMES, "place": _TOWNS}


def name(place: Place, rng: random.Random) -> Iterator[Change]:
    """Another person or town in the same case, or another body by a name that takes no endings here."""
    for token, kind in _named(place):
        if told(place, token.text):
            new = rng.choice(_BODIES) if kind == "organisation" else cased(rng.choice(_NAMES[kind]), token)
            if new and new.lower() != token.text.lower():
                edit = Edit(token.start, token.end, new)
                yield Change("name", kind, ("actor", "object", "place", "source"), (edit,))


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
            new = cased(rng.choice(_SURNAMES), tokens[-1])
            if new:
                yield Change("speaker", "", ("source",), (Edit(tokens[-1].start, tokens[-1].end, new),))

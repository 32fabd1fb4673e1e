"""Puts a corrected speaker in a reading: at the quote, and at the end of the chain of the statements it stands in."""

from msgspec.structs import replace

from svodka.model.decision import SpeakerOf
from svodka.model.reading import Link, Quote, Reading, Speaker, Statement
from svodka.model.span import overlap

RULE = "decided"


def corrected(reading: Reading, quote: Quote, deed: SpeakerOf) -> Reading:
    """The reading with the decided speaker of one of its quotes. Statements that lie mostly in the quote, and that had
    its former speaker as their origin, or no origin, get the new one."""
    speaker = Speaker(deed.name, deed.kind) if deed.name else None
    quotes = tuple(replace(q, speaker=speaker, rule=RULE) if q is quote else q for q in reading.quotes)
    statements = tuple(_told(s, quote, speaker) if _inside(s, quote) else s for s in reading.statements)
    return replace(reading, quotes=quotes, statements=statements)


def _inside(statement: Statement, quote: Quote) -> bool:
    shorter = min(statement.end - statement.start, quote.end - quote.start)
    return 2 * overlap(statement, quote) > shorter


def _told(statement: Statement, quote: Quote, speaker: Speaker | None) -> Statement:
    chain = statement.attribution
    if chain and quote.speaker is not None and chain[-1].name == quote.speaker.name:
        chain = chain[:-1]
    elif chain:
        return statement
    link = () if speaker is None else (Link(name=speaker.name, kind=speaker.kind, span=None, rule=RULE),)
    return replace(statement, attribution=(*chain, *link))

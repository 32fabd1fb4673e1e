"""One article's reading, sentence by sentence: what was found, and which rule found it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from svodka.model.article import Article
from svodka.model.reading import Polarity, Quantity, Quote, Reading, Report, Sentence, Statement, Time
from svodka.model.span import Evidence
from svodka.presentation.messages import Messages
from svodka.presentation.view.phrases import chain
from svodka.presentation.view.plain import begun
from svodka.presentation.view.safe import line, quoted, sentence


class Finding(NamedTuple):
    """One thing found: what it is ("quote", …), where, what was made of it, by which rule."""

    what: str
    start: int
    end: int
    text: str
    value: str
    rule: str


class Explained(NamedTuple):
    """A sentence with its findings in the order of the text, or a piece of furniture (then `sentence` is None)."""

    start: int
    sentence: Sentence | None
    text: str
    findings: tuple[Finding, ...]


def explain(article: Article, reading: Reading, words: Messages) -> tuple[Explained, ...]:
    """Every sentence and every piece of furniture, in the order of the text; a finding stands where it begins."""
    findings = sorted(_findings(reading, words), key=lambda f: (f.start, -f.end, f.what))
    explained = [
        Explained(s.start, s, s.text, tuple(f for f in findings if s.start <= f.start < s.end))
        for s in reading.sentences
    ]
    for piece in article.furniture:
        reason = words.get(f"furniture.{piece.reason}", piece.reason)
        found = Finding("furniture", piece.start, piece.end, piece.text, reason, "")
        explained.append(Explained(piece.start, None, piece.text, (found,)))
    return tuple(sorted(explained, key=lambda e: (e.start, e.sentence is not None)))


def _findings(reading: Reading, words: Messages) -> Iterator[Finding]:
    for entity in reading.entities:
        value = f"{entity.name} ({words.get(f'kind.{entity.kind}', entity.kind)})"
        for mention in entity.mentions:
            yield Finding("entity", mention.start, mention.end, mention.text, value, "")
    for time in reading.times:
        yield _finding("time", time, _time(time, words), time.rule)
    for quantity in reading.quantities:
        yield _finding("quantity", quantity, _quantity(quantity), quantity.rule)
    for report in reading.reports:
        yield _finding("report", report, _report(report, words), report.rule)
    for quote in reading.quotes:
        yield _finding("quote", quote, _quote(quote, words), quote.rule)
    for statement in reading.statements:
        yield _finding("statement", statement, _statement(statement, words), statement.rule)


def _finding(what: str, place: Evidence, value: str, rule: str) -> Finding:
    return Finding(what, place.start, place.end, place.text, value, rule)


def _time(time: Time, words: Messages) -> str:
    value = time.value or words("explain.unknown")
    parts = [value] if time.relation == "at" else [f"{time.relation} {value}"]
    return "; ".join([*parts, *([time.note] if time.note else [])])


def _quantity(quantity: Quantity) -> str:
    number = f"{quantity.value:,.10g}" if quantity.high is None else f"{quantity.value:,.10g} … {quantity.high:,.10g}"
    return " ".join(part for part in (quantity.bound, number, quantity.unit, quantity.of) if part)


def _report(report: Report, words: Messages) -> str:
    links = (*report.carriers, *([report.source] if report.source else []))
    whose = chain(links, words) if links else words("explain.nobody")
    return f"{whose} → {'; '.join(line(span.text, 80) for span in report.content)}{_hedge(report.polarity, words)}"


def _quote(quote: Quote, words: Messages) -> str:
    speaker = quote.speaker.name if quote.speaker else words("quotes.nobody")
    via = f" {words('quotes.via')} {chain(quote.via, words)}" if quote.via else ""
    return f"{words.get(f'kind.{quote.kind}', quote.kind)}: {speaker}{via}"


def _statement(statement: Statement, words: Messages) -> str:
    links = [f"{link.name} [{', '.join(filter(None, (link.kind, link.rule)))}]" for link in statement.attribution]
    whose = " → ".join(links) or words("claim.own_words")
    when = f", {statement.when}" if statement.when else ""
    return f"{whose}{_hedge(statement.polarity, words)}{when}"


def _hedge(polarity: Polarity, words: Messages) -> str:
    return "" if polarity == "asserted" else f", {words(f'polarity.{polarity}')}"


def show_all(pairs: Sequence[tuple[Article, Reading]], words: Messages, console: Console) -> None:
    """Prints each article with an empty line between."""
    for number, (article, reading) in enumerate(pairs):
        if number:
            console.print()
        show(article, reading, words, console)


def show(article: Article, reading: Reading, words: Messages, console: Console) -> None:
    """Prints the explanation of one article: each sentence, then its findings, one a line, with their rules."""
    console.print(Text(line(article.path or article.url or article.given_id or article.id), style="bold"))
    for part in explain(article, reading, words):
        console.print()
        console.print(_head(part, words))
        if part.sentence is not None and part.findings:
            console.print(Padding(_table(part.findings, words), (0, 0, 0, 3)))


def _head(part: Explained, words: Messages) -> Text:
    if part.sentence is None:
        reason = part.findings[0].value
        return begun(f"✂ {sentence(part.text)}", "dim").append(f"  ({words('explain.furniture')}: {line(reason)})")
    role = "" if part.sentence.role == "body" else f" ({words.get(f'role.{part.sentence.role}', part.sentence.role)})"
    return begun(f"{part.sentence.index}{role} ", "cyan").append(sentence(part.text), style="bold")


def _table(findings: tuple[Finding, ...], words: Messages) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    for finding in findings:
        what = Text(words(f"explain.{finding.what}"), style="green")
        place = Text(f"{finding.start}–{finding.end}", style="dim")
        made = Text(quoted(line(finding.text, 160))).append(f" = {line(finding.value, 400)}", style="bold")
        table.add_row(what, place, made.append(f"  {finding.rule}", style="yellow") if finding.rule else made)
    return table

"""One article's reading in the terminal: what was found, kind by kind."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.presentation.explanation import Finding, explain
from svodka.presentation.messages import Messages
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.safe import line, quoted

KINDS = ("entity", "time", "quantity", "quote", "report", "statement")


def show_all(pairs: Sequence[tuple[Article, Reading]], words: Messages, console: Console) -> None:
    """Prints each article with an empty line between."""
    for number, (article, reading) in enumerate(pairs):
        if number:
            console.print()
        show(article, reading, words, console)


def show(article: Article, reading: Reading, words: Messages, console: Console) -> None:
    """Prints what is known of the article, then a table for each kind of finding."""
    console.print(Text(line(article.path or article.url or article.given_id or article.id), style="bold"))
    console.print(Padding(_metadata(article, words), (0, 0, 0, 2)))
    findings = [finding for part in explain(article, reading, words) for finding in part.findings]
    for kind in KINDS:
        of_kind = [finding for finding in findings if finding.what == kind]
        if of_kind:
            console.print(Text(f"\n{words(f'reading.{kind}').upper()}", style="bold cyan"))
            shown = _entities(of_kind) if kind == "entity" else _places(of_kind)
            console.print(Padding(shown, (0, 0, 0, 2)))


def _metadata(article: Article, words: Messages) -> RenderableType:
    published = in_words(article.published, words) if article.published else words("article.no_date")
    reasons = Counter(found.reason for found in article.furniture)
    furniture = ", ".join(f"{words.get(f'furniture.{reason}', line(reason))} × {n}" for reason, n in reasons.items())
    known = {
        "article.outlet": article.outlet,
        "article.title": article.title,
        "article.authors": ", ".join(article.authors),
        "article.published": published,
        "explain.furniture": furniture,
    }
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    for key, value in known.items():
        table.add_row(Text(words(key), style="dim"), Text(line(value or "—", 300)))
    return table


def _entities(findings: list[Finding]) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    for value in dict.fromkeys(finding.value for finding in findings):
        names = Counter(line(finding.text, 80) for finding in findings if finding.value == value)
        table.add_row(Text(line(value), style="bold"), Text(", ".join(f"{name} × {n}" for name, n in names.items())))
    return table


def _places(findings: list[Finding]) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    for finding in sorted(findings):
        place = Text(f"{finding.start}–{finding.end}", style="dim")
        table.add_row(place, Text(quoted(line(finding.text, 200))), Text(line(finding.value, 300), style="green"))
    return table

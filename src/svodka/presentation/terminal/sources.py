"""Where things come from, in the terminal: timeline, lineage, wording, quotes."""

from collections import Counter

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from svodka.model.reading import Quote
from svodka.presentation.messages import Messages
from svodka.presentation.terminal.limits import first
from svodka.presentation.view import phrases
from svodka.presentation.view.citations import cited, names_by_entity
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.plain import begun
from svodka.presentation.view.reasons import comparing
from svodka.presentation.view.safe import line, quoted, sentence

QUOTES, MOMENTS, ENTITIES, SOURCES = 12, 30, 30, 30
"""How many of each are printed; more are counted."""


def _columns(*ratios: int | None) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    for ratio in ratios:
        table.add_column(ratio=ratio)
    return table


def timeline(view: StoryView, words: Messages) -> RenderableType | None:
    """Dated claims in the order of the story."""
    moments = [moment for moment in view.story.timeline if moment.claim in view.claims]
    if not moments:
        return None
    table = _columns(None, None)
    shown_moments, hidden = first(moments, MOMENTS, words)
    before = ""
    for moment in shown_moments:
        claim = view.claims[moment.claim]
        shown = begun(f"{view.numbers[claim.id]}. ", "dim").append(phrases.gist(claim), style="")
        when = in_words(moment.when, words)
        table.add_row(Text("" if when == before else when, style="bold"), shown)
        before = when
    return Group(table, *hidden)


def lineage(view: StoryView, words: Messages) -> RenderableType | None:
    """Who copies or retells whom, then who cites what, each cited source once."""
    parts: list[RenderableType] = []
    for found in view.story.lineage:
        if found.relation != "cites":
            text = begun(phrases.lineage(view, found, words), "yellow")
            why = comparing(found.why, words) or words.count("count.pairs", len(found.evidence))
            parts.append(text.append(f" ({why})", style="dim"))
    table = _columns(None, None)
    sources, hidden = first(list(cited(view).items()), SOURCES, words)
    for whom, who in sources:
        table.add_row(Text(whom, style="bold"), Text(f"← {', '.join(who)}", style=""))
    if table.row_count:
        parts += [table, *hidden]
    return Group(*parts) if parts else None


def wording(view: StoryView, words: Messages) -> RenderableType | None:
    """What each entity is called, by how many, the judging names marked."""
    if not view.story.wording:
        return None
    table = _columns(2, 5)
    entities, hidden = first(list(names_by_entity(view.story).items()), ENTITIES, words)
    for entity, names in entities:
        shown = Text(" · ").join(_name(view, name, loaded, found) for (name, loaded), found in names.items())
        table.add_row(Text(line(entity, phrases.NAME), style="bold"), shown)
    note = any(found.loaded for found in view.story.wording)
    parts: list[RenderableType] = [table, *hidden]
    return Group(*parts, Text(words("wording.loaded_note"), style="dim")) if note else Group(*parts)


def _name(view: StoryView, name: str, loaded: bool, articles: Counter[str]) -> Text:
    text = begun(f"‹{name}›" if loaded else name, "magenta" if loaded else "")
    who = ", ".join(view.name(id_) for id_ in articles)
    return text.append(f" ({who})", style="dim")


def quotes(view: StoryView, words: Messages) -> RenderableType | None:
    """Quotes by speaker; direct ones first in the order of the account, the rest counted."""
    direct = [quote for quote in view.story.quotes if quote.kind == "direct"]
    if not direct:
        return None
    parts: list[RenderableType] = [_quote(view, quote, words) for quote in direct[:QUOTES]]
    hidden = len(view.story.quotes) - len(parts)
    if hidden:
        parts.append(Text(words.count("count.hidden_lines", hidden), style="dim"))
    return Group(*parts)


def _quote(view: StoryView, quote: Quote, words: Messages) -> Text:
    who = line(quote.speaker.name, phrases.NAME) if quote.speaker else words("quotes.nobody")
    text = begun(who, "bold").append(": ", style="").append(quoted(sentence(quote.text)), style="")
    if quote.via:
        text.append(f" {words('quotes.via')} {phrases.chain(quote.via, words)}", style="dim")
    return text.append(f" · {view.name(quote.article)} [{quote.start}–{quote.end}]", style="dim")

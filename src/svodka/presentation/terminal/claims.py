"""Claims in the terminal: the brief, the conflicts, who says what, and every place that says it."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from svodka.model.account import Claim, Disagreement
from svodka.model.reading import Statement
from svodka.model.span import Evidence
from svodka.presentation.messages import Messages
from svodka.presentation.terminal.limits import first
from svodka.presentation.view import losing, phrases
from svodka.presentation.view.grid import State, rows
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.plain import begun
from svodka.presentation.view.reasons import differing
from svodka.presentation.view.safe import quoted, sentence

SIGNS: dict[State, tuple[str, str]] = {
    "says": ("●", "green"),
    "differs": ("≠", "yellow"),
    "denies": ("✕", "bright_red"),
    "unsure": ("◌", "bright_blue"),
    "silent": ("·", "dim"),
}
GRID_LIMIT = 24
"""More articles than this do not fit side by side in a terminal."""

CONFLICTS, CLAIMS, LONE = 40, 40, 40
"""How many of each are printed; more are counted."""


def brief(view: StoryView, words: Messages) -> RenderableType | None:
    """The claims that one must know, each with its support and what the tellings differ in."""
    claims = [view.claims[id_] for id_ in view.story.brief if id_ in view.claims]
    if not claims:
        return None
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, pad_edge=False)
    table.add_column(justify="right", style="dim")
    table.add_column()
    for claim in claims:
        table.add_row(str(view.numbers[claim.id]), Group(Text(phrases.gist(claim)), _support(view, claim, words)))
    return table


def _support(view: StoryView, claim: Claim, words: Messages) -> Text:
    text = begun(phrases.support(view, claim, words), "dim")
    if differing := phrases.differing(claim, words):
        text.append(" · ").append(differing, style="yellow")
    return text


def conflicts(view: StoryView, words: Messages) -> RenderableType | None:
    """Conflicts with their values side by side, possible ones after the others, then a count of what differs in
    precision only."""
    found = [(claim, found) for sort in _SHOWN for claim in view.ordered for found in sort(claim)]
    shown, hidden = first(found, CONFLICTS, words)
    parts: list[RenderableType] = [*(_conflict(view, claim, conflict, words) for claim, conflict in shown), *hidden]
    lesser = sum(len(phrases.precisions(claim)) for claim in view.ordered)
    if lesser:
        parts.append(Text(words.count("count.precisions", lesser), style="dim"))
    return Group(*parts) if parts else None


_SHOWN = (phrases.conflicts, phrases.doubtful)


def _conflict(view: StoryView, claim: Claim, found: Disagreement, words: Messages) -> RenderableType:
    head = Text(f"{view.numbers[claim.id]}. ").append(words.get(f"slot.{found.slot}", found.slot), style="bold yellow")
    if found.unsure:
        head.append(f" ({words('conflict.doubtful')})", style="dim")
    if why := differing(found, words):
        head.append(f": {why}", style="dim")
    if inner := losing.inner(view, found, words):
        head.append(f" · {inner}", style="magenta")
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    table.add_column(ratio=2)
    table.add_column(ratio=5)
    for value in found.values:
        places = Group(*(_quoted(view, span) for span in value.spans))
        table.add_row(Text(phrases.shown_value(value.value, words), style="bold"), places)
    return Group(head, Padding(table, (0, 0, 1, 3)))


def _quoted(view: StoryView, span: Evidence) -> Text:
    text = begun(view.name(span.article), "cyan").append(f" [{span.start}–{span.end}] ", style="dim")
    return text.append(quoted(sentence(span.text)), style="")


def grid(view: StoryView, words: Messages) -> RenderableType | None:
    """Claims by article, a sign for what each does with each; None for a story of one article or of very many."""
    if not 1 < len(view.articles) <= GRID_LIMIT or not view.shared:
        return None
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim", pad_edge=False, expand=True)
    table.add_column("", justify="right", style="dim")
    table.add_column("", ratio=1, no_wrap=True, overflow="ellipsis")
    for number in range(1, len(view.articles) + 1):
        table.add_column(str(number), justify="center")
    shown, hidden = first(view.shared, CLAIMS, words)
    for row in rows(view, shown):
        signs = [Text(*SIGNS[cell.state]) for cell in row.cells]
        table.add_row(str(view.numbers[row.claim.id]), Text(phrases.gist(row.claim)), *signs)
    key = Text("   ").join(begun(*sign).append(f" {words(f'cell.{state}')}", "dim") for state, sign in SIGNS.items())
    outlets = Text("   ".join(f"{n} {name}" for n, name in enumerate(view.names.values(), 1)), style="dim")
    return Group(table, *hidden, Text(), outlets, key)


def evidence(view: StoryView, words: Messages) -> RenderableType | None:
    """Each claim with every place that says it: outlet, offsets, whose words, the words themselves."""
    background = set(view.story.background)
    parts: list[RenderableType] = []
    shared, hidden = first(view.shared, CLAIMS, words)
    for claim in shared:
        head = begun(f"{view.numbers[claim.id]}. ", "dim").append(phrases.gist(claim), style="bold")
        if claim.id in background:
            head.append(f"  ({words('section.background').lower()})", style="dim")
        parts += [head, Padding(_claim(view, claim, words), (0, 0, 1, 3))]
    parts += hidden
    if view.lone:
        lone, hidden = first(view.lone, LONE, words)
        parts.append(Text(words.count("count.lone_claims", len(view.lone)) + ":", style="dim"))
        parts += [Padding(_place(view, claim, claim.statements[0], words), (0, 0, 0, 3)) for claim in lone]
        parts += hidden
    return Group(*parts) if parts else None


def _claim(view: StoryView, claim: Claim, words: Messages) -> RenderableType:
    known = [words.count("count.outlets", view.outlets(claim)), phrases.independence(claim, words)]
    if related := losing.related(view, claim, words):
        known.append(related)
    return Group(
        Text(" · ".join(known), "dim"),
        *(_place(view, claim, statement, words) for statement in claim.statements),
    )


def _place(view: StoryView, claim: Claim, statement: Statement, words: Messages) -> Text:
    text = _quoted(view, Evidence(statement.article, statement.start, statement.end, statement.text))
    text.append(f" ← {phrases.chain(statement.attribution, words)}", style="dim")
    if hedge := phrases.hedge(statement, claim, words):
        text.append(f" · {hedge}", style="bright_red" if statement.polarity == "denied" else "bright_blue")
    return text

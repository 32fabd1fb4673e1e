"""An account as Markdown that can be cited: each claim with numbered references to outlet, date, address and place."""

import re
from collections.abc import Iterator

from svodka.model.account import Account, Claim, Disagreement
from svodka.model.article import Article
from svodka.model.reading import Statement
from svodka.presentation.messages import Messages
from svodka.presentation.view import phrases
from svodka.presentation.view.citations import cited, names_by_entity
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.grid import State, rows
from svodka.presentation.view.index import StoryView, story_views
from svodka.presentation.view.safe import line, quoted, sentence, web_address

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
LEADING = re.compile(r"^(\d+)([.)])|^([-+=])")
SIGNS: dict[State, str] = {"says": "●", "differs": "≠", "denies": "✕", "unsure": "◌", "silent": "·"}


def render(account: Account, words: Messages) -> str:
    """The account as GitHub-flavoured Markdown with footnotes, ending in a newline."""
    lines: list[str] = []
    for view in story_views(account):
        lines += [*_story(view, words), ""]
    if not account.stories:
        lines += [words("page.nothing"), ""]
    if account.skipped:
        lines += [f"## {words('section.skipped')}", ""]
        lines += [f"- {escaped(line(s.path or s.url or '-'))}: {escaped(line(s.reason, 400))}" for s in account.skipped]
        lines.append("")
    lines.append(f"*{words('page.made_with', version=escaped(account.made_with.svodka))}*")
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text in which no sign means anything to Markdown or HTML."""
    text = SPECIAL.sub(r"\\\1", text)
    return LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)


def _story(view: StoryView, words: Messages) -> Iterator[str]:
    yield f"# {escaped(line(view.story.title) or words('page.untitled'))}"
    yield ""
    yield phrases.facts(view, words)
    for key, part in PARTS:
        lines = list(part(view, words))
        if lines:
            yield from ("", f"## {words(f'section.{key}')}", "", *lines)
    yield ""
    yield from _footnotes(view, words)


def _brief(view: StoryView, words: Messages) -> Iterator[str]:
    claims = [view.claims[id_] for id_ in view.story.brief if id_ in view.claims]
    for claim in claims:
        yield f"{view.numbers[claim.id]}. {escaped(phrases.gist(claim))}{_references(view, claim)}  "
        yield f"   *{escaped(_known(view, claim, words))}*"


def _known(view: StoryView, claim: Claim, words: Messages) -> str:
    return " · ".join(part for part in (phrases.support(view, claim, words), phrases.differing(claim, words)) if part)


def _references(view: StoryView, claim: Claim) -> str:
    return "".join(f"[^{view.number}-{view.places[statement.id]}]" for statement in claim.statements)


def _conflicts(view: StoryView, words: Messages) -> Iterator[str]:
    for claim in view.ordered:
        for found in claim.disagreements:
            slot, kind = words.get(f"slot.{found.slot}", found.slot), words.get(f"conflict.{found.kind}", found.kind)
            why = escaped(sentence(found.why))
            yield f"- **{slot}** ({kind}; {view.numbers[claim.id]}. {escaped(phrases.gist(claim))}): {why}"
            yield from _values(view, found, words)


def _values(view: StoryView, found: Disagreement, words: Messages) -> Iterator[str]:
    for value in found.values:
        places = (f"{escaped(view.name(s.article))} {escaped(quoted(sentence(s.text)))}" for s in value.spans)
        yield f"  - **{escaped(phrases.shown_value(value.value, words))}**: {'; '.join(places)}"


def _grid(view: StoryView, words: Messages) -> Iterator[str]:
    if len(view.articles) < 2 or not view.shared:
        return
    yield f"| {words('claim.claim')} | " + " | ".join(escaped(name) for name in view.names.values()) + " |"
    yield "|---|" + ":-:|" * len(view.articles)
    for row in rows(view, view.shared):
        cells = " | ".join(SIGNS[cell.state] for cell in row.cells)
        yield f"| {view.numbers[row.claim.id]}. {escaped(phrases.gist(row.claim))} | {cells} |"
    yield ""
    yield " · ".join(f"{sign} {words(f'cell.{state}')}" for state, sign in SIGNS.items())


def _claims(view: StoryView, words: Messages) -> Iterator[str]:
    background = set(view.story.background)
    for claim in view.ordered:
        past = f" ({words('section.background').lower()})" if claim.id in background else ""
        yield f"- **{view.numbers[claim.id]}.** {escaped(phrases.gist(claim))}{past}  "
        yield f"  *{escaped(_known(view, claim, words))}*"
        yield from (f"  - {_told(view, statement, words)}" for statement in claim.statements)


def _told(view: StoryView, statement: Statement, words: Messages) -> str:
    hedge = phrases.hedge(statement, words)
    whose = escaped(phrases.chain(statement.attribution, words)) + (f", {hedge}" if hedge else "")
    return f"{escaped(view.name(statement.article))}: {whose}[^{view.number}-{view.places[statement.id]}]"


def _timeline(view: StoryView, words: Messages) -> Iterator[str]:
    for moment in view.story.timeline:
        if moment.claim in view.claims:
            gist = phrases.gist(view.claims[moment.claim])
            yield f"- **{escaped(in_words(moment.when, words))}**: {escaped(gist)}"


def _lineage(view: StoryView, words: Messages) -> Iterator[str]:
    for found in view.story.lineage:
        if found.relation != "cites":
            why = f" ({escaped(sentence(found.why))})" if found.why else ""
            yield f"- {escaped(phrases.lineage(view, found, words))}{why}"
    for whom, who in cited(view).items():
        yield f"- {escaped(whom)} ← {escaped(', '.join(who))}"


def _wording(view: StoryView, words: Messages) -> Iterator[str]:
    for entity, names in names_by_entity(view.story).items():
        yield f"- **{escaped(line(entity, phrases.NAME))}**"
        for (name, loaded), articles in names.items():
            judged = f" (*{words('wording.loaded')}*)" if loaded else ""
            yield f"  - «{escaped(name)}»{judged}: {escaped(', '.join(view.name(id_) for id_ in articles))}"


def _quotes(view: StoryView, words: Messages) -> Iterator[str]:
    for quote in view.story.quotes:
        if quote.kind == "direct":
            who = line(quote.speaker.name, phrases.NAME) if quote.speaker else words("quotes.nobody")
            via = f", {words('quotes.via')} {phrases.chain(quote.via, words)}" if quote.via else ""
            place = f"{view.name(quote.article)}, {quote.start}–{quote.end}"
            yield f"- {escaped(who)}: {escaped(quoted(sentence(quote.text)))} ({escaped(place + via)})"


def _footnotes(view: StoryView, words: Messages) -> Iterator[str]:
    articles = {article.id: article for article in view.articles}
    for id_, number in view.places.items():
        statement = view.statements[id_]
        place = _citation(articles[statement.article], view, words) if statement.article in articles else ""
        chars = words("article.characters", start=statement.start, end=statement.end)
        yield f"[^{view.number}-{number}]: {place}, {chars}: {escaped(quoted(sentence(statement.text)))}"


def _citation(article: Article, view: StoryView, words: Messages) -> str:
    title = escaped(quoted(line(article.title))) if article.title else None
    when = escaped(in_words(article.published, words)) if article.published else None
    address = web_address(article.url)
    parts = (escaped(view.name(article.id)), title, when, f"<{address}>" if address and ">" not in address else None)
    return ", ".join(part for part in parts if part)


PARTS = (
    ("brief", _brief),
    ("conflicts", _conflicts),
    ("grid", _grid),
    ("timeline", _timeline),
    ("lineage", _lineage),
    ("wording", _wording),
    ("quotes", _quotes),
    ("claims", _claims),
)
"""The parts of a story in order: the title's key, and what makes its lines (none: the part is left out)."""

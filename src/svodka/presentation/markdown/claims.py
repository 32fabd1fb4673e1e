"""Claims in Markdown, each with numbered references to outlet, date, address and place."""

from collections.abc import Iterator

from svodka.model.account import Claim, Disagreement
from svodka.model.article import Article
from svodka.model.reading import Statement
from svodka.presentation.markdown.escaping import escaped
from svodka.presentation.messages import Messages
from svodka.presentation.view import losing, phrases
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.grid import State, rows
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.reasons import differing
from svodka.presentation.view.safe import line, quoted, sentence, web_address

SIGNS: dict[State, str] = {"says": "●", "differs": "≠", "denies": "✕", "unsure": "◌", "silent": "·"}


def brief(view: StoryView, words: Messages) -> Iterator[str]:
    claims = [view.claims[id_] for id_ in view.story.brief if id_ in view.claims]
    for claim in claims:
        yield f"{view.numbers[claim.id]}. {escaped(phrases.gist(claim))}{_references(view, claim)}  "
        yield f"   *{escaped(_known(view, claim, words))}*"


def _known(view: StoryView, claim: Claim, words: Messages) -> str:
    said = (phrases.support(view, claim, words), phrases.differing(claim, words), losing.related(view, claim, words))
    return " · ".join(part for part in said if part)


def _references(view: StoryView, claim: Claim) -> str:
    return "".join(f"[^{view.number}-{view.places[statement.id]}]" for statement in claim.statements)


def conflicts(view: StoryView, words: Messages) -> Iterator[str]:
    """Conflicts, then possible conflicts, then what differs in precision only."""
    for sort in (phrases.conflicts, phrases.doubtful, phrases.precisions):
        for claim, found in ((c, d) for c in view.ordered for d in sort(c)):
            slot, kind = words.get(f"slot.{found.slot}", found.slot), words(f"conflict.{phrases.grade(found)}")
            why = "; ".join(x for x in (differing(found, words), losing.inner(view, found, words)) if x)
            head = f"- **{slot}** ({kind}; {view.numbers[claim.id]}. {escaped(phrases.gist(claim))})"
            yield f"{head}: {escaped(why)}" if why else head
            yield from _values(view, found, words)


def _values(view: StoryView, found: Disagreement, words: Messages) -> Iterator[str]:
    for value in found.values:
        places = (f"{escaped(view.name(s.article))} {escaped(quoted(sentence(s.text)))}" for s in value.spans)
        yield f"  - **{escaped(phrases.shown_value(value.value, words))}**: {'; '.join(places)}"


def grid(view: StoryView, words: Messages) -> Iterator[str]:
    if len(view.articles) < 2 or not view.shared:
        return
    yield f"| {words('claim.claim')} | " + " | ".join(escaped(name) for name in view.names.values()) + " |"
    yield "|---|" + ":-:|" * len(view.articles)
    for row in rows(view, view.shared):
        cells = " | ".join(SIGNS[cell.state] for cell in row.cells)
        yield f"| {view.numbers[row.claim.id]}. {escaped(phrases.gist(row.claim))} | {cells} |"
    yield ""
    yield " · ".join(f"{sign} {words(f'cell.{state}')}" for state, sign in SIGNS.items())


def claims(view: StoryView, words: Messages) -> Iterator[str]:
    background = set(view.story.background)
    for claim in view.ordered:
        past = f" ({words('section.background').lower()})" if claim.id in background else ""
        yield f"- **{view.numbers[claim.id]}.** {escaped(phrases.gist(claim))}{past}  "
        yield f"  *{escaped(_known(view, claim, words))}*"
        yield from (f"  - {_told(view, claim, statement, words)}" for statement in claim.statements)


def _told(view: StoryView, claim: Claim, statement: Statement, words: Messages) -> str:
    hedge = phrases.hedge(statement, claim, words)
    whose = escaped(phrases.chain(statement.attribution, words)) + (f", {hedge}" if hedge else "")
    return f"{escaped(view.name(statement.article))}: {whose}[^{view.number}-{view.places[statement.id]}]"


def footnotes(view: StoryView, words: Messages) -> Iterator[str]:
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

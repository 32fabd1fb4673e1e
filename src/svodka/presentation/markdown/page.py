"""The order of things in Markdown: what one must know first, the citations last."""

from collections.abc import Iterator

from svodka.model.account import Account
from svodka.presentation.markdown.claims import brief, claims, conflicts, footnotes, grid
from svodka.presentation.markdown.escaping import escaped
from svodka.presentation.markdown.losing import drift, weight
from svodka.presentation.markdown.sources import lineage, quotes, timeline, wording
from svodka.presentation.messages import Messages
from svodka.presentation.view import phrases, reasons
from svodka.presentation.view.index import StoryView, story_views
from svodka.presentation.view.safe import line

PARTS = (
    ("brief", brief),
    ("conflicts", conflicts),
    ("grid", grid),
    ("timeline", timeline),
    ("lineage", lineage),
    ("drift", drift),
    ("weight", weight),
    ("wording", wording),
    ("quotes", quotes),
    ("claims", claims),
)
"""The parts of a story in order: the title's key, and what makes its lines (none: the part is left out)."""


def render(account: Account, words: Messages) -> str:
    """The account as GitHub-flavoured Markdown with footnotes, ending in a newline."""
    lines: list[str] = []
    for view in story_views(account):
        lines += [*_story(view, words), ""]
    if not account.stories:
        lines += [words("page.nothing"), ""]
    if account.skipped:
        lines += [f"## {words('section.skipped')}", ""]
        lines += [
            f"- {escaped(line(s.path or s.url or '-'))}: {escaped(reasons.skipped(s.reason, words))}"
            for s in account.skipped
        ]
        lines.append("")
    lines.append(f"*{words('page.made_with', version=escaped(account.made_with.svodka))}*")
    return "\n".join(lines) + "\n"


def _story(view: StoryView, words: Messages) -> Iterator[str]:
    yield f"# {escaped(line(view.story.title) or words('page.untitled'))}"
    yield ""
    yield phrases.facts(view, words)
    for key, part in PARTS:
        lines = list(part(view, words))
        if lines:
            yield from ("", f"## {words(f'section.{key}')}", "", *lines)
    yield ""
    yield from footnotes(view, words)

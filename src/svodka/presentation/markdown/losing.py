"""What changed on the way and what rests on whom, in Markdown."""

from collections.abc import Iterator

from svodka.model.span import Evidence
from svodka.presentation.markdown.escaping import escaped
from svodka.presentation.messages import Messages
from svodka.presentation.view import losing
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.reasons import differing
from svodka.presentation.view.safe import quoted, sentence


def drift(view: StoryView, words: Messages) -> Iterator[str]:
    for found in view.story.drift:
        said = f"{losing.drift(view, found, words)} ({differing(found, words)})"
        yield f"- {view.numbers[found.claim]}. {escaped(said)}"
        yield from (f"  - {_quoted(view, place)}" for place in (found.earlier, found.later))


def _quoted(view: StoryView, place: Evidence) -> str:
    where = f"{view.name(place.article)}, {place.start}–{place.end}: "
    return escaped(where + quoted(sentence(place.text)))


def weight(view: StoryView, words: Messages) -> Iterator[str]:
    for found in losing.resting(view):
        yield f"- **{escaped(losing.origin(found))}**: {escaped(losing.rests(view, found, words))}"

"""What people have decided, in the terminal."""

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.text import Text

from svodka.model.decision import (
    Decision,
    Note,
    OneClaim,
    OneHouse,
    OneStory,
    OutletOf,
    OwnClaim,
    OwnStory,
    Pair,
    SpeakerOf,
    places_of,
)
from svodka.presentation.messages import Messages
from svodka.presentation.store.lines import described
from svodka.presentation.view.safe import line

_SHOWN = 160


def show(decisions: Sequence[Decision], words: Messages, console: Console) -> None:
    """Prints each decision with its time and reason, and, dim, what it is about."""
    for decision in decisions:
        head = Text(f"{decision.number}  {said(decision, words)}", style="strike" if decision.undone else "bold")
        console.print(head, soft_wrap=True)
        taken_back = words("decision.undone", when=decision.undone) if decision.undone else None
        console.print(described([decision.made, line(decision.reason), taken_back]), soft_wrap=True)
        for place in places_of(decision.deed):
            console.print(Text(f"    «{line(place.text, _SHOWN)}»"), soft_wrap=True)
    console.print(Text(words.count("decision.count", len(decisions))))


def said(decision: Decision, words: Messages, called: Callable[[str], str] = str) -> str:
    """What was decided, in one line; `called` says by what an article (id) is named."""
    match decision.deed:
        case Pair(verdict=verdict):
            return words(f"decision.{verdict}")
        case OneClaim():
            return words("decision.one_claim")
        case OwnClaim():
            return words("decision.own_claim")
        case OneStory(articles=articles):
            return words("decision.one_story", articles=", ".join(map(called, articles)))
        case OwnStory(articles=articles):
            return words("decision.own_story", articles=", ".join(map(called, articles)))
        case OutletOf(article=article, outlet=outlet):
            return words("decision.outlet", article=called(article), outlet=line(outlet))
        case OneHouse(outlets=outlets):
            return words("decision.one_house", outlets=", ".join(map(line, outlets)))
        case SpeakerOf(name=name):
            return words("decision.speaker", name=line(name)) if name else words("decision.no_speaker")
        case Note(text=text):
            return words("decision.note", text=line(text, _SHOWN))

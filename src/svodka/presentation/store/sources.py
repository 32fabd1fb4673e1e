"""The list of what is followed in the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from svodka.presentation.messages import Messages
from svodka.presentation.store.lines import described
from svodka.presentation.view import reasons
from svodka.presentation.view.safe import line
from svodka.store.web_records import Source


def show(sources: Sequence[Source], words: Messages, console: Console) -> None:
    """Prints a source in two or three lines: its number and title, what is known of it, what goes wrong."""
    for source in sources:
        console.print(Text(f"{source.number}  {line(source.title or source.address)}", style="bold"), soft_wrap=True)
        counted = [words.count("web.brought", source.articles)] if source.articles else []
        counted += [words.count("web.waiting", source.waiting)] if source.waiting else []
        asked = [words("web.checked", when=source.checked)] if source.checked else [words("web.never")]
        state = [words("web.paused")] if source.paused else []
        known = [line(source.address, 300), source.kind, *counted, *asked, *state]
        console.print(described([part for part in known if part]), soft_wrap=True)
        if source.problem:
            said = reasons.skipped(source.problem, words)
            console.print(described([words("web.failing", times=source.failures, reason=said)]), soft_wrap=True)
    console.print(Text(words.count("web.sources", len(sources))))

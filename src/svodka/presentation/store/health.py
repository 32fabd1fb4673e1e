"""A store's size and health in the terminal."""

from rich.console import Console
from rich.text import Text

from svodka.presentation.messages import Messages
from svodka.store.records import Info


def show(info: Info, words: Messages, console: Console) -> None:
    """Prints one line for each thing that is counted, then what is wrong or to be done."""
    console.print(Text(info.path, style="bold"), soft_wrap=True)
    megabytes = f"{info.bytes / 1e6:.1f}"
    lines = [words("store.size", megabytes=megabytes, version=info.version)]
    lines.append(f"{words.count('count.articles', info.articles)}, {words.count('store.versions', info.versions)}")
    lines.append(f"{words.count('count.stories', info.stories)}, {words.count('store.accounts', info.accounts)}")
    lines.append(words("store.sound") if not info.problems else words("store.damaged"))
    lines += info.problems
    if info.stale or not info.grouped:
        lines.append(words("store.behind", number=info.stale))
    for text in lines:
        console.print(Text(f"  {text}"), soft_wrap=True)

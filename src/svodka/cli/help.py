"""Help texts: commands declare their options bare, and this gives them their words and examples in one language."""

from copy import copy
from typing import TYPE_CHECKING

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from svodka.presentation.messages import Messages

if TYPE_CHECKING:
    import typer

EXAMPLES: dict[str, tuple[str, ...]] = {
    "account": (
        "svodka account articles/",
        "svodka account a.txt b.html --format html -o account.html",
        "cat articles.jsonl | svodka account - --format json | jq .stories[].title",
        "svodka account --story s0123456789ab",
    ),
    "add": (
        "svodka add articles/",
        "svodka add monday.jsonl --store desk.db",
        "svodka add https://example.org/news/1 https://example.org/rss --contact desk@example.org",
        "svodka add feeds.opml",
    ),
    "sources": (
        "svodka sources",
        "svodka sources add https://example.org/rss --every 30m",
        "svodka sources pause 3",
        "svodka sources list --format opml -o feeds.opml",
    ),
    "watch": (
        "svodka watch --contact desk@example.org",
        "svodka watch --every 10m --format jsonl -o news.jsonl",
        "svodka watch --format atom -o news.xml",
        "svodka watch --once",
    ),
    "stories": ("svodka stories --since 2025-10-31 --min-outlets 3", "svodka stories --query ракеты --format json"),
    "search": ("svodka search 'ракеты радары'", "svodka search '\"запасные части\" -корабль' --kind statement"),
    "copies": ("svodka copies --since 2025-10-31", "svodka copies --story s0123456789ab --least 0.8"),
    "articles": ("svodka articles --outlet Коммерсантъ", "svodka articles --changes"),
    "reread": ("svodka reread", "svodka reread --since 2025-10-31"),
    "remove": ("svodka remove 0123456789abcdef",),
    "decisions": ("svodka decisions", "svodka decisions --undo 3", "svodka decisions --format json -o decisions.json"),
    "info": ("svodka info --check",),
    "desk": ("svodka desk", "svodka desk --store desk.db --port 9000 --no-browser"),
    "demo": ("svodka demo", "svodka demo -o /tmp/demo.html --quiet"),
    "explain": ("svodka explain article.txt",),
    "read": ("svodka read article.txt", "svodka read articles.jsonl --format json -o readings.jsonl"),
    "validate": ("svodka validate account.json", "svodka account articles/ --format json | svodka validate -"),
    "schema": ("svodka schema > svodka.account.1.schema.json",),
}
HEADINGS = ("Usage", "Arguments", "Options", "Commands")


class Command(TyperCommand):
    """A command whose help has headings in the user's language."""

    words: Messages | None = None

    def get_help(self, ctx: "typer.Context") -> str:  # type: ignore[override]
        return _with_headings(super().get_help(ctx), self.words)


class Group(TyperGroup):
    """The whole command line, likewise."""

    words: Messages | None = None

    def get_help(self, ctx: "typer.Context") -> str:  # type: ignore[override]
        return _with_headings(super().get_help(ctx), self.words)


def _with_headings(text: str, words: Messages | None) -> str:
    if words is None:
        return text
    lines = text.split("\n")
    for heading in HEADINGS:
        named = words(f"help.heading.{heading.lower()}")
        lines = [line.replace(heading, named, 1) if line.startswith(f"{heading}:") else line for line in lines]
    return "\n".join(lines)


def share_language(root: Group) -> None:
    """Lets `--language` stand after the command as well as before it; its value was taken before parsing."""
    shared = copy(next(option for option in root.params if option.name == "language"))
    shared.expose_value = False
    for command in root.commands.values():
        if not any("--language" in option.opts for option in command.params):
            command.params.append(shared)


def localise(root: Group, words: Messages) -> None:
    """Gives the root and each of its commands their help in one language. Raises KeyError where a text is missing."""
    root.words = words
    root.help = words("cli.about")
    _options(root, words)
    for name, command in root.commands.items():
        if not isinstance(command, Command):
            raise TypeError(f"{name} is not a {Command.__qualname__}")
        command.words = words
        examples = "\n".join(f"  {example}" for example in EXAMPLES[name])
        command.short_help = words(f"help.{name}")
        command.help = f"{command.short_help}\n\n\b\n{words('cli.examples')}\n{examples}"
        _options(command, words)


def _options(command: Command | Group, words: Messages) -> None:
    for option in command.params:
        if isinstance(option, TyperArgument | TyperOption):
            option.help = words(f"help.option.{option.name}")

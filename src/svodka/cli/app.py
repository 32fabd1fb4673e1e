"""Puts the commands together and gives them their help in the user's language."""

import os
from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from svodka.cli import (
    account,
    add,
    articles,
    copies,
    decisions,
    demo,
    desk,
    explain,
    info,
    read,
    remove,
    reread,
    schema,
    search,
    sources,
    stories,
    validate,
    watch,
)
from svodka.cli.help import Command, Group, localise, share_language
from svodka.cli.language import from_arguments, from_environment
from svodka.cli.options import InLanguage
from svodka.presentation.messages import Language, messages

COMMANDS: tuple[Callable[..., None], ...] = (
    account.account,
    add.add,
    sources.sources,
    watch.watch,
    stories.stories,
    search.search,
    articles.articles,
    copies.copies,
    reread.reread,
    remove.remove,
    decisions.decisions,
    info.info,
    desk.desk,
    demo.demo,
    explain.explain,
    read.read,
    validate.validate,
    schema.schema,
)
"""Every command, in the order of `svodka --help`; a command's name is its function's."""


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"svodka {version('svodka')}")
        raise typer.Exit


def _root(
    language: InLanguage = None,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Options of the whole program; the language is known before they are parsed (see `run`)."""


def command_line(language: Language) -> Group:
    """The whole command line with its help in one language."""
    app = typer.Typer(name="svodka", rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True)
    app.callback(cls=Group)(_root)
    for command in COMMANDS:
        app.command(name=command.__name__, cls=Command)(command)
    root = typer.main.get_command(app)
    if not isinstance(root, Group):
        raise TypeError(f"the root is a {type(root).__name__}")
    share_language(root)
    localise(root, messages(language))
    return root


def run(arguments: Sequence[str]) -> None:
    """Runs the command line and ends with SystemExit, whose code is one of `exits.Exit`."""
    language = from_arguments(arguments) or from_environment(os.environ)
    command_line(language).main(list(arguments), prog_name="svodka", obj=language)

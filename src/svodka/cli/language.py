"""In which language the interface speaks."""

from collections.abc import Mapping, Sequence

import typer

from svodka.presentation.messages import LANGUAGES, Language, Messages, messages

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def from_environment(environment: Mapping[str, str]) -> Language:
    """Russian where the first of LC_ALL, LC_MESSAGES and LANG that is set begins with "ru"; English otherwise."""
    named = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    return "ru" if named.lower().startswith("ru") else "en"


LISTS = ("stories", "articles")
"""After these commands `--language` is the articles' language, not the interface's."""


def from_arguments(arguments: Sequence[str]) -> Language | None:
    """The value of the last `--language` among raw arguments: help texts need it before the arguments are parsed."""
    found: Language | None = None
    for place, argument in enumerate(arguments):
        if argument in LISTS and all(a.startswith("-") or a in LANGUAGES for a in arguments[:place]):
            break
        name, equals, value = argument.partition("=")
        if name == "--language":
            given = value if equals else "".join(arguments[place + 1 : place + 2])
            found = next((language for language in LANGUAGES if language == given), found)
    return found


def words_for(context: typer.Context) -> Messages:
    """The catalogue of the language that the program speaks since it began."""
    return messages(next((language for language in LANGUAGES if language == context.obj), "en"))

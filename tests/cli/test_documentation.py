"""Every command, option and format is documented; the guide says nothing of what is not there."""

import re
from pathlib import Path

import pytest
from typer.core import TyperOption

from svodka.cli.app import command_line
from svodka.cli.help import EXAMPLES
from svodka.presentation import FORMATS
from svodka.presentation.messages import LANGUAGES, messages

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "cli.md").read_text(encoding="utf-8")
ROOT = command_line("en")
COMMANDS = {name: ROOT.commands[name] for name in sorted(ROOT.commands)}
SECTIONS = dict(re.findall(r"^## svodka (\w+)\n(.*?)(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL))


def test_every_command_has_a_section_and_every_section_a_command() -> None:
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_in_its_section(name: str) -> None:
    for option in COMMANDS[name].params:
        if isinstance(option, TyperOption):
            for spelling in option.opts:
                assert f"`{spelling}" in SECTIONS[name], f"svodka {name} {spelling}"


@pytest.mark.parametrize("name", COMMANDS)
def test_no_section_tells_of_an_option_that_is_not_there(name: str) -> None:
    known = {spelling for option in COMMANDS[name].params for spelling in option.opts}
    told = set(re.findall(r"^\| `(-[\w-]+)", SECTIONS[name], re.MULTILINE))
    assert told <= known


def test_options_of_the_whole_program_are_documented() -> None:
    for option in ROOT.params:
        for spelling in option.opts:
            assert f"`{spelling}" in GUIDE


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_of_the_help_are_in_the_guide(name: str) -> None:
    for example in EXAMPLES[name]:
        assert example in SECTIONS[name]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_described(name: str) -> None:
    assert f"\n## {name}\n" in (DOCS / "formats.md").read_text(encoding="utf-8")
    assert f"`{name}`" in SECTIONS["account"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_option_has_its_help(language: str) -> None:
    words = messages(language)  # type: ignore[arg-type]
    for name, command in COMMANDS.items():
        assert words(f"help.{name}")
        assert all(words(f"help.option.{option.name}") for option in command.params)

"""The options and arguments that several commands share. Their help stands in the message catalogues."""

from pathlib import Path
from typing import Annotated

import typer

from svodka.presentation.messages import Language

Paths = Annotated[list[str], typer.Argument(metavar="PATH", show_default=False)]
MaybePaths = Annotated[list[str] | None, typer.Argument(metavar="PATH", show_default=False)]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", dir_okay=False, show_default=False)]
Quiet = Annotated[bool, typer.Option("--quiet", "-q")]
InLanguage = Annotated[Language | None, typer.Option("--language", show_default=False)]

"""`svodka desk`: the store's stories in the browser."""

from typing import Annotated

import typer

from svodka.cli.language import words_for
from svodka.cli.store_options import StoreFile

Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", show_default=False)]
Port = Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, show_default=False)]


def desk(
    context: typer.Context,
    port: Port = 8477,
    host: Host = "127.0.0.1",
    store: StoreFile = None,
    no_browser: Annotated[bool, typer.Option("--no-browser")] = False,
) -> None:
    """Serves the desk until it is stopped."""
    from svodka.cli.exits import Exit
    from svodka.cli.notices import say
    from svodka.desk import DeskOptions
    from svodka.desk.serving import PortTakenError, serve
    from svodka.store import store_path

    words = words_for(context)
    options = DeskOptions(store=store_path(store), host=host, port=port)
    try:
        serve(options, words, say, open_browser=not no_browser)
    except PortTakenError:
        say(words("desk.serving.busy", port=port))
        raise typer.Exit(Exit.NOTHING) from None

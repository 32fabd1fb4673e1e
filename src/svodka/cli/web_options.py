"""The options of the commands that fetch, and what they set."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from svodka.presentation.messages import Messages
    from svodka.watching import WatchOptions

AllowPrivate = Annotated[bool, typer.Option("--allow-private")]
Contact = Annotated[str | None, typer.Option("--contact", metavar="ADDRESS", show_default=False)]
Proxy = Annotated[str | None, typer.Option("--proxy", metavar="URL", show_default=False)]
Warc = Annotated[Path | None, typer.Option("--warc", metavar="FILE", dir_okay=False, show_default=False)]
Pause = Annotated[float | None, typer.Option("--pause", metavar="SECONDS", min=0.0, show_default=False)]
Backlog = Annotated[int | None, typer.Option("--backlog", metavar="N", min=0, show_default=False)]

CONTACT, PROXY = "SVODKA_CONTACT", "SVODKA_PROXY"
_PROXIES = (PROXY, "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")


class Web:
    """What the user has set about fetching; holds the archive open while it is written."""

    def __init__(self, contact: str | None, proxy: str | None, allow_private: bool, pause: float | None) -> None:
        self.contact = contact or os.environ.get(CONTACT) or None
        self.proxy = proxy or next((os.environ[name] for name in _PROXIES if os.environ.get(name)), None)
        self.allow_private, self.pause = allow_private, pause

    def options(self, backlog: int | None = None, every: int | None = None) -> "WatchOptions":
        """As following takes them."""
        from svodka.fetching import FetchOptions
        from svodka.watching import WatchOptions

        plain = WatchOptions()
        fetch = FetchOptions(contact=self.contact, proxy=self.proxy, allow_private=self.allow_private)
        if self.pause is not None:
            fetch = FetchOptions(
                contact=self.contact, proxy=self.proxy, allow_private=self.allow_private, pause=self.pause
            )
        return WatchOptions(
            fetch=fetch, backlog=plain.backlog if backlog is None else backlog, every=every or plain.every
        )

    def say_who(self, words: "Messages") -> None:
        """Tells the user when those who run a site cannot know whom to write to."""
        if self.contact is None:
            from svodka.cli.notices import say

            say(words("web.no_contact"))

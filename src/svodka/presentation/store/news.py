"""What is new in stories: lines for the terminal, lines of JSON, an Atom feed (RFC 4287)."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

import msgspec

from svodka.presentation.messages import Messages
from svodka.presentation.view.safe import line, web_address
from svodka.store.web_records import News

SCHEMA = "svodka.news/1"
_LONGEST = 500


def json_line(news: News) -> str:
    """One line of JSON with the schema's name."""
    return msgspec.json.encode({"schema": SCHEMA, **msgspec.to_builtins(news)}).decode() + "\n"


def text(news: Sequence[News], words: Messages) -> str:
    """Lines for a reader, under the title of each story."""
    lines: list[str] = []
    story = ""
    for item in news:
        if item.story != story:
            story = item.story
            lines.append(f"{line(item.title or words('page.untitled'))}  [{item.story}]")
        lines.append(f"  {said(item, words)}")
    return "".join(f"{each}\n" for each in lines)


def said(item: News, words: Messages) -> str:
    """What is new, in one line."""
    told = line(item.text, _LONGEST)
    origins = ", ".join(line(name) for name in item.origins)
    outlet = line(item.outlet) if item.outlet else words("web.unnamed")
    return words(f"news.{item.kind}", text=told, outlet=outlet, origins=origins or words("claim.no_origin"))


def atom(news: Sequence[News], words: Messages) -> str:
    """A feed of the news given, the latest first."""
    updated = news[0].found if news else "1970-01-01T00:00:00Z"
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(words.language)}>',
        f"  <title>{escape(words('page.name'))}</title>",
        "  <id>urn:svodka:news</id>",
        f"  <updated>{updated}</updated>",
        "  <author><name>Svodka</name></author>",
    ]
    return "\n".join([*head, *(_entry(item, words) for item in news), "</feed>", ""])


def _entry(item: News, words: Messages) -> str:
    address = web_address(item.url)
    link = f"    <link href={quoteattr(address)}/>\n" if address else ""
    return (
        "  <entry>\n"
        f"    <id>urn:svodka:news:{item.number}</id>\n"
        f"    <title>{escape(line(item.title or words('page.untitled')))}</title>\n"
        f"    <updated>{item.found}</updated>\n{link}"
        f"    <category term={quoteattr(item.kind)}/>\n"
        f"    <summary>{escape(said(item, words))}</summary>\n"
        "  </entry>"
    )

"""The list of articles, and what changed from version to version, in the terminal."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from svodka.presentation.messages import Messages
from svodka.presentation.store.lines import INDENT, day_words, described, titled
from svodka.presentation.view.safe import line
from svodka.store.records import ArticleRow, Change, Version

_SHOWN = 500


def show(
    rows: Sequence[ArticleRow], versions: Mapping[str, Sequence[Version]], words: Messages, console: Console
) -> None:
    """Prints each article in two lines, and under it what changed in each of its `versions` (by the article's id)."""
    for row in rows:
        console.print(titled(row.title, words), soft_wrap=True)
        outlet = line(row.outlet) if row.outlet else None
        many = words.count("store.versions", row.versions) if row.versions > 1 else None
        known = [row.id, outlet, day_words(row.published, words), many, row.story, line(row.url or row.path or "")]
        console.print(described(known), soft_wrap=True)
        for version in versions.get(row.id, ()):
            _changes(version, words, console)
    console.print(Text(words.count("count.articles", len(rows))))


def _changes(version: Version, words: Messages, console: Console) -> None:
    if version.number == 1:
        return
    weight = words("store.material" if version.material else "store.trivial")
    console.print(Text(f"{INDENT}{words('store.version', number=version.number)}: {weight}"), soft_wrap=True)
    for change in version.changes:
        console.print(_change(change, words), soft_wrap=True)


def _change(change: Change, words: Messages) -> Text:
    shown = Text(f"{INDENT * 2}{words(f'store.part.{change.what}')}")
    if change.before:
        shown.append(" − ").append(line(change.before, _SHOWN), style="red")
    if change.after:
        shown.append(" + ").append(line(change.after, _SHOWN), style="green")
    return shown

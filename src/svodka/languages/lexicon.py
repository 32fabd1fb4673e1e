"""Reads a lexicon: a TSV file with a header line; lines that begin with # are remarks.

The last column of every lexicon is `example`: the phrase that earned the entry its place.
"""

from functools import cache
from importlib.resources import files

Row = dict[str, str]
"""One entry, by column name; an empty cell is an empty string."""


class LexiconError(ValueError):
    """A lexicon file is missing or not in the right form; the message names the file and the line."""


@cache
def load(language: str, name: str) -> tuple[Row, ...]:
    """The entries of `languages/<language>/<name>.tsv`, in file order. Raises LexiconError."""
    path = files("svodka.languages") / language / f"{name}.tsv"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise LexiconError(f"{language}/{name}.tsv: {error}") from error
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise LexiconError(f"{language}/{name}.tsv: no header line")
    header = numbered[0][1].split("\t")
    if header[-1] != "example":
        raise LexiconError(f"{language}/{name}.tsv: the last column must be 'example'")
    return tuple(_row(header, line, f"{language}/{name}.tsv:{n}") for n, line in numbered[1:])


def _row(header: list[str], line: str, where: str) -> Row:
    cells = line.split("\t")
    if len(cells) != len(header):
        raise LexiconError(f"{where}: {len(cells)} columns instead of {len(header)}")
    return dict(zip(header, cells, strict=True))

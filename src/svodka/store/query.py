"""What a user searches for, as an expression over lemmas that the full-text index understands.

Words must all be there, in any form and order; "words in marks" must follow each other; -word must not be there. Each
word is looked for under every dictionary form that it may have, since here it stands without its sentence.
"""

import re
from itertools import product
from typing import NamedTuple
from unicodedata import normalize

from svodka.store.errors import QueryError

_TERM = re.compile(r"(-?)(?:[\"«“„]([^\"»”“]*)[\"»”“]|([^\s\"«»“”„]+))")
_WORD = re.compile(r"\w+(?:-\w+)*")
_MOST_TERMS, _MOST_PHRASES = 32, 64


class Query(NamedTuple):
    """`expression` is in FTS5's language; `lemmas` are those wanted, to be marked in what is found."""

    expression: str
    lemmas: frozenset[str]


def parse(text: str) -> Query:
    """Reads a query. Raises QueryError when it has no word that is wanted."""
    wanted: list[str] = []
    unwanted: list[str] = []
    lemmas: set[str] = set()
    for sign, phrase, word in _TERM.findall(normalize("NFC", text))[:_MOST_TERMS]:
        forms = [_lemmas(found) for found in _WORD.findall(phrase or word)]
        if not forms:
            continue
        (unwanted if sign else wanted).append(_expression(forms))
        if not sign:
            lemmas.update(form for alternatives in forms for form in alternatives)
    if not wanted:
        raise QueryError("the query has no word to look for")
    expression = " AND ".join(wanted)
    return Query(f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression, frozenset(lemmas))


def _lemmas(word: str) -> tuple[str, ...]:
    from svodka.reading.tagging.lemmas import every_lemma  # noqa: PLC0415 - loads the dictionary, which lists do not need

    return tuple(dict.fromkeys(normalize("NFC", "".join(form.split())) for form in every_lemma(word)))


def _expression(forms: list[tuple[str, ...]]) -> str:
    """One phrase for each way in which the words' forms can follow each other."""
    phrases = []
    for number, choice in enumerate(product(*forms)):
        if number >= _MOST_PHRASES:
            break
        phrases.append('"' + " ".join(choice).replace('"', " ") + '"')
    return f"({' OR '.join(phrases)})"

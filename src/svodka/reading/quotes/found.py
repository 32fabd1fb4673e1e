"""What the rules that look for a speaker are given."""

from typing import NamedTuple

from svodka.model.reading import Quote
from svodka.reading.quotes.candidate import Candidate
from svodka.reading.quotes.scene import AuthorsVerb


class Found(NamedTuple):
    """A marked stretch that is a quotation, the author's verbs within it, and the quotation before it."""

    candidate: Candidate
    inside: tuple[AuthorsVerb, ...]
    before: Quote | None

"""Where the tellings of one claim differ: dates, numbers, names, roles, degrees, yes or no, quotations, sources."""

from svodka.claims.disagreements.finding import find_disagreements
from svodka.claims.disagreements.repeats import without_repeats
from svodka.claims.disagreements.shelf import Shelf

__all__ = ["Shelf", "find_disagreements", "without_repeats"]

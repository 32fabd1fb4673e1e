"""Quantities: the numbers of an article that carry a fact, with value, range, unit, bound and what is counted."""

from svodka.reading.quantities.finder import find_quantities

__all__ = ["find_quantities"]

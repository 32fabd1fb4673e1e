"""Somebody's words in an article: which they are, whose they are, and through whom they came."""

from svodka.reading.quotes.finding import find_quotes

__all__ = ["find_quotes"]

"""Times: every Russian date expression of an article with its value, by a grammar with granularity and a moving anchor."""

from svodka.reading.times.finder import find_times

__all__ = ["find_times"]

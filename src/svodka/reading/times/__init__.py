"""Times: the date expressions of an article with their values, by a grammar with granularity and a moving anchor."""

from svodka.reading.times.finder import find_times

__all__ = ["find_times"]

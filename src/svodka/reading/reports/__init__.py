"""Where an article says that somebody says something, who that is, through whom it came, and what is said."""

from svodka.reading.reports.finding import find_reports

__all__ = ["find_reports"]

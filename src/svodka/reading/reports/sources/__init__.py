"""Who a source is: from a noun phrase or pronoun to a link with the name that the article gives."""

from svodka.reading.reports.sources.memory import Memory
from svodka.reading.reports.sources.naming import Namer

__all__ = ["Memory", "Namer"]

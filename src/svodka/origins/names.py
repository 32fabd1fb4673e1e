"""The names of a story's origins: one for each source, whatever form each article gives it."""

from svodka.claims.names.one_name import OriginNames, SourceName

__all__ = ["OriginNames", "SourceName"]

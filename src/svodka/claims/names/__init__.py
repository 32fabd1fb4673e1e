"""Names of a whole story: the sources of all articles brought to one name each."""

from svodka.claims.names.one_name import OriginNames, SourceName

__all__ = ["OriginNames", "SourceName"]

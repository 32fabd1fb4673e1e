"""Web archives: WARC files, packed or not, and WACZ packages, read record by record."""

from svodka.ingest.archives.reading import read_archive

__all__ = ["read_archive"]

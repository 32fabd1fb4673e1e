"""One source to Article: text as read, furniture marked, metadata."""

from svodka.ingest.article import make_article
from svodka.ingest.ingest import ingest
from svodka.ingest.options import Ingested, IngestOptions
from svodka.ingest.page import Known

__all__ = ["IngestOptions", "Ingested", "Known", "ingest", "make_article"]

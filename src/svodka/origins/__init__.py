"""One story: chains to origins, lineage, independence."""

from svodka.origins.drift import find_drift
from svodka.origins.independence import independence
from svodka.origins.lineage import find_lineage
from svodka.origins.names import OriginNames, SourceName
from svodka.origins.provenance import Provenance
from svodka.origins.weight import weights

__all__ = ["OriginNames", "Provenance", "SourceName", "find_drift", "find_lineage", "independence", "weights"]

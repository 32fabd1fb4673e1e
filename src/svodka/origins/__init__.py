"""One story: chains to origins, lineage, independence."""

"""Planted copies: an article of a story made into another one, and whether lineage says so."""

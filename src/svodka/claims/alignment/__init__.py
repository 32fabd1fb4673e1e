"""Statements of one story put together where they say the same thing."""

from svodka.claims.alignment.aligning import align
from svodka.claims.alignment.cluster import Bond, Cluster, Push, Verdict

__all__ = ["Bond", "Cluster", "Push", "Verdict", "align"]

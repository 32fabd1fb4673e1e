"""What is lost or moved when one article tells on what another told: sources, doubts, speakers."""

from svodka.origins.drift.finding import find_drift

__all__ = ["find_drift"]

"""Text to sentences of tagged tokens, and names, by the slovnet networks."""

from svodka.reading.tagging.tagger import Tagged, Tagger

__all__ = ["Tagged", "Tagger"]

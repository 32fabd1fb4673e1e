"""For every stretch of an article, the chain of those who say so: outermost teller first, the own outlet left out."""

from svodka.reading.attribution.chains import Attributed, attribute
from svodka.reading.attribution.closing import closing_source
from svodka.reading.attribution.stretches import Stretch

__all__ = ["Attributed", "Stretch", "attribute", "closing_source"]

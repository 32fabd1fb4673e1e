"""How sure a telling is: asserted, denied, questioned or possible."""

from svodka.reading.certainty.polarity import Judged, judge, polarity_of

__all__ = ["Judged", "judge", "polarity_of"]

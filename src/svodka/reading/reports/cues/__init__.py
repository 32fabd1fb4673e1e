"""Where a sentence brings in a source: verbs of reporting, phrases like "по словам", and the carriers beside them."""

from svodka.reading.reports.cues.nouns import noun_cues
from svodka.reading.reports.cues.phrases import phrase_cues
from svodka.reading.reports.cues.titles import title_cues
from svodka.reading.reports.cues.verbs import verb_cues

__all__ = ["noun_cues", "phrase_cues", "title_cues", "verb_cues"]

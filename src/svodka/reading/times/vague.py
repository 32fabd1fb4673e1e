"""The rule for phrases that tell a time without any date: recently, afterwards, in the coming days."""

import re
from typing import cast

from svodka.model.reading import TimeRelation
from svodka.reading.numerals import one_of
from svodka.reading.times.rule import rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import VAGUE


@rule({phrase.split()[0].split("-")[0] for phrase in VAGUE}, one_of(VAGUE))
def vague_phrase(m: re.Match[str], scene: Scene) -> Answer | None:
    if m[0] in ("ранее", "позже", "позднее") and not _stands_alone(m, scene):
        return None
    return Answer(None, cast("TimeRelation", VAGUE[m[0]]))


def _stands_alone(m: re.Match[str], scene: Scene) -> bool:
    before, after = scene.before(m.start()), scene.plain[m.end() : m.end() + 12]
    if re.search(r"(?<!\w)(?:не|чуть|как можно|часа?|часов|часами|часом|минут\w*|еще|намного|гораздо) $", before):
        return False
    return not re.match(r" (?:чем|\d|срока|не[а-я]{4})", after)


RULES = (vague_phrase,)

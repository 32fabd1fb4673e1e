"""What belongs to a time expression around its core: prepositions, "в начале", "утром", the clock."""

import re
from typing import NamedTuple

from svodka.model.reading import TimeRelation
from svodka.reading.plain import Stretch

_PHASE = (
    r"(?:рано утром|поздно вечером|ранним утром|утром|днем|вечером|ночью|утро|вечер|ночь на|ночь с|ночи с|полдень"
    r"|(?:сам\w+ )?начал(?:о|а|е|у|ом)(?!\w)|сам\w+ кон[ец]\w+|конце|концу|конца|конец|середин\w+|перв\w+ половин\w+"
    r"|втор\w+ половин\w+"
    r"|перв\w+ декад\w+|втор\w+ декад\w+|треть\w+ декад\w+|перв\w+ числ\w+|последн\w+ числ\w+|исход\w+)"
)
_PREPOSITION = (
    r"(?:начиная с|по состоянию на|по данным на|не позднее|не позже|не ранее|не раньше|вплоть до|примерно в|примерно с"
    r"|позднее|позже|раньше|ранее|во|в|на|со|с|до|ко|к|по|за|от|после|около|к|из)"
)
_LEFT = re.compile(
    rf"(?<![\w-])(?:(?P<prep>{_PREPOSITION}) )?(?:{_PHASE} (?:в |во )?)?(?:(?P<inner>{_PREPOSITION}) )?$"
)
_RIGHT = re.compile(
    r"(?: (?:рано )?(?:утром|днем|вечером|ночью)(?! (?:ранее|раньше|позже)))?"
    r"(?:,? (?:в|около|к|до|с) \d\d?[:.]\d\d(?:(?: ?-| до) ?\d\d?[:.]\d\d)?(?: \(?(?:мск|по москве|по местному времени"
    r"|по московскому времени|по киевскому времени|по киеву)\)?)?"
    r"|,? (?:в|около|к) \d\d?(?: час(?:а|ов)?)?(?: (?:утра|дня|вечера|ночи))(?!\w))?"
)
_RELATIONS: dict[str, TimeRelation] = {
    "до": "before", "вплоть до": "before", "раньше": "before", "ранее": "before", "не позднее": "before",
    "не позже": "before", "позднее": "after", "позже": "after", "после": "after",
    "с": "after", "со": "after", "начиная с": "after", "не ранее": "after", "не раньше": "after", "около": "about",
    "примерно в": "about", "примерно с": "about",
}  # fmt: skip


class Widened(NamedTuple):
    """Where the whole expression begins and ends in the stretch, and the relation that its preposition tells."""

    start: int
    end: int
    relation: TimeRelation


def widen(stretch: Stretch, start: int, end: int, floor: int) -> Widened:
    """Takes in what belongs to the time at start–end; nothing before `floor` is taken."""
    low = max(floor, start - 48)
    before = stretch.plain[low:start]
    left = _LEFT.search(before)
    first = low + left.start() if left else start
    word = (left["prep"] or left["inner"] or "") if left else ""
    after = _RIGHT.match(stretch.plain, end)
    return Widened(first, after.end() if after else end, _RELATIONS.get(word, "at"))

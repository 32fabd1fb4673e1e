"""Keeps apart what comes out again and again: weather, horoscopes, exchange rates, daily counts.

Two issues of a series share nearly every word, so no measure of likeness tells them apart; their dates do.
"""

from functools import cache

from rapidfuzz import fuzz

from svodka.languages import load
from svodka.stories.findings import TELLING
from svodka.stories.moments import hours_apart
from svodka.stories.profile import Profile
from svodka.stories.recurring import Day, form, recurring, reports

_ISSUE_HOURS = 18.0
_SAME_FORM = 88.0


def another_issue(a: Profile, b: Profile) -> bool:
    """True when the two are issues of one series: titles of one form, or of one kind of what comes out every day, that
    are for other days, or that one outlet printed most of a day or more apart."""
    of_one_form = fuzz.token_sort_ratio(form(a.headline), form(b.headline)) >= _SAME_FORM
    if not of_one_form and not recurring(a.headline) & recurring(b.headline):
        return False
    if a.days and b.days and _comparable(a.days, b.days):
        return a.days != b.days if of_one_form else a.days.isdisjoint(b.days)
    apart = hours_apart(a.published, b.published)
    return a.outlet is not None and a.outlet == b.outlet and apart is not None and apart >= _ISSUE_HOURS


def another_place(a: Profile, b: Profile) -> bool:
    """True when both titles are of reports that come out for every place (weather, rates), and no name that says where
    stands in both articles; those who make such reports are everywhere."""
    if not recurring(a.headline) & recurring(b.headline):
        return False
    shared = a.names.keys() & b.names.keys() - reports().keys()
    return not any(a.names[name] >= TELLING for name in shared)


def titled_for_another_place(a: Profile, b: Profile) -> bool:
    """The same of a few chosen articles, where a name that all have tells as much as any: both titles say for which
    place the report is, and neither article names the other's."""
    if not recurring(a.headline) & recurring(b.headline):
        return False
    x, y = (frozenset(p.title.keys() & p.names.keys() - reports().keys() - _kinds_of_place()) for p in (a, b))
    return bool(x and y) and not x & b.words.keys() and not y & a.words.keys()


@cache
def _kinds_of_place() -> frozenset[str]:
    """Words such as "область", which names of many places have."""
    return frozenset(row["word"] for row in load("ru", "place_words"))


def _comparable(a: frozenset[Day], b: frozenset[Day]) -> bool:
    """True when both are days of months, or both days of the week: "Saturday" may be the third of May."""
    return all(month for month, _ in a | b) or not any(month for month, _ in a | b)

"""Keeps apart what comes out again and again: weather, horoscopes, exchange rates, daily counts.

Two issues of a series share nearly every word, so no measure of likeness tells them apart; their dates do.
"""

from rapidfuzz import fuzz

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


def _comparable(a: frozenset[Day], b: frozenset[Day]) -> bool:
    """True when both are days of months, or both days of the week: "Saturday" may be the third of May."""
    return all(month for month, _ in a | b) or not any(month for month, _ in a | b)

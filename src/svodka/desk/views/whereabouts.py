"""Where a claim is now that was seen before: an account that is made anew numbers and names its claims anew.

A claim's name is made of its statements, so it is another one as soon as one more article tells it. What stays is the
place in a text on which it stood; an address that is to stay holds that.
"""

import re

from svodka.desk.views.story_page import StoryPage
from svodka.model.account import Claim
from svodka.model.span import Evidence, overlap
from svodka.store import Store

_PLACE = re.compile(r"([\w.:-]{1,80})@(\d{1,9})-(\d{1,9})")


def place_of(text: str) -> Evidence | None:
    """A place as an address holds it ("article@start-end"), without its text; None for anything else."""
    found = _PLACE.fullmatch(text)
    return Evidence(found[1], int(found[2]), int(found[3]), "") if found else None


def today(store: Store, place: Evidence) -> Evidence:
    """The same words in the current version of their article; where they are not there, the place as it is."""
    current = store.articles.get([store.articles.key(place.article)])[0]
    if current.id == place.article:
        return place
    said = store.articles.version(place.article).text[place.start : place.end]
    at = current.text.find(said) if said else -1
    return place if at < 0 else Evidence(current.id, at, at + len(said), said)


def claim_at(page: StoryPage, place: Evidence) -> Claim | None:
    """The claim that tells most of what stands at a place; None where none tells it."""
    shares = [
        (overlap(told, place), claim)
        for claim in page.view.ordered
        for told in claim.statements
        if told.article == place.article
    ]
    most, found = max(shares, key=lambda share: share[0], default=(0, None))
    return found if most else None

"""Why the tellings of a claim were put together, in words."""

from collections import Counter
from typing import NamedTuple

from svodka.model.account import Claim, Joining
from svodka.presentation.messages import Messages
from svodka.presentation.view.differing import common_words
from svodka.presentation.view.index import StoryView

_REASONS, _PAIRS = 5, 40


class Pair(NamedTuple):
    """Two tellings, by the names of their articles."""

    names: tuple[str, str]
    percent: int
    reasons: tuple[str, ...]


class Joined(NamedTuple):
    """The weightiest reasons of all pairs, the pairs, and, for an account that does not tell, the words in common."""

    reasons: tuple[str, ...]
    pairs: tuple[Pair, ...]
    common: tuple[str, ...]


def joined(view: StoryView, claim: Claim, words: Messages) -> Joined:
    """What the account says of it; findings that have no words are left out."""
    counted: Counter[str] = Counter()
    for joining in claim.joined:
        counted.update(_said(joining, words))
    pairs = tuple(_pair(view, joining, words) for joining in claim.joined[:_PAIRS])
    return Joined(tuple(said for said, _ in counted.most_common(_REASONS)), pairs, common_words(claim))


def _pair(view: StoryView, joining: Joining, words: Messages) -> Pair:
    ids = (joining.first, joining.second)
    names = [view.name(view.statements[id_].article) if id_ in view.statements else id_ for id_ in ids]
    return Pair((names[0], names[1]), round(100 * joining.probability), _said(joining, words))


def _said(joining: Joining, words: Messages) -> tuple[str, ...]:
    found = (words.get(f"desk.finding.{name}", "") for name in joining.findings)
    return tuple(dict.fromkeys(said for said in found if said))

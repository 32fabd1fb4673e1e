"""Which of a story's claims are shown."""

from collections.abc import Callable, Mapping

from svodka.desk.views.news import News
from svodka.model.account import Claim
from svodka.presentation.view.index import StoryView, tellers
from svodka.presentation.view.phrases import conflicts

PAGE = 40
"""Claims on one page."""


def _shared(view: StoryView, claim: Claim, _: News) -> bool:
    return claim.id in view.shared_ids and claim.id not in view.story.background


def _conflicting(_: StoryView, claim: Claim, __: News) -> bool:
    return bool(conflicts(claim))


def _one_origin(view: StoryView, claim: Claim, _: News) -> bool:
    """Told by several outlets, all of whom have it from one place."""
    return view.outlets(claim) > 1 and claim.independence.at_most <= 1


def _independent(_: StoryView, claim: Claim, __: News) -> bool:
    return claim.independence.at_least >= 2


def _new(_: StoryView, claim: Claim, news: News) -> bool:
    return news.told_anew(claim) > 0


def _background(view: StoryView, claim: Claim, _: News) -> bool:
    return claim.id in view.story.background


def _lone(view: StoryView, claim: Claim, _: News) -> bool:
    return len(tellers(claim)) == 1 and claim.id not in view.story.background


CHOICES: Mapping[str, Callable[[StoryView, Claim, News], bool]] = {
    "all": _shared,
    "conflicts": _conflicting,
    "one_origin": _one_origin,
    "independent": _independent,
    "new": _new,
    "background": _background,
    "lone": _lone,
}
"""By name, in the order in which they are offered."""


def choose(view: StoryView, choice: str, news: News) -> tuple[Claim, ...]:
    """The claims of a choice, by their number. Raises KeyError for an unknown one."""
    wanted = CHOICES[choice]
    return tuple(claim for claim in view.ordered if wanted(view, claim, news))

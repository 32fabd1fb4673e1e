"""Which parts of a story the page has."""

from svodka.presentation.view.index import StoryView
from svodka.presentation.view.losing import resting
from svodka.presentation.view.phrases import doubtful, precisions


def precision_count(view: StoryView) -> int:
    return sum(len(precisions(claim)) for claim in view.story.claims)


def doubtful_count(view: StoryView) -> int:
    return sum(len(doubtful(claim)) for claim in view.story.claims)


def has_disagreements(view: StoryView) -> bool:
    return any(claim.disagreements for claim in view.story.claims)


def contents(view: StoryView) -> tuple[tuple[str, bool], ...]:
    """The parts of a story in the order of the page, and whether each is there."""
    story = view.story
    return (
        ("brief", bool(story.brief)),
        ("conflicts", has_disagreements(view)),
        ("grid", len(view.articles) > 1 and bool(view.shared)),
        ("claims", bool(story.claims)),
        ("background", bool(set(story.background) & view.claims.keys())),
        ("timeline", bool(story.timeline)),
        ("lineage", bool(story.lineage)),
        ("drift", bool(story.drift)),
        ("weight", bool(resting(view))),
        ("wording", bool(story.wording)),
        ("quotes", bool(story.quotes)),
        ("articles", bool(story.articles)),
    )

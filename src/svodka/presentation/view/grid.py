"""The table of claims by article: who says, who denies, who says it otherwise, who is silent."""

from typing import Literal, NamedTuple

from svodka.model.account import Claim, Disagreement
from svodka.model.reading import Statement
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.polarity import gist_polarity

State = Literal["says", "differs", "denies", "unsure", "silent"]


class Cell(NamedTuple):
    """What one article does with one claim; `values` are its own where tellings differ."""

    article: str
    state: State
    statements: tuple[Statement, ...]
    values: tuple[str, ...]


class Row(NamedTuple):
    """One claim across all articles of its story."""

    claim: Claim
    cells: tuple[Cell, ...]


def rows(view: StoryView, claims: tuple[Claim, ...]) -> tuple[Row, ...]:
    """The grid's rows for these claims, with a cell for each article of the story in the story's order."""
    return tuple(Row(claim, tuple(_cell(claim, article) for article in view.story.articles)) for claim in claims)


def _cell(claim: Claim, article: str) -> Cell:
    own = tuple(statement for statement in claim.statements if statement.article == article)
    if not own:
        return Cell(article, "silent", (), ())
    values = tuple(v for d in claim.disagreements if d.kind == "conflict" for v in _own_values(d, article))
    return Cell(article, _state(own, claim, article), own, tuple(dict.fromkeys(values)))


def _state(own: tuple[Statement, ...], claim: Claim, article: str) -> State:
    """How the article's telling stands to the claim as its gist puts it; a negative gist is said by negatives,
    a hedged one by hedged and by plain tellings.

    A telling of the other polarity that no comparison found to contradict is not shown as a denial.
    """
    polarities = {statement.polarity for statement in own}
    gist = gist_polarity(claim)
    says = {"possible", "asserted"} if gist == "possible" else {gist}
    if not polarities & {*says, "possible", "questioned"}:
        if not any(d.slot == "polarity" for d in claim.disagreements):
            return "unsure"
        return "denies" if gist == "asserted" else "differs"
    if any(_is_lesser(d, article) for d in claim.disagreements if d.kind == "conflict"):
        return "differs"
    return "says" if polarities & says else "unsure"


def _own_values(found: Disagreement, article: str) -> list[str]:
    return [value.value for value in found.values if any(span.article == article for span in value.spans)]


def _is_lesser(found: Disagreement, article: str) -> bool:
    """True when the article gives another value than most do, or any value where no value has a majority.

    Polarity is left out: a denial has a state of its own.
    """
    if found.slot == "polarity":
        return False
    support = [len({span.article for span in value.spans}) for value in found.values]
    most = max(support, default=0)
    leading = [value for value, n in zip(found.values, support, strict=True) if n == most]
    own = [value for value in found.values if any(span.article == article for span in value.spans)]
    return bool(own) and (len(leading) > 1 or any(value not in leading for value in own))

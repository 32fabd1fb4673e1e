"""Puts the figures of every kind together."""

from collections.abc import Callable

from bench.scoring import claims, origins, reading, stories
from bench.scoring.gold import Gold
from bench.scoring.view import View
from svodka.model.account import Account

Measure = Callable[[Gold, View], dict[str, float]]

MEASURES: tuple[Measure, ...] = (
    reading.furniture,
    reading.metadata,
    reading.quotes,
    reading.times,
    reading.quantities,
    claims.alignment,
    claims.disagreements,
    origins.chains,
    origins.independence,
    stories.wording,
    stories.lineage,
    stories.grouping,
)


def score(gold: Gold, account: Account) -> dict[str, float]:
    """Every figure by its name."""
    view = View.of(account)
    return {name: value for measure in MEASURES for name, value in measure(gold, view).items()}

"""Scores an account against a gold story: one file per kind of thing. Every figure is between 0 and 1 or a count."""

from bench.scoring.gold import Gold, load_gold
from bench.scoring.score import score

__all__ = ["Gold", "load_gold", "score"]

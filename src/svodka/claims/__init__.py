"""One story: statements aligned into claims, and where the tellings disagree."""

from svodka.claims.alignment import Bond, Cluster, align
from svodka.claims.choosing import background, choose_brief, gist, order_claims
from svodka.claims.story_input import StoryInput, TextEncoder

__all__ = [
    "Bond",
    "Cluster",
    "StoryInput",
    "TextEncoder",
    "align",
    "background",
    "choose_brief",
    "gist",
    "order_claims",
]

"""One story: statements aligned into claims, and where the tellings disagree."""

from svodka.claims.alignment import Bond, Cluster, align
from svodka.claims.choosing import background, choose_brief, gists, order_claims
from svodka.claims.disagreements import Shelf, find_disagreements
from svodka.claims.story_input import StoryInput, TextEncoder
from svodka.claims.wording import find_wording

__all__ = [
    "Bond",
    "Cluster",
    "Shelf",
    "StoryInput",
    "TextEncoder",
    "align",
    "background",
    "choose_brief",
    "find_disagreements",
    "find_wording",
    "gists",
    "order_claims",
]

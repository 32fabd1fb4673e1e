"""Many articles into stories: which tell of one event, and which are nearly the same text."""

from svodka.stories.grouping import Group, group_articles
from svodka.stories.near_copies import NearCopy, near_copies

__all__ = ["Group", "NearCopy", "group_articles", "near_copies"]

"""Many articles into stories: which tell of one event, and which are nearly the same text."""

from svodka.stories.grouping import Group, group_articles

__all__ = ["Group", "group_articles"]

"""One story: statements aligned into claims, and where the tellings disagree."""

from svodka.claims.story_input import StoryInput, TextEncoder

__all__ = ["StoryInput", "TextEncoder"]

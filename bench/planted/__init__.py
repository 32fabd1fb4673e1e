"""Planted changes: real stories in which one article is made to differ from the others in one thing."""

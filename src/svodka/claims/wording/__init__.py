"""How each article names the same person, body or deed, and which names carry a judgement."""

from svodka.claims.wording.finding import find_wording

__all__ = ["find_wording"]

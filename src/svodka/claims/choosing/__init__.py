"""What to show of a story's claims: the clearest telling, the brief, the order, and what is only recalled."""

from svodka.claims.choosing.gists import gist
from svodka.claims.choosing.importance import choose_brief, order_claims
from svodka.claims.choosing.recall import background

__all__ = ["background", "choose_brief", "gist", "order_claims"]

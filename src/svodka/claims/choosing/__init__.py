"""What to show of a story's claims: the clearest telling, the brief, the order, and what is only recalled."""

from svodka.claims.choosing.brief import choose_brief
from svodka.claims.choosing.gists import clearest, gists
from svodka.claims.choosing.importance import order_claims
from svodka.claims.choosing.recall import background

__all__ = ["background", "choose_brief", "clearest", "gists", "order_claims"]

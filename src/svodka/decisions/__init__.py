"""What a person has decided, brought to bear on articles and readings before they are compared."""

from svodka.decisions.applying import Applied, apply
from svodka.decisions.places import statement_at
from svodka.decisions.stories import regrouped

__all__ = ["Applied", "apply", "regrouped", "statement_at"]

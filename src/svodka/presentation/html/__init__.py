"""An account as one self-contained HTML page: no network, no script, evidence that unfolds."""

from svodka.presentation.html.page import render

__all__ = ["render"]

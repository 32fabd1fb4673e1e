"""An account as Markdown that can be cited."""

from svodka.presentation.markdown.page import render

__all__ = ["render"]

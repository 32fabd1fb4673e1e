"""Lexicons, one folder per language, with the same file names in each. `load` reads one."""

from svodka.languages.lexicon import Row, load

__all__ = ["Row", "load"]

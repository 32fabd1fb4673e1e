"""Gender and number: what a pronoun asks, and whether somebody may be meant by it."""

from svodka.model.reading import Token


def undeclined(name: str) -> bool:
    """A foreign surname that does not show gender: "Джейн Роуз"."""
    return not name.lower().endswith(("ов", "ев", "ин", "ын", "ский", "цкий", "ой", "ый", "ий"))


def agreement(token: Token) -> tuple[str, bool]:
    """The gender ("" for any) that a pronoun of the third person asks, and whether it is a plural."""
    form = token.text.lower()
    if form in ("они", "их", "им", "ими", "них", "ним", "ними"):
        return "", True
    if form in ("она", "ее", "её", "ей", "ней", "нее", "неё"):
        return "Fem", False
    return "Masc", False


def agree(known: str, asked: str) -> bool:
    """True when two genders are the same, or one is not known."""
    return not known or not asked or known == asked

"""The words that bring in quotations, from the lexicons of reporting and naming."""

from functools import cache

from svodka.languages import load

_IN_PERSON = frozenset({"say", "write", "admit", "deny", "promise"})


@cache
def verbs_of_saying() -> frozenset[str]:
    """Every verb of reporting."""
    return frozenset(v for row in load("ru", "reporting_verbs") for v in row["lemmas"].split("|"))


@cache
def verbs_with_a_clause() -> frozenset[str]:
    """Verbs of saying in person that take "что": сказал, отметил; not papers', carriers' or thinkers' verbs."""
    rows = (r for r in load("ru", "reporting_verbs") if "that" in r["takes"].split(",") and r["act"] in _IN_PERSON)
    return frozenset(v for row in rows for v in row["lemmas"].split("|"))


@cache
def carrying_verbs() -> frozenset[str]:
    """Verbs whose subject brings another's words: цитировать, передавать."""
    return frozenset(
        v for row in load("ru", "reporting_verbs") if row["act"] == "carry" for v in row["lemmas"].split("|")
    )


@cache
def verbs_of_naming() -> frozenset[str]:
    """Verbs by which somebody calls or rates something in his own words: назвать, обозвать."""
    judging = (row["lemmas"].split("|") for row in load("ru", "reporting_verbs") if row["act"] == "judge")
    return frozenset({v for verbs in judging for v in verbs} | {row["verb"] for row in load("ru", "naming_verbs")})


@cache
def saying_nouns() -> frozenset[str]:
    """Nouns of saying and letters: просьба, заявление, послание."""
    letters = {row["lemma"] for row in load("ru", "document_words") if row["letter"] == "yes"}
    return frozenset(letters | {row["noun"] for row in load("ru", "reporting_nouns")})

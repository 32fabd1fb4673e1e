"""How a telling begins: as a sentence of its own, as the rest of one, or leaning on the sentence before."""

from collections.abc import Sequence
from functools import cache

from svodka.claims.choosing.tellings import Tellings
from svodka.languages import load
from svodka.model.reading import Statement, Token
from svodka.model.span import Span

_LONGEST = 5
_QUOTES = '«"„“”'


def words_of(statement: Statement, tellings: Tellings) -> list[Token]:
    """The tokens of the statement's sentence that lie in it."""
    tokens = tellings.sentence(statement).tokens
    return [t for t in tokens if statement.start <= t.start and t.end <= statement.end]


def is_rest(statement: Statement, tellings: Tellings) -> bool:
    """It begins inside its sentence like the rest of it («в котором попросил…», «а второй…»)."""
    inside = statement.start > tellings.sentence(statement).start
    return inside and not statement.text[:1].isupper() and statement.text[:1] not in _QUOTES


def leans_back(statement: Statement, tellings: Tellings) -> bool:
    """It opens with what ties it to the sentence before («Также…», «При этом…», «Напомним, …»)."""
    lemmas = [t.lemma for t in words_of(statement, tellings) if t.pos != "PUNCT"][:_LONGEST]
    return any(tuple(lemmas[:n]) in _ties() for n in range(1, len(lemmas) + 1))


def is_headline_only(statements: Sequence[Statement], tellings: Tellings) -> bool:
    """Nobody says it in the body of an article."""
    return all(tellings.sentence(s).role in ("title", "heading", "caption") for s in statements)


def says_little(statement: Statement, tellings: Tellings) -> bool:
    """Three words or fewer, or no verb in fewer than six: a place name, a rubric, a label."""
    words = [t for t in words_of(statement, tellings) if t.pos != "PUNCT"]
    verb = any(t.pos in ("VERB", "AUX") or (t.rel == "root" and t.pos == "ADJ") for t in words)
    return len(words) <= 3 or (len(words) < 6 and not verb)


def whole(statement: Statement, tellings: Tellings) -> Span:
    """The statement's place, or its whole sentence where it is only the rest of one."""
    return tellings.sentence(statement).span if is_rest(statement, tellings) else statement.span


@cache
def _ties() -> frozenset[tuple[str, ...]]:
    connectives = {tuple(row["phrase"].split()) for row in load("ru", "connectives")}
    recall = {tuple(row["phrase"].replace("ё", "е").split()) for row in load("ru", "recall_phrases")}
    return frozenset(connectives | recall | {(word,) for word in ("однако", "впрочем", "еще", "но", "и", "а")})

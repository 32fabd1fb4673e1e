"""Cuts a sentence where it says two things: a joined clause with a subject of its own, a relative clause with news."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from svodka.model.reading import Report, Sentence
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import verbs
from svodka.reading.statements.chunks import SUBORDINATES, predicate
from svodka.reading.statements.clauses import (
    clause_start,
    connected,
    finite,
    on_the_line,
    opens,
    relative_start,
    root,
    words,
)
from svodka.reading.statements.joining import seams
from svodka.reading.statements.relatives import brings_news

_LEAST_WORDS = 4
_NAME = 8
_NEAR = 20
_JOINED = ("conj", "parataxis")


class Piece(NamedTuple):
    """A part of a sentence that says one thing: its first and last word, the word that heads it, and the rule."""

    first: int
    last: int
    head: int
    rule: str


Cut = Callable[[Tree, int, int, Sequence[Report]], bool]


def pieces(tree: Tree, reports: Sequence[Report] = ()) -> list[Piece]:
    """The parts of a sentence in order; together they are the whole sentence. `reports` are those of the sentence."""
    top = root(tree)
    found: list[Piece] = []
    first, head, rule = 0, top, "whole_sentence"
    for start, at, name in _cuts(tree, top, reports):
        if (
            words(tree, first, start - 1) < _LEAST_WORDS
            or words(tree, start, min(start + _NEAR, len(tree.tokens) - 1)) < _LEAST_WORDS
        ):
            continue
        within = head if first <= head < start else _highest(tree, first, start - 1, head)
        found.append(Piece(first, start - 1, within, rule if found else "main_clause"))
        first, head, rule = start, at, name
    found.append(Piece(first, len(tree.tokens) - 1, head, rule))
    return found


def _highest(tree: Tree, first: int, last: int, otherwise: int) -> int:
    """The first predicate between two words that hangs on nothing between them."""
    inside = range(first, last + 1)
    return next((i for i in inside if predicate(tree, i) and tree.tokens[i].head not in inside), otherwise)


def _cuts(tree: Tree, top: int, reports: Sequence[Report]) -> list[tuple[int, int, str]]:
    found: dict[int, tuple[int, int, str]] = {}
    for at, token in enumerate(tree.tokens):
        if at == top or not (finite(tree, at) or token.rel == "acl:relcl"):
            continue
        rule = next((r for r in RULES if r(tree, at, top, reports)), None)
        if rule is not None and not _in_brackets(tree, at):
            start = relative_start(tree, at) if rule is relative_news else clause_start(tree, at)
            found.setdefault(start, (start, at, rule.__name__))
    for start, at, name in seams(tree, top, reports):
        found.setdefault(start, (start, at, name))
    for start, at in _and_said(tree, top, reports):
        found.setdefault(start, (start, at, "and_said"))
    for start, at in _told_relatives(tree, reports):
        found.setdefault(start, (start, at, "relative_report"))
    return [(_past_name(tree, start), at, name) for start, at, name in (found[start] for start in sorted(found))]


def _past_name(tree: Tree, start: int) -> int:
    """The first word after a name in quotation marks that begins before `start`: «Тайна» is never cut in two."""
    if start < 2 or tree.tokens[start - 1].text != "«" or not tree.is_word(start - 2):
        return start
    closing = next((i for i in range(start, min(len(tree.tokens), start + _NAME)) if tree.tokens[i].text == "»"), None)
    return start if closing is None or closing + 1 >= len(tree.tokens) else closing + 1


def joined_clause(tree: Tree, at: int, top: int, reports: Sequence[Report]) -> bool:
    """A clause joined to the main or the reported one, with its own subject, after a mark or "и"."""
    token = tree.tokens[at]
    if token.head < 0:
        subject = tree.kid(at, "nsubj")
        marked = tree.tokens[clause_start(tree, at) - 1].text in (",", ";")
        return subject is not None and top < subject < at and marked and connected(tree, at)
    if (
        token.rel not in _JOINED
        or not connected(tree, at)
        or tree.kid(at, "nsubj", "nsubj:pass") is None
        or not on_the_line(tree, token.head, top)
    ):
        return False
    if token.rel == "parataxis" and token.lemma in verbs():
        return False
    return opens(tree, at) and not _points(tree, at)


def _points(tree: Tree, at: int) -> bool:
    """Its subject is what was just said ("и это выгодно") or left out ("а второй был выше"); or it asks."""
    subject = tree.kid(at, "nsubj", "nsubj:pass")
    opening = tree.tokens[min(clause_start(tree, at) + 1, at)]
    asks = opening.lemma in SUBORDINATES and opening.pos != "ADP"
    lone = asks or (opening.lemma in ("второй", "другой", "первый", "третий") and opening.head == at)
    return lone or (subject is not None and tree.tokens[subject].lemma in ("это", "то", "все"))


def joined_report(tree: Tree, at: int, top: int, reports: Sequence[Report]) -> bool:
    """A second report of the same sentence: "отметил, что A, но подчеркнул, что B"."""
    place = tree.tokens[at].start
    if tree.tokens[at].head < 0:
        begins = tree.tokens[clause_start(tree, at)].lemma in ("а", "но", "однако")
        return begins and any(r.cue.start == place for r in reports)
    if tree.tokens[at].rel != "conj" or tree.tokens[at].head == at or not on_the_line(tree, tree.tokens[at].head, top):
        return False
    return any(r.cue.start == place and r.rule.endswith(":clause_after") for r in reports) and opens(tree, at)


def said_after_colon(tree: Tree, at: int, top: int, reports: Sequence[Report]) -> bool:
    """After a colon a report of its own, the subject before the verb."""
    subject = tree.kid(at, "nsubj")
    if tree.tokens[at].lemma not in verbs() or subject is None or subject > at:
        return False
    start = clause_start(tree, at)
    return start > 1 and tree.tokens[start - 1].text == ":"


def relative_news(tree: Tree, at: int, top: int, reports: Sequence[Report]) -> bool:
    """A relative clause at the end of the sentence that says something of its own."""
    return tree.tokens[at].rel == "acl:relcl" and brings_news(tree, at)


def _in_brackets(tree: Tree, at: int) -> bool:
    before = [t.text for t in tree.tokens[:at]]
    return before.count("(") > before.count(")")


def _and_said(tree: Tree, top: int, reports: Sequence[Report]) -> list[tuple[int, int]]:
    """ "X приехал в Тверь и заявил, что …": where the second deed of one subject brings words, and its predicate."""
    found = []
    for report in reports:
        if not report.rule.endswith(":clause_after"):
            continue
        at = next((i for i, t in enumerate(tree.tokens) if t.start == report.cue.start), 0)
        token = tree.tokens[at]
        joined = token.rel == "conj" and at > 1 and tree.tokens[at - 1].lemma == "и"
        if joined and tree.kid(at, "nsubj") is None and on_the_line(tree, token.head, top):
            found.append((at - 1, at))
    return found


def _told_relatives(tree: Tree, reports: Sequence[Report]) -> list[tuple[int, int]]:
    """Where a relative clause begins that somebody else says: "…, который, как утверждает X, …", and what heads it."""
    found = []
    for i, token in enumerate(tree.tokens):
        if token.lemma == "который" and any(_tells_from(r, token.start) for r in reports if r.content):
            start = i - 1 if i and tree.tokens[i - 1].pos == "ADP" else i
            head = next(
                (j for j in range(i + 1, len(tree.tokens)) if finite(tree, j) and not _is_cue(tree, j, reports)), i
            )
            found.append((start, head))
    return found


def _tells_from(report: Report, place: int) -> bool:
    """The report's content begins with the pronoun, or follows it ("прогноз, согласно которому …")."""
    return report.content[0].start == place or (report.rule == "according_to" and report.start <= place < report.end)


def _is_cue(tree: Tree, at: int, reports: Sequence[Report]) -> bool:
    return any(r.cue.start <= tree.tokens[at].start < r.cue.end for r in reports)


RULES: tuple[Cut, ...] = (joined_clause, joined_report, said_after_colon, relative_news)


def place(sentence: Sentence, piece: Piece) -> tuple[int, int]:
    """Start and end of a piece without the marks that cut it off."""
    tokens, first, last = sentence.tokens, piece.first, piece.last
    if piece.rule == "whole_sentence":
        return sentence.start, sentence.end
    while last > first and tokens[last].text in (",", ";", "—", "–", "-", ":"):
        last -= 1
    while first < last and tokens[first].text in (",", ";", "—", "–", "-", ":"):
        first += 1
    return tokens[first].start, tokens[last].end

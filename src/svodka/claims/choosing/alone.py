"""Whether a telling can be read by itself, in a list of what one must know."""

import re
from collections.abc import Sequence

from svodka.claims.choosing.openings import is_rest, leans_back, says_little, words_of
from svodka.claims.choosing.tellings import Tellings
from svodka.model.reading import Statement, Token

_QUOTES = '«"„“”'


def reads_alone(statement: Statement, tellings: Tellings) -> bool:
    """It can be read by itself: a whole sentence with a predicate that neither leans on what stands before it nor lets
    somebody say "I" without saying who; its marks are closed, and it holds no pieces of a page's code."""
    text, tokens = statement.text.strip(), words_of(statement, tellings)
    first = text.lstrip(_QUOTES + "—–- ")[:1]
    if not (first.isupper() or first.isdigit()) or is_rest(statement, tellings) or leans_back(statement, tellings):
        return False
    if (
        _MARKUP.search(text)
        or not _closed(text)
        or says_little(statement, tellings)
        or _unfinished(statement, tellings)
    ):
        return False
    return not (_points_back(tokens) or _speaks(statement, tokens) or tells_only_who(statement, tellings))


def tells_only_who(statement: Statement, tellings: Tellings) -> bool:
    """It says who said something, and not what («Об этом сообщил Ладогин»): nothing of it lies outside of reporting."""
    reports = [r for r in tellings.reading(statement).reports if r.start < statement.end and statement.start < r.end]
    inside = [c for r in reports for c in r.content if c.start < statement.end and statement.start < c.end]
    told = [
        t
        for t in words_of(statement, tellings)
        if t.pos in ("NOUN", "VERB", "ADJ", "NUM", "PROPN")
        and (not any(r.start <= t.start < r.end for r in reports) or any(c.start <= t.start < c.end for c in inside))
    ]
    return bool(reports) and len(told) < _TOLD


def _points_back(tokens: Sequence[Token]) -> bool:
    """It opens with a word that points back, or has a pronoun before anybody is named in it."""
    words = [t for t in tokens if t.pos != "PUNCT"]
    if (
        not words
        or words[0].lemma in _POINTING
        or (len(words) > 1 and words[0].pos == "ADP" and words[1].lemma in _POINTING)
    ):
        return True
    named = next((n for n, t in enumerate(words) if t.pos == "PROPN" or t.feats.get("Animacy") == "Anim"), len(words))
    pointing = (n for n, t in enumerate(words) if t.lemma in _HE and t.pos in ("PRON", "DET"))
    return next(pointing, len(words)) < named


def _speaks(statement: Statement, tokens: Sequence[Token]) -> bool:
    """Somebody says "I" or "we" outside of quotation marks, or where the statement's place does not name who."""
    speaking = [t for t in tokens if t.lemma in _SPEAKERS or t.feats.get("Person") == "1"]
    if not speaking:
        return False
    text, last = statement.text, statement.attribution[-1].span if statement.attribution else None
    quoted = text.lstrip()[:1] in _QUOTES or _OPENED.search(text[: speaking[0].start - statement.start]) is not None
    return not quoted or last is None or not (statement.start <= last.start and last.end <= statement.end)


def _unfinished(statement: Statement, tellings: Tellings) -> bool:
    """It is cut off before its end, and ends in a word that asks for more, or has no finite predicate."""
    tokens = [t for t in words_of(statement, tellings) if t.pos != "PUNCT"]
    finite = any(
        t.feats.get("VerbForm") == "Fin"
        or t.feats.get("Variant") == "Short"
        or t.lemma in ("нет", "можно", "нельзя", "нужно")
        for t in tokens
    )
    nominal = any(t.rel == "root" and t.pos in ("NOUN", "ADJ", "PROPN") and _has_subject(t, tokens) for t in tokens)
    return (
        not (finite or nominal)
        or tokens[-1].pos in ("ADP", "CCONJ", "SCONJ")
        or statement.text.rstrip().endswith((",", ":"))
    )


def _has_subject(root: Token, tokens: Sequence[Token]) -> bool:
    return any(t.rel.startswith("nsubj") for t in tokens) or root.feats.get("Variant") == "Short"


def _closed(text: str) -> bool:
    pairs = all(text.count(x) == text.count(y) for x, y in ("«»", "()", "[]"))
    return pairs and text.count('"') % 2 == 0


_MARKUP = re.compile(r"\[\w+|<\w+|\w+_\w+|\{|\}|https?:")
_OPENED = re.compile('[«"„“]')
_TOLD = 2
_POINTING = frozenset(
    ["этот", "это", "тот", "такой", "таковой", "там", "тогда", "туда", "оттуда", "здесь", "последний", "данный", "он",
     "она", "оно", "они", "его", "ее", "их", "сам", "так", "теперь", "вскоре", "потом", "затем", "позже", "ранее",
     "сначала", "например", "также", "тоже"]
)  # fmt: skip
_HE = frozenset(["он", "она", "оно", "они", "его", "ее", "их"])
_SPEAKERS = frozenset(["я", "мы", "наш", "мой"])

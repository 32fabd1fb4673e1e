"""Whom a pronoun of the third person stands for, when the text leaves little doubt."""

from collections.abc import Iterator

from svodka.model.reading import Reading, Sentence, Token

_PRONOUNS = frozenset({"он", "она", "они", "его", "ее", "их"})
_BACK = 3


def antecedent(token: Token, sentence: Sentence, reading: Reading) -> list[str]:
    """The lemmas of the person's name that a pronoun points back to; empty when none fits.

    The nearest subject that is a person's name and agrees in number and gender is taken, then the nearest such name
    of any role; the search goes three sentences back.
    """
    if token.lemma not in _PRONOUNS and token.text.lower() not in _PRONOUNS:
        return []
    before = [
        (s, t)
        for s in reversed(reading.sentences[max(0, sentence.index - _BACK) : sentence.index + 1])
        for t in reversed(s.tokens)
        if t.end <= token.start and t.pos == "PROPN" and t.feats.get("Animacy") == "Anim" and _agree(token, t)
    ]
    subjects = [(s, t) for s, t in before if _is_subject(s, t)]
    for found, name in (subjects or before)[:1]:
        return sorted({t.lemma for t in _whole_name(found, name) if len(t.lemma) > 1})
    return []


def _agree(pronoun: Token, name: Token) -> bool:
    for feature in ("Number", "Gender"):
        mine, theirs = pronoun.feats.get(feature), name.feats.get(feature)
        if mine and theirs and mine != theirs:
            return False
    return pronoun.lemma != "они" and pronoun.text.lower() != "их"


def _is_subject(sentence: Sentence, token: Token) -> bool:
    """True when the token or what it is set beside is a subject."""
    for _ in range(4):
        if token.rel.startswith("nsubj"):
            return True
        if token.head < 0 or token.rel.split(":")[0] not in {"appos", "flat"}:
            return False
        token = sentence.tokens[token.head]
    return False


def _whole_name(sentence: Sentence, token: Token) -> Iterator[Token]:
    at = sentence.tokens.index(token)
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(sentence.tokens) and sentence.tokens[near].rel.startswith("flat"):
            yield sentence.tokens[near]
            near += step
    yield token
    if token.rel == "flat:name" and token.head >= 0:
        yield sentence.tokens[token.head]

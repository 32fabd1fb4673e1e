"""The tense of the clause in which a time stands, by the tree of the sentence."""

from bisect import bisect_right
from typing import NamedTuple

from svodka.languages import load
from svodka.model.reading import Sentence, Token

PLANS = frozenset(row["lemma"] for row in load("ru", "plan_words"))


class Tense(NamedTuple):
    """`told` is past, present or future; `planned` a deed set for later without a finite verb ("назначено на").

    `reported` is true when the clause hangs on a verb of the past ("сообщили, что повтора не будет").
    """

    told: str
    planned: bool = False
    reported: bool = False


def tense_at(sentence: Sentence, offset: int) -> Tense | None:
    """The tense of the verb that governs the token at an offset into the article; None when no verb does."""
    index = bisect_right(sentence.tokens, offset, key=lambda t: t.start) - 1
    if index < 0:
        return None
    verb = _verb_above(sentence, index)
    if verb is None:
        return None
    told = _tense(sentence, verb)
    return told._replace(reported=_is_reported(sentence, verb)) if told else None


def _verb_above(sentence: Sentence, index: int) -> int | None:
    start = index
    for _ in range(16):
        token = sentence.tokens[index]
        if token.pos in ("VERB", "AUX") or token.lemma in PLANS or token.feats.get("Variant") == "Short":
            return index
        helper = _copula(sentence, index)
        if helper is not None:
            return helper
        if token.head < 0 or token.head == index:
            break
        index = token.head
    return _nearest_verb(sentence, start)


def _nearest_verb(sentence: Sentence, index: int) -> int | None:
    """Where the tree does not help: the finite verb that stands nearest, at most eight words away."""
    low = max(0, index - 8)
    verbs = [i for i, t in enumerate(sentence.tokens[low : index + 9], low) if t.feats.get("VerbForm") == "Fin"]
    return min(verbs, key=lambda i: (abs(i - index), i)) if verbs else None


def _copula(sentence: Sentence, index: int) -> int | None:
    """The auxiliary that hangs on a word; it never stands far off."""
    low = max(0, index - 12)
    near = enumerate(sentence.tokens[low : index + 13], low)
    return next((i for i, t in near if t.head == index and t.pos == "AUX"), None)


def _tense(sentence: Sentence, verb: int) -> Tense | None:
    token, helper = sentence.tokens[verb], _copula(sentence, verb)
    aided = sentence.tokens[helper].feats.get("Tense") if helper is not None else None
    form = token.feats.get("VerbForm")
    if token.pos == "NOUN":
        return Tense("present", planned=True)
    if form == "Part" or token.feats.get("Variant") == "Short":
        return _of_participle(token, aided)
    if aided:
        return _named(aided)
    if form == "Fin" or "Tense" in token.feats:
        ahead = token.feats.get("Tense") == "Pres" and token.feats.get("Aspect") == "Perf"
        told = _named("Fut" if ahead else token.feats.get("Tense"))
        return told._replace(planned=token.lemma in PLANS) if told else None
    if form == "Inf" and token.head >= 0 and token.head != verb:
        above = sentence.tokens[token.head]
        if above.pos in ("VERB", "AUX", "ADJ", "NOUN"):
            told = _tense(sentence, token.head) if above.pos != "NOUN" else None
            if above.lemma in PLANS and (told is None or told.told != "past"):
                return Tense("future", planned=True)
    return None


def _of_participle(token: Token, aided: str | None) -> Tense | None:
    if aided:
        return Tense("past" if aided == "Past" else "future", planned=token.lemma in PLANS)
    if token.lemma in PLANS:
        return Tense("present", planned=True)
    return Tense("past") if token.feats.get("Tense") == "Past" or token.feats.get("Voice") == "Pass" else None


def _named(feature: str | None) -> Tense | None:
    return {"Past": Tense("past"), "Pres": Tense("present"), "Fut": Tense("future")}.get(feature or "")


def _is_reported(sentence: Sentence, verb: int) -> bool:
    token = sentence.tokens[verb]
    if token.head < 0 or token.rel not in ("ccomp", "parataxis", "advcl", "acl", "conj"):
        return False
    return sentence.tokens[token.head].feats.get("Tense") == "Past"

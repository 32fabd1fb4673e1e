"""What is counted: the noun after a number."""

from bisect import bisect_left

from svodka.model.reading import Sentence, Token

_PACKED = frozenset({"штука", "единица", "экземпляр", "порция", "доза", "вид", "тип"})
_SKIPPED = frozenset({"ADJ", "DET", "NUM", "ADV", "SYM"})


def following(sentence: Sentence, offset: int) -> Token | None:
    """The first token at or after an offset into the article, in this sentence."""
    return next(iter(_tokens_from(sentence, offset, 1)), None)


def _tokens_from(sentence: Sentence, offset: int, count: int) -> tuple[Token, ...]:
    first = bisect_left(sentence.tokens, offset, key=lambda t: t.start)
    return sentence.tokens[first : first + count]


def counted_noun(sentence: Sentence, offset: int) -> str | None:
    """The lemma of the noun counted by a number that ends at an offset into the article.

    Adjectives and participles before it are passed over; "штук масок" counts masks.
    """
    tokens = _tokens_from(sentence, offset, 8)
    noun = _first_noun(tokens)
    if noun is None:
        return None
    token = tokens[noun]
    if token.lemma in _PACKED:
        inner = _first_noun(tokens[noun + 1 :])
        if inner is not None and tokens[noun + 1 + inner].feats.get("Case") == "Gen":
            return tokens[noun + 1 + inner].lemma
    return token.lemma


def measured_noun(sentence: Sentence, offset: int) -> str | None:
    """The lemma of the noun in the genitive after a unit: "5 тонн зерна", "20% акций"."""
    tokens = _tokens_from(sentence, offset, 6)
    noun = _first_noun(tokens)
    if noun and tokens[noun - 1].text[0].isdigit():
        return None  # "20% годовых 23 апреля"
    return tokens[noun].lemma if noun is not None and tokens[noun].feats.get("Case") == "Gen" else None


def _first_noun(tokens: tuple[Token, ...]) -> int | None:
    for index, token in enumerate(tokens):
        if token.pos == "NOUN":
            return index
        if token.pos == "VERB" and token.feats.get("VerbForm") == "Part" and "Case" in token.feats:
            continue
        if token.pos not in _SKIPPED:
            return None
    return None

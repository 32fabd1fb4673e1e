"""What the network leaves off a name: the noun after an adjective, the mark that closes a quotation."""

from svodka.model.reading import Sentence, Token


def with_its_noun(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A name that ends in an adjective goes on to the noun right after it: «Западному полушарию»."""
    if not tokens or tokens[-1].pos != "ADJ":
        return tokens
    following = tokens[-1].head
    after = next((i for i, t in enumerate(sentence.tokens) if t.start >= tokens[-1].end), -1)
    return (*tokens, sentence.tokens[after]) if following == after and sentence.tokens[after].pos == "NOUN" else tokens


def with_its_mark(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A name that opens a quotation mark takes in the one that closes it right after: Школа «Тур»."""
    marks = [t.text for t in tokens if t.text in "«»"]
    if marks != ["«"]:
        return tokens
    return (*tokens, *(t for t in sentence.tokens if t.text == "»" and t.start == tokens[-1].end))

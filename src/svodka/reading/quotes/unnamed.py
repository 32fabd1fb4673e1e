"""Words told by someone whom the text does not let us name: "он сказал, что …", "я ответил: …"."""

from collections.abc import Iterator

from svodka.model.reading import Quote, Sentence, Speaker, Token
from svodka.model.span import Span
from svodka.reading.quotes.pieces import trimmed
from svodka.reading.quotes.scene import Scene, tells
from svodka.reading.quotes.vocabulary import verbs_with_a_clause

_CONJUNCTIONS = frozenset({"что", "чтобы", "будто", "якобы"})
_TOPIC = frozenset({"о", "об", "обо", "про"})
_CLAUSE_COMES_WITHIN = 7


def find_unnamed(scene: Scene, told: frozenset[int]) -> Iterator[Quote]:
    """The clauses after verbs of saying that are not `told` (by the place of the verb) as anybody's words so far.

    The speaker is the verb's subject if he has a name.
    """
    for sentence in scene.sentences:
        for index, token in enumerate(sentence.tokens):
            if token.start in told or not tells(token) or token.lemma not in verbs_with_a_clause():
                continue
            span = _clause(scene, sentence, index)
            if span is not None and not _paper_itself(sentence, index):
                yield _quote(scene, sentence, token, span)


def _paper_itself(sentence: Sentence, verb: int) -> bool:
    """ "Ранее мы писали, что …": the paper about itself."""
    near = sentence.tokens[max(0, verb - 3) : verb + 3]
    return sentence.tokens[verb].feats.get("Person") == "1" or any(t.text.lower() == "мы" for t in near)


def _clause(scene: Scene, sentence: Sentence, verb: int) -> Span | None:
    """What follows ", что" or a colon, to the end of the sentence or to the next verb of saying."""
    tokens = sentence.tokens
    for i in range(verb + 1, min(verb + _CLAUSE_COMES_WITHIN, len(tokens) - 1)):
        if tokens[i].text == "," and tokens[i + 1].lemma in _CONJUNCTIONS:
            if tokens[i + 1].lemma == "чтобы" and any(t.lemma in _TOPIC for t in tokens[verb + 1 : i]):
                return None  # "говорил об испытаниях, чтобы …" tells a purpose
            return trimmed(scene.text, tokens[i + 1].end, _end(sentence, i + 2))
        if tokens[i].text == ":":
            return trimmed(scene.text, tokens[i].end, _end(sentence, i + 1))
        if tokens[i].pos in ("VERB", "AUX") or tokens[i].text in '«»"“”„':
            return None
    return None


def _end(sentence: Sentence, first: int) -> int:
    for i in range(first, len(sentence.tokens) - 1):
        token = sentence.tokens[i]
        if token.text == "," and sentence.tokens[i + 1].lemma in ("но", "добавить", "а") and _says_soon(sentence, i):
            return token.start
    last = sentence.tokens[-1]
    return last.start if last.text in ".!…" else sentence.end


def _says_soon(sentence: Sentence, index: int) -> bool:
    near = sentence.tokens[index + 1 : index + 4]
    return any(tells(t) and t.lemma in verbs_with_a_clause() for t in near)


def _quote(scene: Scene, sentence: Sentence, verb: Token, span: Span) -> Quote:
    link = scene.subjects.of_verb(sentence, verb.start, sentence.start)
    return Quote(
        article=scene.article.id,
        start=span.start,
        end=span.end,
        text=span.text,
        kind="indirect",
        speaker=Speaker(link.name, link.kind) if link else None,
        cue=Span(verb.start, verb.end, verb.text),
        rule="clause_of_a_verb_of_saying",
    )

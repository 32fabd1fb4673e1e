"""What one statement offers for comparison: its words, names, numbers, times, roles, quoted words and source."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from svodka.claims.features.antecedents import antecedent
from svodka.claims.features.denials import Denial, denial
from svodka.claims.features.relations import CONTENT, predicates, relations
from svodka.claims.features.telling import Manner, manner
from svodka.claims.features.topics import only_topic
from svodka.claims.features.turns import sides
from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence, Statement, Token
from svodka.model.span import Evidence, Span
from svodka.reading.certainty.idle import idle

_OBJECTS = frozenset({"obj", "iobj", "obl", "xcomp"})
_NEGATIVE = frozenset({"не", "нет", "ни", "никакой", "никто", "ничто", "никогда", "нельзя", "отсутствие", "без"})


class Profile(NamedTuple):
    """The words (lemma to the forms it stands in) and other features of one statement."""

    words: dict[str, tuple[str, ...]]
    pairs: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    times: tuple[str, ...]
    predicates: tuple[str, ...]
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    quoted: tuple[str, ...]
    origin: tuple[str, ...]
    negated: bool
    pronoun: bool
    length: int
    place: float
    role: str
    manner: Manner = Manner()
    sides: tuple[str, ...] = ()
    topic: bool = False
    denial: Denial = Denial()


def profile(statement: Statement, article: Article, reading: Reading) -> Profile:
    """Reads a statement's features out of the sentences it stands in, with the words that say who says so."""
    sentences = _sentences(statement, reading)
    core = [(s, t) for s in sentences for t in s.tokens if _inside(t, statement)]
    tokens = [t for _, t in core]
    meant = _resolved(core, reading)
    content = [t for t in tokens if t.pos in CONTENT and len(t.lemma) > 1]
    negated = any(t.lemma in _NEGATIVE and not idle(tokens, n) for n, t in enumerate(tokens))
    return Profile(
        words=_forms(content, meant),
        pairs=tuple(relations(core)),
        names=_names(tokens, meant, statement, reading),
        numbers=_numbers(tokens, statement, reading),
        times=tuple(sorted({t.value for t in reading.times if t.value and _inside(t, statement)})),
        predicates=predicates(core),
        subjects=tuple(sorted({x for s, t in core if t.rel.startswith("nsubj") for x in _full(s, t, reading)})),
        objects=tuple(sorted({t.lemma for t in content if t.rel.split(":")[0] in _OBJECTS})),
        quoted=_quoted(content, reading),
        origin=_origin(statement),
        negated=negated or statement.polarity == "denied",
        pronoun=any(t.pos == "PRON" and t.rel.startswith("nsubj") for t in tokens),
        length=len(content),
        place=statement.start / max(1, len(article.text)),
        role=sentences[0].role if sentences else "body",
        manner=manner(tokens),
        sides=sides(core),
        topic=only_topic(core),
        denial=denial(statement, tokens, negated),
    )


def name_words(name: str) -> list[str]:
    """The words by which a name is known again: lower case, ё as е, without initials."""
    words = "".join(c if c.isalnum() else " " for c in name.lower().replace("ё", "е")).split()
    return [w for w in words if len(w) > 1]


def _inside(part: Token | Evidence, whole: Span | Evidence) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _sentences(statement: Statement, reading: Reading) -> list[Sentence]:
    found = []
    for sentence in reading.sentences[statement.sentence :]:
        if sentence.start >= statement.end:
            break
        found.append(sentence)
    return found


def _resolved(core: Sequence[tuple[Sentence, Token]], reading: Reading) -> list[str]:
    """The name words that the pronouns among these tokens stand for."""
    return [w for s, t in core if t.pos in {"PRON", "DET"} for w in antecedent(t, s, reading)]


def _forms(content: Iterable[Token], meant: Iterable[str]) -> dict[str, tuple[str, ...]]:
    forms: dict[str, set[str]] = {}
    for token in content:
        forms.setdefault(token.lemma, {token.lemma}).add(token.text.lower())
    for word in meant:
        forms.setdefault(word, {word})
    return {lemma: tuple(sorted(found)) for lemma, found in sorted(forms.items())}


def _names(tokens: Iterable[Token], meant: Iterable[str], statement: Statement, reading: Reading) -> tuple[str, ...]:
    words = {t.lemma for t in tokens if t.pos == "PROPN" or (t.pos == "X" and t.text[:1].isupper())} | set(meant)
    for entity in reading.entities:
        if any(statement.start <= m.start and m.end <= statement.end for m in entity.mentions):
            words.update(name_words(entity.name))
    return tuple(sorted(words))


def _numbers(tokens: Iterable[Token], statement: Statement, reading: Reading) -> tuple[str, ...]:
    values = {f"{q.value:g}" for q in reading.quantities if _inside(q, statement)}
    if not values:
        dated = [t for t in reading.times if _inside(t, statement)]
        values = {
            t.text.replace(",", ".")
            for t in tokens
            if t.text[:1].isdigit() and t.pos in {"NUM", "ADJ"} and not any(_inside(t, d) for d in dated)
        }
    return tuple(sorted(values))


def _full(sentence: Sentence, token: Token, reading: Reading) -> list[str]:
    """A subject's lemma with the names set beside it, or what its pronoun stands for."""
    if token.pos == "PRON":
        return antecedent(token, sentence, reading)
    index = sentence.tokens.index(token)
    beside = [t for t in sentence.tokens if t.head == index and t.rel in {"appos", "flat:name", "conj"}]
    names = [n.lemma for b in beside for n in sentence.tokens if n.head == sentence.tokens.index(b)]
    return [token.lemma, *(b.lemma for b in beside), *(n for n in names if len(n) > 1)]


def _quoted(content: Iterable[Token], reading: Reading) -> tuple[str, ...]:
    marked = [q for q in reading.quotes if q.kind != "indirect"]
    return tuple(sorted({t.lemma for t in content if any(_inside(t, q) for q in marked)}))


def _origin(statement: Statement) -> tuple[str, ...]:
    return tuple(sorted(set(name_words(statement.attribution[-1].name)))) if statement.attribution else ()

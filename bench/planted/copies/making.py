"""Copies of an article: as it is, trimmed, reordered, reworded, or merged from two."""

import random
from collections.abc import Callable, Sequence
from functools import cache

from bench.planted.change import analyser
from svodka.languages import load
from svodka.model.article import Article
from svodka.model.reading import Reading, Token

Source = tuple[Article, Reading]
Make = Callable[[Sequence[Source], random.Random], str]
_KEPT = 0.6
"""Share of the sentences that a trimmed copy keeps."""
_OTHER_WORDS = (
    ("также", "кроме того,"), ("около", "примерно"), ("примерно", "около"), ("сейчас", "в настоящее время"),
    ("более", "свыше"), ("свыше", "более"), ("из-за", "по причине"), ("чтобы", "для того чтобы"), ("однако", "но"),
    ("поскольку", "так как"), ("большой", "крупный"), ("крупный", "большой"), ("важный", "значимый"),
    ("помощь", "поддержка"), ("поддержка", "помощь"), ("ситуация", "положение"), ("россиянин", "житель"),
    ("ребенок", "малыш"), ("врач", "медик"), ("специалист", "эксперт"), ("эксперт", "специалист"),
    ("фирма", "компания"), ("компания", "фирма"), ("быстро", "скоро"), ("новый", "свежий"), ("главный", "основной"),
    ("основной", "главный"), ("страна", "государство"), ("власть", "администрация"), ("возможность", "шанс"),
)  # fmt: skip


def verbatim(sources: Sequence[Source], rng: random.Random) -> str:
    """The same text."""
    return sources[0][0].text


def trimmed(sources: Sequence[Source], rng: random.Random) -> str:
    """The first sentences alone."""
    told = _sentences(sources[0])
    return "\n".join(told[: max(2, round(_KEPT * len(told)))])


def reordered(sources: Sequence[Source], rng: random.Random) -> str:
    """All sentences, those after the first in any order."""
    first, *rest = _sentences(sources[0])
    rng.shuffle(rest)
    return "\n".join([first, *rest])


def reworded(sources: Sequence[Source], rng: random.Random) -> str:
    """Every word that has a synonym replaced, and every second pair of sentences turned round."""
    told = [_in_other_words(s.tokens, s.text, s.start, rng) for s in sources[0][1].sentences if s.role == "body"]
    for n in range(1, len(told) - 1, 4):
        told[n], told[n + 1] = told[n + 1], told[n]
    return "\n".join(told)


def merged(sources: Sequence[Source], rng: random.Random) -> str:
    """Half of one article and half of another, one after the other."""
    halves = [_sentences(source) for source in sources[:2]]
    return "\n".join(s for half in halves for s in half[: (len(half) + 1) // 2])


MAKES: tuple[Make, ...] = (verbatim, trimmed, reordered, reworded, merged)


def _sentences(source: Source) -> list[str]:
    return [s.text for s in source[1].sentences if s.role == "body"]


def _in_other_words(tokens: Sequence[Token], text: str, begins: int, rng: random.Random) -> str:
    for token in reversed(tokens):
        options = [form for word in _synonyms().get(token.lemma, ()) if (form := _like(word, token))]
        if options:
            new = rng.choice(sorted(options))
            new = new[:1].upper() + new[1:] if token.text[:1].isupper() else new
            text = text[: token.start - begins] + new + text[token.end - begins :]
    return text


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for row in load("ru", "synonyms_of_action"):
        words = row["words"].split("|")
        for word in words:
            found.setdefault(word, set()).update(w for w in words if w != word)
    for word, other in _OTHER_WORDS:
        found.setdefault(word, set()).add(other)
    return {word: tuple(sorted(others)) for word, others in found.items()}


def _like(word: str, token: Token) -> str | None:
    """The word in the form of the token; None when it is of another part of speech, aspect or gender."""
    here, there = analyser().parse(token.text)[0], analyser().parse(word.split(maxsplit=1)[0])[0]
    if here.tag.POS in ("PREP", "CONJ", "ADVB", "PRCL", None) or " " in word:
        return word if here.tag.POS == there.tag.POS or " " in word else None
    same = all(getattr(here.tag, g) == getattr(there.tag, g) for g in ("aspect", "transitivity", "animacy"))
    nouns = here.tag.POS == there.tag.POS == "NOUN"
    if not same or (nouns and here.tag.gender != there.tag.gender):
        return None
    wanted = {here.tag.POS, here.tag.case, here.tag.number, here.tag.tense, here.tag.person, here.tag.mood}
    if not nouns and here.tag.number == "sing":
        wanted.add(here.tag.gender)
    form = there.inflect({str(g) for g in wanted if g})
    return str(form.word) if form else None

"""Puts a copy into its story and asks lineage who derives from whom."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bench.data import bare_article
from bench.planted.copies.making import MAKES, Source
from bench.planted.kept import Kept
from bench.planted.stories import Story
from svodka.claims.story_input import StoryInput
from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.origins import find_lineage

SEED = 20200503
OTHERS = 6
"""So many articles of the story, the copied ones among them, stand beside the copy."""
COMMON, WORDS, VERBATIM = 2, 6, 80.0
"""So many sentences of more than so many words that are nearly verbatim (0–100) make two articles of one text."""
SENTENCES = 5
"""An article of fewer body sentences is not copied."""


class Copied(NamedTuple):
    """What was found for one copy: its articles told, told of the others' (wrongly), and not told."""

    way: str
    story: str
    right: int
    wrong: int
    missed: int


def plant(story: Story, kept: Kept) -> Iterator[Copied]:
    """A copy of each way in one story. Articles of the story that derive from a copied one anyway are left out."""
    rng = random.Random(f"{SEED}/{story.name}")
    pairs = list(zip(story.articles, story.readings, strict=True))[: 2 * OTHERS]
    long = [p for p in pairs if sum(s.role == "body" for s in p[1].sentences) >= SENTENCES]
    if not long:
        return
    first = rng.choice(long)
    before = _derived(pairs, kept)
    second = [p for p in long if p[0].id != first[0].id and frozenset((p[0].id, first[0].id)) not in before]
    for make in MAKES:
        copied = [first, *second[:1]] if make.__name__ == "merged" else [first]
        if make.__name__ == "merged" and not second:
            continue
        yield _copied(make.__name__, story.name, (copied, _apart(pairs, copied, before), make(copied, rng)), kept)


def _apart(pairs: Sequence[Source], copied: Sequence[Source], before: set[frozenset[str]]) -> list[Source]:
    """Other articles of the story, none of which derives from a copied one, or has whole sentences in common with it:
    the less is left of a copy, the more it looks like those."""
    names = {a.id for a, _ in copied}
    apart = [p for p in pairs if p[0].id not in names and not any(frozenset((p[0].id, n)) in before for n in names)]
    apart = [p for p in apart if not any(_common_sentences(p[1], c[1]) >= COMMON for c in copied)]
    return apart[: OTHERS - len(copied)]


def _common_sentences(a: Reading, b: Reading) -> int:
    """How many body sentences of the one are nearly verbatim in the other."""
    texts = [[s.text for s in r.sentences if s.role == "body" and len(s.tokens) > WORDS] for r in (a, b)]
    if not all(texts):
        return 0
    return int((process.cdist(*texts, scorer=fuzz.token_sort_ratio).max(axis=1) >= VERBATIM).sum())


def _copied(way: str, story: str, planted: tuple[Sequence[Source], Sequence[Source], str], kept: Kept) -> Copied:
    copied, others, text = planted
    copy = bare_article("copy", text, copied[0][0].published)
    found = _derived([*copied, *others, (copy, kept.read([copy])[0])], kept)
    told = {next(iter(pair - {"copy"})) for pair in found if "copy" in pair}
    names = {a.id for a, _ in copied}
    return Copied(way, story, len(told & names), len(told - names), len(names - told))


def _derived(pairs: Sequence[tuple[Article, Reading]], kept: Kept) -> set[frozenset[str]]:
    given = StoryInput.of([a for a, _ in pairs], [r for _, r in pairs], kept)
    return {frozenset(x.articles) for x in find_lineage(given) if x.relation in ("copy", "paraphrase")}


def f1(ones: Sequence[Copied]) -> float:
    """Of the pairs of a copy and an article."""
    right, wrong, missed = (sum(getattr(o, f) for o in ones) for f in ("right", "wrong", "missed"))
    return 2.0 * right / max(1, 2 * right + wrong + missed)

"""Gold stories as the aligner sees them: pairs of statements, and which of them say the same thing."""

import json
from collections import defaultdict
from pathlib import Path, PurePath
from typing import NamedTuple

import msgspec
import numpy as np

from bench.claim_measures import Gold, GoldSentences, Place, covers, gold_sentences
from bench.data import shared
from bench.scoring import load_gold
from svodka.claims.alignment.candidates import candidates
from svodka.claims.alignment.units import Units, units
from svodka.claims.features import Pairs
from svodka.claims.story_input import StoryInput
from svodka.example import ARTICLES
from svodka.ingest import ingest
from svodka.model.article import Article
from svodka.reading.reader import Reader
from svodka.vectors import Encoder

EXAMPLE = Path(__file__).parent / "gold" / "example.toml"


class Labelled(NamedTuple):
    """One gold story: pairs of statements, which say the same, for which the gold knows, and each row's places."""

    name: str
    gold: GoldSentences
    pairs: Pairs
    same: np.ndarray
    known: np.ndarray
    places: list[list[Place]]


class Read(NamedTuple):
    """One gold story with its articles as ingested, their ids being the gold's names for them."""

    name: str
    gold: GoldSentences
    articles: tuple[Article, ...]


def load_stories() -> list[Labelled]:
    """Every gold story, read and made into pairs. Raises AbsentError."""
    reader, encoder = Reader(), Encoder()
    found = [_annotated(path) for path in sorted(shared("gold").glob("*.json"))]
    made = ((s, StoryInput.of(s.articles, reader.read(s.articles), encoder)) for s in [*found, _example()])
    return [labelled(s.name, s.gold, units(story)) for s, story in made]


def labelled(name: str, sentences: GoldSentences, rows: Units) -> Labelled:
    """Labels the pairs of a story.

    Where a sentence stands in several claims or was split, the gold does not say which part tells which claim: then
    only as many of its parts' pairs as there are shared claims, the nearest in meaning, count as the same, and the
    other pairs of those two sentences as not known.
    """
    places = [[(s.article, s.start, s.end) for s in members] for members in rows.members]
    stands = [sorted({k for k, g in enumerate(sentences.places) for p in own[:1] if covers(p, g)}) for own in places]
    pairs = candidates(rows.statements)
    known = np.array([bool(stands[a]) and bool(stands[b]) for a, b in zip(pairs.a, pairs.b, strict=True)])
    same = np.zeros(len(known), bool)
    together: dict[tuple[int, int], list[int]] = defaultdict(list)
    for n in np.nonzero(known)[0]:
        for s in stands[pairs.a[n]]:
            for t in stands[pairs.b[n]]:
                together[min(s, t), max(s, t)].append(int(n))
    for (s, t), numbers in sorted(together.items()):
        claims = len(sentences.claims[s] & sentences.claims[t]) if s != t else 0
        if claims and len(numbers) > 1:
            known[numbers] = False
        nearest = sorted(numbers, key=lambda n: (-float(pairs.cosine[n]), n))[:claims]
        same[nearest] = known[nearest] = True
    return Labelled(name, sentences, pairs, same, known, places)


def _annotated(path: Path) -> Read:
    """A story annotated as JSON; its articles are in the JSONL file beside it, or in the folder of its name."""
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    lines = path.with_suffix(".jsonl")
    articles = _ingested(lines if lines.exists() else shared(path.stem))
    wanted = {a["file"] for a in gold["articles"]}
    return Read(path.stem, gold_sentences(gold), tuple(a for a in articles if a.id in wanted))


def _example() -> Read:
    """The bundled example with its own gold."""
    articles = _ingested(ARTICLES)
    gold = load_gold(EXAMPLE, {a.id: a.text for a in articles})
    found: dict[Place, set[str]] = {}
    for claim in gold.claims:
        for telling in claim.tellings:
            found.setdefault((telling.place.article, telling.place.start, telling.place.end), set()).add(claim.id)
    for n, place in enumerate(gold.single):
        found.setdefault((place.article, place.start, place.end), set()).add(f"single-{n}")
    inside = tuple(a for a in articles if a.id in gold.one_story)
    return Read("example", GoldSentences(list(found), list(found.values())), inside)


def _ingested(path: Path) -> list[Article]:
    found = ingest([str(path)]).articles
    return [msgspec.structs.replace(a, id=a.given_id or PurePath(a.path or a.id).name) for a in found]

"""Gold stories as the aligner sees them: pairs of statements, and which of them say the same thing."""

import hashlib
import json
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from claim_measures import Gold, GoldSentences, Place, covers, gold_sentences
from svodka.claims.alignment.candidates import candidates
from svodka.claims.alignment.units import Units, units
from svodka.claims.features import Pairs
from svodka.claims.story_input import StoryInput
from svodka.model.article import Article, Furniture, Heading
from svodka.reading.reader import Reader
from svodka.vectors import Encoder


class Labelled(NamedTuple):
    """One gold story: pairs of statements, which say the same, for which the gold knows, and each row's places."""

    name: str
    gold: GoldSentences
    pairs: Pairs
    same: np.ndarray
    known: np.ndarray
    places: list[list[Place]]


def load_stories(gold_folder: Path, seed_texts: Path) -> list[Labelled]:
    """Every gold story of a folder, read and made into pairs."""
    reader, encoder = Reader(), Encoder()
    stories = []
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        articles = _articles(gold, path.with_suffix(".jsonl"), seed_texts)
        story = StoryInput.of(articles, reader.read(articles), encoder)
        stories.append(labelled(path.stem, gold, units(story)))
    return stories


def labelled(name: str, gold: Gold, rows: Units) -> Labelled:
    """Labels the pairs of a story.

    Where a sentence stands in several claims or was split, the gold does not say which part tells which claim: then
    only as many of its parts' pairs as there are shared claims, the nearest in meaning, count as the same, and the
    other pairs of those two sentences as not known.
    """
    sentences = gold_sentences(gold)
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
        shared = len(sentences.claims[s] & sentences.claims[t]) if s != t else 0
        if shared and len(numbers) > 1:
            known[numbers] = False
        nearest = sorted(numbers, key=lambda n: (-float(pairs.cosine[n]), n))[:shared]
        same[nearest] = known[nearest] = True
    return Labelled(name, sentences, pairs, same, known, places)


def _articles(gold: Gold, lines: Path, seed_texts: Path) -> list[Article]:
    """The articles with the furniture and headings that the gold marks."""
    texts: dict[str, str] = {}
    if lines.exists():
        rows = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
        texts = {row["id"]: row["text"] for row in rows}
    else:
        texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(seed_texts.glob("*.txt"))}
    return [_article(a, texts[a["file"]]) for a in gold["articles"]]


def _article(given: dict[str, Any], text: str) -> Article:
    cut = tuple(Furniture(f["start"], f["end"], f["text"], "gold") for f in given["furniture"])
    heads = tuple(
        Heading(h["start"], h["end"], h["text"], "heading" if n else "title") for n, h in enumerate(given["headings"])
    )
    return Article(
        id=given["file"],
        language="ru",
        outlet=given["outlet"],
        published=given["published"],
        title=given["title"],
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        furniture=cut,
        headings=heads,
    )

"""Stories whose sentences a reader placed in claims: the gold, the bundled example, and those made to learn from."""

import hashlib
import json
import tempfile
from pathlib import Path, PurePath
from typing import NamedTuple

import msgspec

from bench.claim_measures import Gold, GoldSentences, Place, gold_sentences
from bench.data import AbsentError, json_lines, shared
from bench.scoring import load_gold
from bench.silver import write
from svodka.example import ARTICLES
from svodka.ingest import ingest
from svodka.model.article import Article

EXAMPLE = Path(__file__).parent / "gold" / "example.toml"
TRAINING = Path(__file__).parent / "training"
DATA = "data/news-2020-05/ru.jsonl.gz"


class Annotated(NamedTuple):
    """One story with its articles as ingested, their ids being the annotation's names for them."""

    name: str
    gold: GoldSentences
    articles: tuple[Article, ...]


def gold_stories() -> list[Annotated]:
    """The gold stories of the benchmark data. Raises AbsentError."""
    return [_gold(path) for path in sorted(shared("gold").glob("*.json"))]


def stories_to_learn_from() -> list[Annotated]:
    """The bundled example and every story of `bench/training`. Raises AbsentError."""
    rows = {row["id"]: row for row in json_lines(shared(DATA))}
    return [_example(), *(_placed(path, rows) for path in sorted(TRAINING.glob("*.json")))]


def _gold(path: Path) -> Annotated:
    """A story annotated as JSON; its articles are in the JSONL file beside it, or in the folder of its name."""
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    lines = path.with_suffix(".jsonl")
    articles = _ingested(lines if lines.exists() else shared(path.stem))
    wanted = {a["file"] for a in gold["articles"]}
    return Annotated(path.stem, gold_sentences(gold), tuple(a for a in articles if a.id in wanted))


def _example() -> Annotated:
    """The bundled example with its own gold."""
    articles = _ingested(ARTICLES)
    gold = load_gold(EXAMPLE, {a.id: a.text for a in articles})
    claims = [(c.id, [(t.place.article, t.place.start, t.place.end) for t in c.tellings]) for c in gold.claims]
    single = [(place.article, place.start, place.end) for place in gold.single]
    return Annotated("example", _sentences(claims, single), tuple(a for a in articles if a.id in gold.one_story))


def _placed(path: Path, rows: dict[str, dict[str, str]]) -> Annotated:
    """A story annotated by offsets alone. Raises AbsentError when an article is not there as it was annotated."""
    story = json.loads(path.read_text(encoding="utf-8"))
    wanted = {a["id"]: a["sha256"] for a in story["articles"]}
    for name, digest in wanted.items():
        if name not in rows or hashlib.sha256(rows[name]["text"].encode()).hexdigest() != digest:
            raise AbsentError(f"needs the article {name} as annotated, in {DATA}: not measured")
    with tempfile.TemporaryDirectory() as folder:
        articles = _ingested(write([rows[name] for name in wanted], Path(folder) / "story.jsonl"))
    claims = [(c["id"], [(str(a), int(s), int(e)) for a, s, e in c["tellings"]]) for c in story["claims"]]
    single = [(str(a), int(s), int(e)) for a, s, e in story["single"]]
    return Annotated(path.stem, _sentences(claims, single), tuple(articles))


def _sentences(claims: list[tuple[str, list[Place]]], single: list[Place]) -> GoldSentences:
    """Every place with the claims that it stands in; a single statement is a claim of its own."""
    found: dict[Place, set[str]] = {}
    for claim, places in [*claims, *((f"single-{n}", [place]) for n, place in enumerate(single))]:
        for place in places:
            found.setdefault(place, set()).add(claim)
    return GoldSentences(list(found), list(found.values()))


def _ingested(path: Path) -> list[Article]:
    found = ingest([str(path)]).articles
    return [msgspec.structs.replace(a, id=a.given_id or PurePath(a.path or a.id).name) for a in found]

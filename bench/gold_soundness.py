"""Is an annotated story whole and sound? What can be verified of a gold file without an account."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

PLACES = ("furniture", "headings", "repeated_headline_or_caption", "summary")

Gold = dict[str, Any]
Span = dict[str, Any]


class AnnotatedStory(NamedTuple):
    """A story's gold, and its articles as rows of the benchmark data, in the gold's order."""

    gold: Gold
    rows: list[dict[str, str]]

    def texts(self) -> dict[str, str]:
        """The text of each article by its id."""
        return {row["id"]: row["text"] for row in self.rows}


def spans(value: object) -> Iterator[Span]:
    """Every span in a gold file, at any depth."""
    if isinstance(value, dict):
        if {"article", "start", "end"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from spans(item)


def problems(story: AnnotatedStory) -> list[str]:
    """What is wrong with the annotation, in words; empty when nothing is."""
    return [*_changed(story), *_outside(story), *_unplaced(story), *_strangers(story), *_astray(story)]


def _changed(story: AnnotatedStory) -> Iterator[str]:
    """The offsets hold for one wording of an article only."""
    for article, row in zip(story.gold["articles"], story.rows, strict=True):
        if sha256(row["text"].encode()).hexdigest() != article["sha256"]:
            yield f"{article['file']}: the text is not the one that was annotated"


def _outside(story: AnnotatedStory) -> Iterator[str]:
    texts = story.texts()
    for span in spans(story.gold):
        size = len(texts.get(span["article"], ""))
        if not (0 <= span["start"] < span["end"] <= size and span["text"] == span["text"].strip()):
            yield f"{span['article']}: {span['start']}-{span['end']} is no span of the article, or has loose ends"


def _unplaced(story: AnnotatedStory) -> Iterator[str]:
    """Every letter of every article stands in a telling, an optional sentence, a single statement, furniture, …"""
    gold = story.gold
    placed = [*gold["single_statements"], *gold["attribution_only"]]
    placed += [s for a in gold["articles"] for place in PLACES for s in a[place]]
    placed += [s for c in gold["claims"] for s in (*c["tellings"], *c["optional"])]
    for name, text in story.texts().items():
        covered = {k for s in placed if s["article"] == name for k in range(s["start"], s["end"])}
        left = [k for k, letter in enumerate(text) if not letter.isspace() and k not in covered]
        if left:
            yield f"{name}: nothing is said of {text[left[0] : left[0] + 60]!r} (at {left[0]})"


def _strangers(story: AnnotatedStory) -> Iterator[str]:
    """Names in chains and of speakers stand in `origins`; origins that nobody is counted from cannot be counted."""
    gold = story.gold
    used = [hop for c in gold["claims"] for t in c["tellings"] for hop in t["chain"]]
    for name in sorted({*used, *(q["speaker_id"] for q in gold["quotes"])} - gold["origins"].keys()):
        yield f"{name} is not in the list of origins"
    for claim in gold["claims"]:
        if claim["independent_origins"] > len({t["chain"][-1] for t in claim["tellings"] if t["chain"]}):
            yield f"{claim['id']}: more independent origins than its chains end in"


def _astray(story: AnnotatedStory) -> Iterator[str]:
    """A disagreement parts the sentences of its own claim into two or more values that share none."""
    for claim in story.gold["claims"]:
        own = {_place(s) for s in (*claim["tellings"], *claim["optional"])}
        for found in claim["disagreements"]:
            values = [{_place(s) for s in v["sentences"]} for v in found["values"]]
            if not set().union(*values) <= own or len(values) < 2 or sum(map(len, values)) > len(set().union(*values)):
                yield f"{claim['id']}: the {found['slot']} disagreement does not part the claim's sentences"


def _place(span: Span) -> tuple[str, int, int]:
    return span["article"], span["start"], span["end"]

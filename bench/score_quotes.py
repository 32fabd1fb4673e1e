"""Quotations: source, cue and content of single sentences by token, and quotations with speakers of annotated stories.

    python -m bench.score_quotes [--verbose]

`quotes-ru` labels each token source, cue, content or nothing. Its content takes in quotation marks and "что"; a reading
leaves them out, so before the comparison each quotation is widened by the marks and by "что" right beside it, and the
cue by "как" before it. Three labels of seventy count a comma, a colon or "что" to the cue; most do not, so we do not.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from bench.data import absent, bare_article, shared
from bench.score_attribution import articles
from bench.scoring.places import Place, alike, f1, one_name, ratio
from bench.scoring.places import shared as common
from svodka.model.reading import Quote, Reading
from svodka.model.span import Span
from svodka.reading.reader import Reader
from svodka.reading.reports.tree import Tree

LABELS = ("source", "cue", "content")
_MARKS = frozenset("\"«»„“”'")


class Labelled(NamedTuple):
    """A sentence of `quotes-ru`: its text, and each token's start, end and label ("None" for none)."""

    name: str
    text: str
    tokens: tuple[tuple[int, int, str], ...]


def sentences(path: Path) -> Iterator[Labelled]:
    """The labelled sentences, spaced as they were printed."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    for name, group in groupby(rows, key=lambda row: row[2]):
        yield _spaced(name, [(row[1].replace('""""', '"'), row[4]) for row in group])


def _spaced(name: str, words: list[tuple[str, str]]) -> Labelled:
    text, tokens, opened, glue = "", [], False, True
    for word, label in words:
        closes = word == '"' and opened
        if not (glue or word in ",.!?:;)…" or closes):
            text += " "
        tokens.append((len(text), len(text) + len(word), label))
        text += word
        opened = not opened if word == '"' else opened
        glue = word == "(" or (word == '"' and opened)
    return Labelled(name, text, tuple(tokens))


def predicted(sentence: Labelled, reading: Reading) -> list[str]:
    """The label of each token by a reading; a word of the cue or of the source is not content too."""
    spans = {label: list(_spans(label, sentence.text, reading)) for label in LABELS}
    return [
        next((label for label in ("cue", "source", "content") if _holds(spans[label], start, end)), "None")
        for start, end, _ in sentence.tokens
    ]


def _holds(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def _spans(label: str, text: str, reading: Reading) -> Iterator[tuple[int, int]]:
    if label == "content":
        yield from (_widened(text, q) for q in reading.quotes)
    for cue in {q.cue for q in reading.quotes if q.cue}:
        if label == "cue":
            yield cue.start, cue.end
            yield from _as(cue, text)
        if label == "source":
            yield from _source(cue, reading)


def _as(cue: Span, text: str) -> Iterator[tuple[int, int]]:
    """The word "как" of "как сказал X", "как он говорит": the labels count it to the cue."""
    before = re.search(r"(?:^|[\s,])([Кк]ак)(?: \w+)? $", text[max(0, cue.start - 24) : cue.start])
    if before is not None:
        at = max(0, cue.start - 24) + before.start(1)
        yield at, at + len(before[1])


def _source(cue: Span, reading: Reading) -> Iterator[tuple[int, int]]:
    """The whole phrase of the source: the cue's subject as the sentence has it, or around the source's name."""
    sentence = next((s for s in reading.sentences if s.start <= cue.start < s.end), None)
    if sentence is None:
        return
    tree = Tree(sentence)
    verb = next((i for i, t in enumerate(tree.tokens) if t.start == cue.start), 0)
    named = next((r.source.span for r in reading.reports if r.cue == cue and r.source and r.source.span), None)
    head = tree.kid(verb, "nsubj")
    if head is None and named is not None:
        head = next((i for i, t in enumerate(tree.tokens) if t.start >= named.start), None)
    if head is not None:
        below = tree.subtree(head, set(tree.kids(head, "acl", "acl:relcl", "parataxis", "advcl")))
        first, last = tree.run(head, {i for i in below if tree.tokens[i].text not in ",-—–:" and i != verb})
        yield tree.tokens[first].start, tree.tokens[last].end


def _widened(text: str, quote: Quote) -> tuple[int, int]:
    start, end = quote.start, quote.end
    while start and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS:
        end += 1
    for word in ("что ", "чтобы "):
        if text[:start].lower().endswith(word):
            start -= len(word)
    return start, end


def by_token(reader: Reader, verbose: bool = False) -> dict[str, float]:
    """Precision, recall and F1 of each label over all tokens."""
    given = list(sentences(shared("data/quotes-ru/tokens.tsv")))
    readings = reader.read([bare_article(s.name, s.text) for s in given])
    pairs: list[tuple[str, str]] = []
    for sentence, reading in zip(given, readings, strict=True):
        labels = predicted(sentence, reading)
        pairs += [(gold, label) for (_, _, gold), label in zip(sentence.tokens, labels, strict=True)]
        if verbose and any(gold != label for (_, _, gold), label in zip(sentence.tokens, labels, strict=True)):
            print("gold:", _shown(sentence, [t[2] for t in sentence.tokens]))
            print("ours:", _shown(sentence, labels))
    figures: dict[str, float] = {}
    for label in LABELS:
        right = sum(gold == label == ours for gold, ours in pairs)
        precision = ratio(right, sum(ours == label for _, ours in pairs))
        recall = ratio(right, sum(gold == label for gold, _ in pairs))
        figures |= {f"{label}_p": precision, f"{label}_r": recall, f"{label}_f1": f1(precision, recall)}
    return figures


def _shown(sentence: Labelled, labels: list[str]) -> str:
    words = zip(sentence.tokens, labels, strict=True)
    parts = ((label, [sentence.text[a:b] for (a, b, _), _ in run]) for label, run in groupby(words, key=lambda w: w[1]))
    return " ".join(" ".join(run) if label == "None" else f"[{label}: {' '.join(run)}]" for label, run in parts)


def by_story(reader: Reader) -> Iterator[tuple[str, dict[str, float]]]:
    """For each annotated story: quotations found, with the right speaker, precision of marked ones, names taken."""
    for path in sorted(shared("gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        texts = None if path.with_suffix(".jsonl").exists() else shared(path.stem)
        readings = reader.read(articles(gold, path, texts))
        yield path.stem, _story(gold, [q for r in readings for q in r.quotes])


def _story(gold: dict[str, list[dict[str, str]]], quotes: list[Quote]) -> dict[str, float]:
    said = [(Place(q.article, q.start, q.end), q) for q in quotes]
    names = {key: [o["name"], *o.get("aliases", []), key] for key, o in dict(gold["origins"]).items()}  # type: ignore
    found = named = 0
    for q in gold["quotes"]:
        hits = [x for place, x in said if alike(place, _place(q))]
        found += bool(hits)
        named += any(x.speaker and one_name(a, x.speaker.name) for x in hits for a in names[q["speaker_id"]])
    marked = [place for place, q in said if q.kind != "indirect"]
    good = sum(any(2 * common(m, _place(q)) >= m.end - m.start for q in gold["quotes"]) for m in marked)
    taken = sum(any(alike(m, _place(n)) for m in marked) for n in gold["not_quotes"])
    total = len(gold["quotes"])
    return {
        "found": ratio(found, total),
        "speaker": ratio(named, total),
        "marked_p": ratio(good, len(marked)),
        "names": taken,
    }


def _place(found: dict[str, str]) -> Place:
    return Place(found["article"], int(found["start"]), int(found["end"]))


def measure() -> dict[str, float]:
    """Token F1 by label. Raises AbsentError."""
    return by_token(Reader())


def main() -> None:
    """Prints both tables."""
    reader = Reader()
    for name, value in by_token(reader, "--verbose" in sys.argv).items():
        print(f"{name:12} {value:.3f}")
    for story, figures in by_story(reader):
        print(f"{story:22}", *(f"{key} {value:.3f}" for key, value in figures.items()))


if __name__ == "__main__":
    with absent():
        main()

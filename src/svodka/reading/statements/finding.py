"""Finds the statements of an article, with chain, polarity and time."""

from collections.abc import Iterator
from functools import cache

from svodka.languages import load
from svodka.model.article import Article
from svodka.model.reading import Reading, Report, Sentence, Statement
from svodka.model.span import Span
from svodka.reading.attribution import Attributed, Stretch, attribute, closing_source
from svodka.reading.certainty import polarity_of
from svodka.reading.reports.tree import Tree
from svodka.reading.statements.news import tells_news
from svodka.reading.statements.splitting import pieces, place

_DATELINE = 6
_LEAST = 4
_ROLES = ("body", "summary", "title")
_OUTSIDE = (":backward", ":speech_after")
_NEWS_VERBS = ("подтвер", "опроверг", "отриц")


def find_statements(article: Article, reading: Reading) -> tuple[Statement, ...]:
    """What the article says, in the order of the text; ids are `<article id>.s<number from 1>`.

    A sentence that only says who says so ("Об этом сообщает X.") makes none.
    """
    trees = tuple(Tree(s) for s in reading.sentences)
    own: dict[int, list[Report]] = {}
    for report in reading.reports:
        own.setdefault(report.sentence, []).append(report)
    source = closing_source(article)
    last = source.span.start if source is not None and source.span is not None else len(article.text)
    found = [x for tree in trees for x in _stretches(tree, own.get(tree.sentence.index, []))]
    found = [(stretch, rule) for stretch, rule in found if not stretch.start <= last < stretch.end]
    chains = attribute(article, reading, trees, [stretch for stretch, _ in found])
    return tuple(
        _statement(article, reading, number, (attributed, rule))
        for number, (attributed, (_, rule)) in enumerate(zip(chains, found, strict=True), 1)
    )


def _stretches(tree: Tree, own: list[Report]) -> Iterator[tuple[Stretch, str]]:
    sentence = tree.sentence
    if sentence.role not in _ROLES or not any(map(str.isalnum, sentence.text)):
        return
    if _is_dateline(sentence):
        return
    for piece in pieces(tree, own):
        start, end = place(sentence, piece)
        if _only_attribution(own, start, end, sentence):
            continue
        rule = piece.rule if sentence.role == "body" else sentence.role
        yield Stretch(sentence.index, start, end, piece.head), rule
    yield from _said_of_sources(tree, own)


def _is_dateline(sentence: Sentence) -> bool:
    """ "МОСКВА, 3 мая.": a place or an agency and a day, and nothing said."""
    if not any(t.lemma in _months() for t in sentence.tokens):
        return False
    words = [t for t in sentence.tokens if any(map(str.isalnum, t.text))]
    if len(words) > _DATELINE or not any(t.lemma in _months() for t in words):
        return False
    return all(
        t.pos in ("PROPN", "NUM", "X") or t.text.isupper() or t.text.isdigit() or t.lemma in _months() for t in words
    )


@cache
def _months() -> frozenset[str]:
    return frozenset(form for row in load("ru", "months") for form in row["forms"].split("|"))


def _said_of_sources(tree: Tree, reports: list[Report]) -> Iterator[tuple[Stretch, str]]:
    """ "Об этом сообщил X, который в марте продал фирму": what the article says of the source is its own, where it is
    more than who he is or where the paper came out."""
    for head, token in enumerate(tree.tokens):
        if token.rel not in ("acl:relcl", "acl") or token.head < 0:
            continue
        relative = any(tree.tokens[i].lemma == "который" for i in tree.subtree(head))
        participle = token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short"
        if not relative and not participle:
            continue
        inside = tree.run(head, tree.subtree(head))
        span = tree.trimmed(*inside)
        if (
            span is None
            or (relative and not any(t.lemma == "который" for t in tree.tokens[inside[0] : inside[0] + 4]))
            or inside[1] - inside[0] < _LEAST
            or any(r.cue.start in range(span.start, span.end) for r in reports)
            or not tells_news(tree, head, range(inside[0], inside[1] + 1))
        ):
            continue
        noun = tree.tokens[token.head].start
        if any(_of_the_source(r, noun, span) for r in reports):
            yield Stretch(tree.sentence.index, span.start, span.end, head, own=True), "said_of_a_source"
            return


def _of_the_source(report: Report, noun: int, span: Span) -> bool:
    """The clause hangs on the source's own noun phrase, outside what is reported."""
    if report.source is None or any(
        c.start < span.end and span.start < c.end for c in report.content if c.end > report.start
    ):
        return False
    named = report.source.span
    near = named is not None and named.start <= noun < named.end
    return near or (report.start <= noun < report.end and report.source.kind != "document")


def _only_attribution(reports: list[Report], start: int, end: int, sentence: Sentence) -> bool:
    """The stretch is a reporting clause whose content lies outside it."""
    outside = [
        r for r in reports if r.rule.endswith(_OUTSIDE) and all(c.end <= start or c.start >= end for c in r.content)
    ]
    outside += [r for r in reports if start <= r.cue.start < end and _only_points(r, sentence)]
    if not outside or any(r.cue.text.lower().startswith(_NEWS_VERBS) for r in outside):
        return False
    covered = set()
    for report in reports:
        covered |= set(range(report.start, report.end))
    letters = [i for i in range(start, end) if sentence.text[i - sentence.start].isalnum()]
    return sum(i in covered for i in letters) >= 0.6 * len(letters)


def _only_points(report: Report, sentence: Sentence) -> bool:
    """ "Мэр рассказал об этом журналистам": what is told is only pointed at, and nobody else brought it."""
    if not report.rule.endswith(":topic") or report.carriers or len(report.content) != 1:
        return False
    content = report.content[0]
    before = sentence.text[: content.start - sentence.start].lower()
    return content.text.lower() == "этом" and before.endswith("об ") and len(report.text) >= 0.8 * len(sentence.text)


def _statement(article: Article, reading: Reading, number: int, found: tuple[Attributed, str]) -> Statement:
    (stretch, links, chain_rule), rule = found
    sentence = reading.sentences[stretch.sentence]
    when = next((t.value for t in reading.times if stretch.start <= t.start < stretch.end and t.value), None)
    return Statement(
        article=article.id, start=stretch.start, end=stretch.end, text=article.text[stretch.start : stretch.end],
        id=f"{article.id}.s{number}", sentence=stretch.sentence, attribution=links,
        polarity=polarity_of(sentence, stretch.start, stretch.end), when=when,
        rule=f"{rule}/{chain_rule}" if chain_rule else rule,
    )  # fmt: skip

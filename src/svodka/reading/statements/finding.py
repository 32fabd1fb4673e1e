"""Finds the statements of an article, with chain, polarity and time."""

from collections.abc import Iterator

from svodka.model.article import Article
from svodka.model.reading import Reading, Report, Sentence, Statement
from svodka.reading.attribution import Attributed, Stretch, attribute
from svodka.reading.certainty import polarity_of
from svodka.reading.reports.tree import Tree
from svodka.reading.statements.splitting import pieces, place

_ROLES = ("body", "summary", "title")
_OUTSIDE = (":backward", ":speech_after")
_NEWS_VERBS = ("подтвер", "опроверг", "отриц")


def find_statements(article: Article, reading: Reading) -> tuple[Statement, ...]:
    """What the article says, in the order of the text; ids are `<article id>.s<number from 1>`.

    A sentence that only says who says so ("Об этом сообщает X.") makes none.
    """
    found = [x for sentence in reading.sentences for x in _stretches(sentence, reading)]
    chains = attribute(article, reading, [stretch for stretch, _ in found])
    return tuple(
        _statement(article, reading, number, (attributed, rule))
        for number, (attributed, (_, rule)) in enumerate(zip(chains, found, strict=True), 1)
    )


def _stretches(sentence: Sentence, reading: Reading) -> Iterator[tuple[Stretch, str]]:
    if sentence.role not in _ROLES or not any(map(str.isalnum, sentence.text)):
        return
    tree = Tree(sentence)
    own = [r for r in reading.reports if r.sentence == sentence.index]
    for piece in pieces(tree, own):
        start, end = place(sentence, piece)
        if _only_attribution(own, start, end, sentence):
            yield from _news_in_remark(tree, sentence)
            continue
        rule = piece.rule if sentence.role == "body" else sentence.role
        yield Stretch(sentence.index, start, end, piece.head), rule


def _news_in_remark(tree: Tree, sentence: Sentence) -> Iterator[tuple[Stretch, str]]:
    """"Об этом сообщил X, который руководит фирмой": what the relative clause adds."""
    for head, token in enumerate(sentence.tokens):
        if token.rel == "acl:relcl" and len(inside := tree.subtree(head)) > 3:
            span = tree.trimmed(min(inside), max(inside))
            if span is not None:
                yield Stretch(sentence.index, span.start, span.end, head), "clause_of_remark"
                return


def _only_attribution(reports: list[Report], start: int, end: int, sentence: Sentence) -> bool:
    """The stretch is a reporting clause whose content lies outside it."""
    outside = [
        r for r in reports if r.rule.endswith(_OUTSIDE) and all(c.end <= start or c.start >= end for c in r.content)
    ]
    if not outside or any(r.cue.text.lower().startswith(_NEWS_VERBS) for r in outside):
        return False
    covered = set()
    for report in reports:
        covered |= set(range(report.start, report.end))
    letters = [i for i in range(start, end) if sentence.text[i - sentence.start].isalnum()]
    return sum(i in covered for i in letters) >= 0.6 * len(letters)


def _statement(article: Article, reading: Reading, number: int, found: tuple[Attributed, str]) -> Statement:
    (stretch, links, chain_rule), rule = found
    sentence = reading.sentences[stretch.sentence]
    when = next((t.value for t in reading.times if stretch.start <= t.start < stretch.end and t.value), None)
    return Statement(
        article=article.id, start=stretch.start, end=stretch.end, text=article.text[stretch.start : stretch.end],
        id=f"{article.id}.s{number}", sentence=stretch.sentence, attribution=links,
        polarity=polarity_of(sentence, stretch.start, stretch.end), when=when, rule=f"{rule}/{chain_rule}" if chain_rule else rule,
    )  # fmt: skip

"""Who calls or asks for something in a sentence without a report: the subject of its verb, named as sources are."""

from collections.abc import Iterator
from functools import cached_property

from svodka.model.article import Article
from svodka.model.reading import Link, Reading, Sentence
from svodka.reading.reports.sources import Memory, Namer
from svodka.reading.reports.tree import Tree


class Subjects:
    """Names the subjects of verbs. Built for an article when it is first asked, since most articles never ask."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self._article, self._reading = article, reading

    def governing(self, sentence: Sentence, place: int) -> Link | None:
        """The subject of the nearest verb that governs the word before a place (or the word after it)."""
        tree = self._trees[sentence.index]
        for verb in _verbs_over(tree, place):
            subject = tree.kid(verb, "nsubj")
            if subject is not None:
                return self._name(tree, subject)
        return None

    def of_verbs(self, sentence: Sentence, lemmas: frozenset[str], after: int = 0) -> Link | None:
        """The subject of the first of some verbs in a sentence, after a place."""
        tree = self._trees[sentence.index]
        for index, token in enumerate(tree.tokens):
            if token.start >= after and token.lemma in lemmas and (subject := tree.kid(index, "nsubj")) is not None:
                return self._name(tree, subject)
        return None

    def first_person(self, sentence: Sentence, end: int) -> Link | None:
        """The person in the nominative whose name begins a sentence, before a place."""
        tree = self._trees[sentence.index]
        for index, token in enumerate(tree.tokens):
            if token.end > end or token.pos in ("VERB", "ADP"):
                return None
            if token.pos == "PROPN" and token.feats.get("Case") == "Nom":
                link = self._name(tree, index)
                return link if link is not None and link.kind == "person" else None
        return None

    def _name(self, tree: Tree, subject: int) -> Link | None:
        spoken = self._namer.referents.spoken
        spoken.clear()
        for report in self._reading.reports:
            if report.sentence > tree.sentence.index:
                break
            if report.source is not None and report.sentence < tree.sentence.index:
                self._namer.spoke(report.source, self._trees[report.sentence], None)
        link = self._namer.name(tree, subject)
        return link if link is not None and link.name != tree.tokens[subject].text.lower() else None

    @cached_property
    def _trees(self) -> tuple[Tree, ...]:
        return tuple(Tree(s) for s in self._reading.sentences)

    @cached_property
    def _namer(self) -> Namer:
        return Namer(Memory(self._article, self._reading, self._trees))


def _verbs_over(tree: Tree, place: int) -> Iterator[int]:
    before = [i for i, t in enumerate(tree.tokens) if t.end <= place and tree.is_word(i)]
    at = before[-1] if before else 0
    for index in (at, *tree.ancestors(at)):
        if tree.tokens[index].pos == "VERB":
            yield index

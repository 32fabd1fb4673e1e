"""Names sources for quotations as the stage of reports does, and by a surname alone where only a headline has it."""

from bisect import bisect_left
from functools import cached_property

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Entity, Link, LinkKind, Reading, Sentence, Token
from svodka.model.span import Span
from svodka.reading.reports.sources import Memory, Namer
from svodka.reading.reports.sources.referring import Spoke
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import role_of

_HEARD = 60
_PROPER = ("PROPN", "X")


class Naming:
    """Names noun phrases. Built for an article when it is first asked, since most articles never ask."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self._article, self._reading = article, reading

    def name_alone(self, sentence: Sentence, start: int, end: int) -> Link | None:
        """The person or body whose name, with at most an office, is all that stands between two places."""
        tree = self._trees[sentence.index]
        inside = [i for i, t in enumerate(tree.tokens) if start <= t.start and t.end <= end and tree.is_word(i)]
        if not inside or len(inside) > 5 or any(tree.tokens[i].pos in ("VERB", "ADP", "NUM") for i in inside):
            return None
        names = [i for i in inside if tree.tokens[i].pos in _PROPER and tree.tokens[i].feats.get("Case") != "Gen"]
        link = self._name(tree, (names or inside)[0])
        if link is not None and link.kind == "organisation" and role_of(tree.tokens[inside[0]].lemma) is not None:
            return None  # "Директор Веги: …": he is not the club
        if link is not None and link.kind in ("person", "organisation") and link.rule == "named":
            return link
        return self._namesake(tree.tokens[names[-1]].text) if names else None

    def first_person(self, sentence: Sentence, end: int) -> Link | None:
        """The person in the nominative whose name begins a sentence, before a place."""
        tree = self._trees[sentence.index]
        for index, token in enumerate(tree.tokens):
            if token.end > end or token.pos in ("VERB", "ADP"):
                return None
            if token.pos == "PROPN" and token.feats.get("Case") == "Nom":
                link = self._name(tree, index)
                known = link is not None and link.kind == "person" and link.rule == "named"
                return link if known else self._namesake(token.text)
        return None

    def signed(self, start: int, end: int) -> Link | None:
        """The person whose full name (two words or more) begins a line."""
        for entity in self._reading.entities:
            for mention in entity.mentions:
                if entity.kind == "person" and mention.start == start and mention.end <= end and " " in mention.text:
                    span = Span(mention.start, mention.end, mention.text)
                    return Link(name=entity.name, kind="person", span=span, rule="signed")
        return None

    def _first_named(self, tree: Tree, heads: list[int]) -> Link | None:
        return next((link for head in heads if (link := self._name(tree, head)) is not None), None)

    def _antecedent(self, token: Token, seen_from: int) -> Link | None:
        """The one whom "он" after a quotation means: who had spoken, or was the subject, before the quotation began."""
        index = next((s.index for s in self._reading.sentences if s.end > seen_from), 0)
        self._hear(index)
        found = self._namer.referents.pronoun(msgspec.structs.replace(token, start=seen_from), index)
        if isinstance(found, Entity):
            return self._namer.link_of(found, seen_from, "pronoun")
        return found.link if found else None

    def _namesake(self, word: str) -> Link | None:
        """The one person or body of the article whose full name has a word (headlines have surnames alone)."""
        bearers = [e for e in self._reading.entities if word in e.name.split() and e.kind in ("person", "organisation")]
        if len(bearers) != 1:
            return None
        kind: LinkKind = "person" if bearers[0].kind == "person" else "organisation"
        return Link(name=bearers[0].name, kind=kind, span=None, rule="namesake")

    def _hear(self, index: int) -> None:
        """Lets the namer know who has spoken before a sentence."""
        everyone = self._everyone
        before = bisect_left(everyone, index, key=lambda spoke: spoke.sentence)
        self._namer.referents.spoken[:] = everyone[max(0, before - _HEARD) : before]

    def _name(self, tree: Tree, subject: int) -> Link | None:
        self._hear(tree.sentence.index)
        link = self._namer.name(tree, subject)
        return link if link is not None and link.name != tree.tokens[subject].text.lower() else None

    @cached_property
    def _everyone(self) -> list[Spoke]:
        """All who speak in the article, in order."""
        for report in self._reading.reports:
            if report.source is not None:
                self._namer.spoke(report.source, self._trees[report.sentence], None)
        return sorted(self._namer.referents.spoken, key=lambda spoke: spoke.sentence)

    @cached_property
    def _trees(self) -> tuple[Tree, ...]:
        return tuple(Tree(s) for s in self._reading.sentences)

    @cached_property
    def _namer(self) -> Namer:
        return Namer(Memory(self._article, self._reading, self._trees))

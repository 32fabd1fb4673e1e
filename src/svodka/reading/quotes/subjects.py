"""Who calls or asks for something in a sentence without a report: the subject of its verb, named as sources are."""

from functools import cached_property

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Entity, Link, LinkKind, Reading, Sentence, Token
from svodka.model.span import Span
from svodka.reading.quotes.verbs import subjects_of, verbs_over
from svodka.reading.quotes.vocabulary import carrying_verbs
from svodka.reading.reports.sources import Memory, Namer
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import source_words

_WORDS_COME_WITHIN = 9
_WORDS_REACH = 60
_PROPER = ("PROPN", "X")
_WORDS = frozenset({"слово", "заявление", "высказывание", "комментарий", "цитата", "мнение"})


class Subjects:
    """Names the subjects of verbs. Built for an article when it is first asked, since most articles never ask."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self._article, self._reading = article, reading

    def governing(self, sentence: Sentence, place: int) -> Link | None:
        """The subject of the nearest verb that governs the word before a place (or the word after it)."""
        tree = self._trees[sentence.index]
        for verb in verbs_over(tree, place):
            link = self._first_named(tree, subjects_of(tree, verb))
            if link is not None:
                return link
        return None

    def of_verb(self, sentence: Sentence, place: int, seen_from: int) -> Link | None:
        """The subject of the verb at a place; a pronoun is looked up from the place where the quotation began."""
        tree = self._trees[sentence.index]
        verb = next((i for i, t in enumerate(tree.tokens) if t.start == place), None)
        subjects = subjects_of(tree, verb) if verb is not None else []
        if subjects and tree.tokens[subjects[0]].pos == "PRON":
            return self._antecedent(tree.tokens[subjects[0]], seen_from)
        return self._first_named(tree, subjects)

    def has_subject(self, sentence: Sentence, place: int) -> bool:
        """Whether the verb at a place has a subject that is a noun or a name."""
        tree = self._trees[sentence.index]
        verb = next((i for i, t in enumerate(tree.tokens) if t.start == place), None)
        subject = tree.kid(verb, "nsubj") if verb is not None else None
        return subject is not None and tree.tokens[subject].pos != "PRON"

    def of_verbs(self, sentence: Sentence, lemmas: frozenset[str]) -> Link | None:
        """The subject of the first of some verbs in a sentence."""
        tree = self._trees[sentence.index]
        for index, token in enumerate(tree.tokens):
            if token.lemma in lemmas and (link := self._first_named(tree, subjects_of(tree, index))) is not None:
                return link
        return None

    def whose_words(self, sentence: Sentence, place: int) -> Link | None:
        """Whose words a verb at a place brings: приводит слова X, приводит его слова, цитирует X."""
        tree = self._trees[sentence.index]
        verb = next((i for i, t in enumerate(tree.tokens) if t.start == place), None)
        if verb is None or tree.tokens[verb].lemma not in carrying_verbs():
            return None
        near = range(verb + 1, min(verb + _WORDS_COME_WITHIN, len(tree.tokens)))
        for kid in (*tree.kids(verb, "obj", "nsubj", "iobj", "obl"), *near):
            if tree.tokens[kid].lemma in _WORDS:
                owner = tree.kid(kid, "nmod", "det", "amod")
                return self._name(tree, owner) if owner is not None else None
        quoted = tree.kid(verb, "obj")
        if quoted is None:
            return None
        token = tree.tokens[quoted]
        can_speak = token.feats.get("Animacy") == "Anim" or token.lemma in source_words()
        return self._name(tree, quoted) if can_speak else None

    def brings_words(self, sentence: Sentence, place: int) -> bool:
        """Whether the verb at a place brings "слова" (somebody's, perhaps of one who cannot be told)."""
        near = (t for t in sentence.tokens if place < t.start < place + _WORDS_REACH)
        return any(t.lemma in _WORDS for t in near)

    def name_alone(self, sentence: Sentence, start: int, end: int) -> Link | None:
        """The person or body whose name, with at most an office, is all that stands between two places."""
        tree = self._trees[sentence.index]
        inside = [i for i, t in enumerate(tree.tokens) if start <= t.start and t.end <= end and tree.is_word(i)]
        if not inside or len(inside) > 5 or any(tree.tokens[i].pos in ("VERB", "ADP", "NUM") for i in inside):
            return None
        names = [i for i in inside if tree.tokens[i].pos in _PROPER and tree.tokens[i].feats.get("Case") != "Gen"]
        link = self._name(tree, (names or inside)[0])
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

    def _namesake(self, word: str) -> Link | None:
        """The one person or body of the article whose full name has a word (headlines have surnames alone)."""
        bearers = [e for e in self._reading.entities if word in e.name.split() and e.kind in ("person", "organisation")]
        if len(bearers) != 1:
            return None
        kind: LinkKind = "person" if bearers[0].kind == "person" else "organisation"
        return Link(name=bearers[0].name, kind=kind, span=None, rule="namesake")

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

    def _hear(self, index: int) -> None:
        """Lets the namer know who has spoken before a sentence."""
        self._namer.referents.spoken.clear()
        for report in self._reading.reports:
            if report.sentence >= index:
                break
            if report.source is not None:
                self._namer.spoke(report.source, self._trees[report.sentence], None)

    def _name(self, tree: Tree, subject: int) -> Link | None:
        self._hear(tree.sentence.index)
        link = self._namer.name(tree, subject)
        return link if link is not None and link.name != tree.tokens[subject].text.lower() else None

    @cached_property
    def _trees(self) -> tuple[Tree, ...]:
        return tuple(Tree(s) for s in self._reading.sentences)

    @cached_property
    def _namer(self) -> Namer:
        return Namer(Memory(self._article, self._reading, self._trees))

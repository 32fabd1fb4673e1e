"""Who calls or asks for something in a sentence without a report: the subject of its verb, named as sources are."""

from svodka.model.reading import Link, Sentence
from svodka.reading.quotes.naming import Naming
from svodka.reading.quotes.verbs import subjects_of, verbs_over
from svodka.reading.quotes.vocabulary import carrying_verbs
from svodka.reading.reports.vocabulary import source_words

_WORDS_COME_WITHIN = 9
_WORDS_REACH = 60
_WORDS = frozenset({"слово", "заявление", "высказывание", "комментарий", "цитата", "мнение"})


class Subjects(Naming):
    """Names the subjects of verbs and those whose words a verb brings."""

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

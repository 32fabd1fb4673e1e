"""Who calls or asks for something in a sentence without a report: the subject of its verb, named as sources are."""

from bisect import bisect_right

from svodka.model.reading import Link, Sentence, Token
from svodka.reading.quotes.naming import Naming
from svodka.reading.quotes.verbs import subjects_of, verbs_over
from svodka.reading.quotes.vocabulary import carrying_verbs
from svodka.reading.reports.tree import Tree
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
        return self._first_named(tree, subjects) or (None if subjects else self._body_that_says(tree, verb))

    def _body_that_says(self, tree: Tree, verb: int | None) -> Link | None:
        """ "В Обществе врачей (ОВ) заявили": the body after a preposition, before a verb in the plural past."""
        feats = tree.tokens[verb].feats if verb is not None else {}
        if verb is None or feats.get("Number") != "Plur" or feats.get("Tense") != "Past":
            return None
        for index in range(verb - 1, max(0, verb - _WORDS_COME_WITHIN) - 1, -1):
            if tree.tokens[index].pos in ("VERB", "AUX") or tree.tokens[index].text in ",;:":
                return None
            if tree.tokens[index].lemma in ("в", "во") and index + 1 < verb:
                head = next((i for i in range(index + 1, verb) if tree.tokens[i].feats.get("Case") == "Loc"
                             and tree.tokens[i].pos in ("NOUN", "PROPN")), None)  # fmt: skip
                link = self._name(tree, head) if head is not None else None
                return link if link is not None and link.kind == "organisation" else None
        return None

    def acted_before(self, place: int, verb: Token) -> Link | None:
        """The one person named in the sentence before a place, as its subject, if the verb's gender allows it."""
        index = bisect_right(self._reading.sentences, place, key=lambda s: s.end) - 1
        if index < 0:
            return None
        sentence = self._reading.sentences[index]
        named = {n.entity.id: n for n in self._namer.memory.between(sentence.start, sentence.end)
                 if n.entity.kind == "person"}  # fmt: skip
        only = next(iter(named.values())) if len(named) == 1 else None
        if only is None or not only.subject:
            return None
        gender, known = verb.feats.get("Gender", ""), self._namer.memory.gender(only.entity)
        agrees = bool(gender) and gender == known
        return self._namer.link_of(only.entity, place, "acted_before") if agrees else None

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
        can_speak = token.feats.get("Animacy") == "Anim" or token.lemma in source_words() or token.lemma == "один"
        return self._name(tree, quoted) if can_speak else None

    def brings_words(self, sentence: Sentence, place: int) -> bool:
        """Whether the verb at a place brings "слова" (somebody's, perhaps of one who cannot be told)."""
        near = (t for t in sentence.tokens if place < t.start < place + _WORDS_REACH)
        return any(t.lemma in _WORDS for t in near)

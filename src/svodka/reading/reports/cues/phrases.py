"""Phrases that bring in a source without a verb: "по словам X", "согласно X", "по его мнению"."""

from collections.abc import Iterator

from svodka.model.reading import Polarity
from svodka.reading.reports.content import host
from svodka.reading.reports.cues.found import Found
from svodka.reading.reports.scene import Scene
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import Phrase, document_words, source_phrases

_OUTCOMES = frozenset(["итог", "результат"])
_POSSESSIVE = frozenset(["его", "ее", "её", "их"])
_MADE = frozenset(
    ["спектакль", "фильм", "сериал", "экранизация", "мюзикл", "пьеса", "сценарий", "постановка", "поставить", "снять",
     "ставить", "экранизировать", "мультфильм", "кинокартина", "лента", "премьера"]
)  # fmt: skip
_POLARITY: dict[str, Polarity] = {"asserted": "asserted", "possible": "possible"}


def phrase_cues(scene: Scene, tree: Tree) -> Iterator[Found]:
    """The phrases of a sentence in order, each with the sentence or clause that it brings in."""
    phrases = source_phrases()
    for index, token in enumerate(tree.tokens):
        for phrase in phrases.get(token.lemma, ()):
            match = _match(tree, index, phrase)
            if match is None:
                continue
            end, who = match
            if (phrase.words == ("по", "версия") and _rates(tree, index)) or _adapts(tree, index, phrase):
                break
            clause = _clause(tree, index, end, who)
            content = host(scene, tree, end, clause)
            if who is not None and tree.tokens[who].lemma == "который":
                rest = tree.trimmed(clause[1] + 1, len(tree.tokens) - 1)
                who, content = _antecedent(tree, index, who), (rest,) if rest else None
            if who is not None and content:
                stance = _POLARITY.get(phrase.gives, "asserted")
                yield Found((index, end), clause, who, None, content, stance, "according_to")
            break


def _match(tree: Tree, index: int, phrase: Phrase) -> tuple[int, int | None] | None:
    """The last word of the phrase and the head of the source after it (or the possessive within it)."""
    at, possessor = index, None
    for word in phrase.words[1:]:
        at += 1
        while at < len(tree.tokens) and tree.tokens[at].lemma != word and at - index < 4:
            token = tree.tokens[at]
            if token.text.lower() in _POSSESSIVE:
                possessor = at
            elif token.pos not in ("ADJ", "DET"):
                return None
            at += 1
        if at >= len(tree.tokens) or tree.tokens[at].lemma != word:
            return None
    if possessor is not None:
        return at, possessor
    who = _source(tree, at, phrase)
    opens = not index or tree.tokens[index - 1].pos in ("PUNCT", "CCONJ", "SCONJ")
    if phrase.words[-1] in _OUTCOMES and not opens:
        return None  # "меры приняты по результатам проверки": on what ground
    if phrase.words[-1] in _OUTCOMES and who is not None and tree.tokens[who].lemma not in document_words():
        return None  # "по итогам года" tells a time, "по итогам опроса" a source
    return at, who


def _rates(tree: Tree, index: int) -> bool:
    """ "чемпион по версии X", "игрок года по версии X": tells whose title it is, and reports nothing."""
    return (
        index > 0
        and tree.tokens[index - 1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
        and any(a in range(index) and tree.tokens[a].pos in ("NOUN", "PROPN") for a in tree.ancestors(index + 1))
    )


def _adapts(tree: Tree, index: int, phrase: Phrase) -> bool:
    """ "поставил спектакль по рассказу X": what a play or film was made from."""
    if phrase.words[-1] not in ("рассказ", "воспоминание"):
        return False
    made = [i for i in range(max(0, index - 9), min(len(tree.tokens), index + 12)) if tree.tokens[i].lemma in _MADE]
    return bool(made)


def _source(tree: Tree, at: int, phrase: Phrase) -> int | None:
    wanted = {"gen": "Gen", "dat": "Dat", "acc": "Acc"}[phrase.takes]
    hanging = [k for k in tree.kids(at, "nmod", "obl", "appos") if k > at and tree.kid(k, "case") is None]
    if len(phrase.words) == 1:
        hanging = [tree.tokens[at].head] if tree.tokens[at].head > at else hanging
    for told in hanging:
        kid = told
        if tree.tokens[kid].lemma == "один":
            kid = next((k for k in range(kid + 2, min(kid + 5, len(tree.tokens))) if tree.tokens[k].pos == "NOUN"), kid)
        if tree.tokens[kid].feats.get("Case", wanted) == wanted and tree.tokens[kid].pos not in ("NUM", "VERB"):
            return kid
    after = at + 1
    while after < len(tree.tokens) and tree.tokens[after].text in '«“„"':
        after += 1
    if after < len(tree.tokens) and tree.tokens[after].pos in ("PROPN", "X") and not hanging:
        return after
    return _noun_after(tree, at, wanted) if phrase.words[0] in ("по", "согласно") else None


def _noun_after(tree: Tree, at: int, wanted: str) -> int | None:
    """The noun of the wanted case right after the phrase and its adjectives, where the tree hangs it elsewhere."""
    for i in range(at + 1, min(at + 5, len(tree.tokens))):
        token = tree.tokens[i]
        if token.feats.get("Case") != wanted or token.pos not in ("ADJ", "DET", "NOUN"):
            return None
        if token.pos == "NOUN":
            return i if token.feats.get("Animacy") == "Anim" else None
    return None


def _antecedent(tree: Tree, index: int, pronoun: int) -> int | None:
    """ "отчет, согласно которому …": the noun on which the clause hangs, else the nearest one of the pronoun's number
    before the phrase that is no name in quotation marks: "законы «О труде» и «О данных», согласно которым …"."""
    clause = next((a for a in (pronoun, *tree.ancestors(pronoun)) if tree.tokens[a].rel == "acl:relcl"), None)
    above = tree.tokens[clause].head if clause is not None else -1
    if 0 <= above < index and tree.tokens[above].pos in ("NOUN", "PROPN"):
        return above
    before = [i for i in range(index - 1, -1, -1) if tree.tokens[i].pos in ("NOUN", "PROPN")]
    number = tree.tokens[pronoun].feats.get("Number")
    fitting = (i for i in before if tree.tokens[i].feats.get("Number") == number and not _in_marks(tree, i))
    return next(fitting, before[0] if before else None)


def _in_marks(tree: Tree, at: int) -> bool:
    texts = [t.text for t in tree.tokens[max(0, at - 12) : at]]
    return texts.count("«") > texts.count("»")


def _clause(tree: Tree, first: int, last: int, who: int | None) -> tuple[int, int]:
    if who is None or who < last:
        return first, last
    inside = tree.subtree(who, set(tree.kids(who, "parataxis", "conj", "ccomp")))
    end = tree.run(who, inside)[1]
    while end > who and not tree.is_word(end) and tree.tokens[end].text not in '»”")':
        end -= 1
    if end + 1 < len(tree.tokens) and tree.tokens[end + 1].text in '»”"':
        opened = sum(t.text in '«“„"' for t in tree.tokens[last + 1 : end + 1])
        end += opened % 2
    return first, max(last, end)

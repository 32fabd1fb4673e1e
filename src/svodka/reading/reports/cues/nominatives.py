"""Speakers that the tree hangs elsewhere: a nominative near the verb, by the order of the words."""

from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import Verb

NOT_SOURCES = frozenset(["я", "мы", "ты", "вы", "кто", "никто", "что", "это", "все", "то", "каждый", "себя", "весь"])
_MANY = frozenset(["ряд", "большинство", "часть", "множество", "группа", "пара", "десяток", "сотня", "тысяча"])


def nominative_before(tree: Tree, at: int, verb: Verb) -> int | None:
    """A living nominative in the verb's own clause that the tree hangs elsewhere: ", а фермер сказал"."""
    if tree.kid(at, "nsubj", "nsubj:pass") is not None or tree.tokens[at].feats.get("VerbForm") != "Fin":
        return None
    found = None
    for i in range(at - 1, max(-1, at - 9), -1):
        token = tree.tokens[i]
        if token.pos in ("VERB", "AUX", "SCONJ", "PRON") or token.text in ',:;—–»”"':
            break
        hashtag = token.text.startswith("#") or (i > 0 and tree.tokens[i - 1].text == "#")
        living = token.feats.get("Case") == "Nom" and token.feats.get("Animacy") == "Anim"
        if token.pos in ("NOUN", "PROPN") and living and not hashtag:
            found = i
    return found if found is not None and agrees(tree, at, found) else None


def before_clause(tree: Tree, at: int, verb: Verb) -> int | None:
    """ "Актриса Рейн, у которой нашли пневмонию, сказала": a living nominative before a relative clause, which the tree
    has given to a later verb."""
    if tree.kid(at, "nsubj", "nsubj:pass") is not None or at < 3 or tree.tokens[at - 1].text != ",":
        return None
    which = next((i for i in range(at - 2, 1, -1) if tree.tokens[i].lemma == "который"), None)
    opened = None if which is None else next((i for i in range(which - 1, which - 4, -1) if _comma(tree, i)), None)
    if opened is None or any(_comma(tree, i) for i in range(opened + 1, at - 1)):
        return None
    found = None
    for i in range(opened - 1, max(-1, opened - 9), -1):
        token = tree.tokens[i]
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ", "PRON"):
            break
        if token.pos in ("NOUN", "PROPN") and token.feats.get("Case") == "Nom" and token.feats.get("Animacy") == "Anim":
            found = i
    return found if found is not None and agrees(tree, at, found) else None


def _comma(tree: Tree, at: int) -> bool:
    return at >= 0 and tree.tokens[at].text == ","


def subject_beside(tree: Tree, at: int, verb: Verb) -> int | None:
    """A nominative right after the verb that the tree takes for something else: "цитирует Интерфакс министра"."""
    for i in range(at + 1, min(at + 4, len(tree.tokens))):
        token = tree.tokens[i]
        if token.pos in ("NOUN", "PROPN", "PRON", "X") and token.head == at and token.rel != "nsubj":
            named = token.feats.get("Case", "Nom") == "Nom"
            return i if named and token.lemma not in NOT_SOURCES else None
        if token.pos not in ("ADJ", "DET", "ADV", "PUNCT"):
            return None
    return None


def nominative_after(tree: Tree, at: int, verb: Verb) -> int | None:
    """ "…, о чем заявил мэр Рейн": a nominative right after the verb that the tree gives to a verb with a subject."""
    if tree.kid(at, "nsubj", "nsubj:pass") is not None or tree.tokens[at].feats.get("VerbForm") != "Fin":
        return None
    for i in range(at + 1, min(at + 5, len(tree.tokens))):
        token = tree.tokens[i]
        if token.pos in ("NOUN", "PROPN"):
            second = token.head >= 0 and tree.kids(token.head, "nsubj")[:1] != [i] and token.rel == "nsubj"
            return i if second and token.feats.get("Case") == "Nom" and agrees(tree, at, i) else None
        if token.pos not in ("ADJ", "DET", "ADV"):
            return None
    return None


def agrees(tree: Tree, verb: int, noun: int) -> bool:
    """A plural verb has a plural subject (or several): in "Об этом X сообщили в мэрии" X was told."""
    if tree.tokens[verb].feats.get("Number") != "Plur" or tree.tokens[noun].feats.get("Number") != "Sing":
        return True
    token = tree.tokens[noun]
    return bool(tree.kids(noun, "conj", "nummod", "nummod:gov")) or token.pos in ("NUM", "ADV") or token.lemma in _MANY

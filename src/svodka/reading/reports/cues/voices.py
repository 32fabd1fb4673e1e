"""Whose words a carrier brings: "цитирует министра", "приводит слова министра"."""

from svodka.reading.reports.tree import Tree

_WORDS = frozenset(["слово", "высказывание", "цитата", "заявление", "мнение", "комментарий", "фраза", "сообщение"])


def voice_of(tree: Tree, at: int) -> int | None:
    """Whose words a carrier brings: "цитирует [министра]", "приводит слова [министра]", "слова [которого] приводит"."""
    for kid in tree.kids(at, "obj", "iobj", "nsubj:pass", "nmod", "obl"):
        token = tree.tokens[kid]
        if token.lemma in _WORDS:
            return _owner(tree, kid, at)
        if token.lemma == "который":
            return tree.tokens[at].head if tree.tokens[at].head >= 0 else None
        person = token.feats.get("Animacy") == "Anim" or token.pos in ("PROPN", "PRON") or token.lemma == "один"
        if token.feats.get("Case") in ("Acc", "Gen") and person and tree.kid(kid, "case") is None:
            return kid
    return None


def _owner(tree: Tree, words: int, at: int) -> int | None:
    for kid in tree.kids(words, "nmod", "det", "appos"):
        if tree.tokens[kid].lemma == "который":
            return tree.tokens[at].head if tree.tokens[at].head >= 0 else None
        return kid
    return None

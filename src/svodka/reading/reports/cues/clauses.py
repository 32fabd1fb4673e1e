"""Where the speaker of a verb of reporting is looked for: its clause, the one above it, and what stands in between."""

from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import document_words

_PHASES = frozenset(["начать", "начинать", "стать", "приняться", "продолжать", "продолжить"])


def phase_over(tree: Tree, at: int) -> bool:
    """ "X начали предполагать", "стала уверять": an infinitive under a verb of beginning or going on."""
    token = tree.tokens[at]
    above = tree.tokens[token.head] if token.head >= 0 else None
    if above is None or token.feats.get("VerbForm") != "Inf" or token.rel != "xcomp" or above.lemma not in _PHASES:
        return False
    return above.feats.get("VerbForm") == "Fin" and above.feats.get("Tense") != "Fut" and not tree.kids(at, "aux")


def nearest_clause(tree: Tree, at: int) -> int:
    """Where to begin: at the verb; for a converb, at the last clause with a subject before it, though the tree may hang
    it on an earlier one («поезда встали, но мэр успокоил жителей, объяснив…»)."""
    token = tree.tokens[at]
    if token.feats.get("VerbForm") != "Conv" or not 0 <= token.head < at:
        return at
    between = range(at - 1, token.head, -1)
    clauses = (k for k in between if tree.tokens[k].rel in ("conj", "root") and tree.kids(k, "nsubj"))
    return next((k for k in clauses if tree.tokens[k].feats.get("VerbForm") == "Fin"), at)


def nouns_first(tree: Tree, kids: list[int]) -> list[int]:
    """ "Заразившаяся вирусом актриса сказала": of two subjects the noun, not what is said of it."""
    return sorted(kids, key=lambda k: tree.tokens[k].pos == "ADJ")


def antecedent(tree: Tree, up: int, pronoun: int) -> int:
    """Whom "который" means: a person's name right before its comma, else what the clause hangs on."""
    before = tree.tokens[pronoun - 2] if pronoun > 1 and tree.tokens[pronoun - 1].text == "," else None
    named = before is not None and before.pos == "PROPN" and before.feats.get("Animacy") == "Anim"
    if not named or before is None:
        return tree.tokens[up].head
    return before.head if before.rel.startswith("flat") and before.head >= 0 else pronoun - 2


def holds_words(tree: Tree, verb: int) -> bool:
    """ "опубликовал пост, в котором сообщил": a paper, and the verb above it."""
    paper = tree.tokens[verb].head
    opening = [tree.tokens[i].lemma for i in sorted(tree.subtree(verb))[:5]]
    within = "который" in opening and ("в" in opening or "во" in opening or "где" in opening)
    above = tree.tokens[paper].head if paper >= 0 else -1
    return within and above >= 0 and tree.tokens[paper].lemma in document_words() and tree.tokens[above].pos == "VERB"


def teller_after(tree: Tree, verb: int, first: int) -> int:
    """ "Об этом «Заре» рассказал мэр": of two subjects the person after the verb, the name before it was told."""
    later = [k for k in tree.kids(verb, "nsubj") if k > verb]
    if not later or first > verb or tree.tokens[first].pos not in ("PROPN", "X"):
        return first
    living = tree.tokens[later[0]].feats.get("Animacy") == "Anim" and tree.tokens[first].feats.get("Animacy") != "Anim"
    return later[0] if living else first

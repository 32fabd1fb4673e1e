"""Remarks: "A, сказал X", "Как сказал X, A", and "Об этом сказал X" over the sentences before."""

from svodka.model.span import Span
from svodka.reading.reports.content.cue import Cue, finite
from svodka.reading.reports.content.host import host
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import nouns, verbs

_BACK = frozenset(["этом", "нем", "чем", "данном"])
_TELLING = frozenset(["с", "о", "к"])
_SUCH = frozenset(["такой", "этот", "подобный", "соответствующий", "соответствовать", "аналогичный", "данный"])
_COURSES = frozenset(
    ["развитие", "вариант", "сценарий", "возможность", "вероятность", "исход", "перспектива", "данные"]
)
_ABOUT = ("о", "об", "обо")
_MARKS = frozenset([",", "—", "–", "-", "―", ")", "»", "”", '"', "…", "...", ".", "!", "?"])
_ENDS = frozenset([",", ".", ";", "—", "–", "-", "―", ")", "…", "...", "!", "?", "(", ":"])
_DASHES = frozenset(["—", "–", "-", "―", ","])
_MOST = 3


def backward(cue: Cue) -> tuple[Span, ...] | None:
    """ "Об этом сообщил X": the sentences before in the paragraph, up to the last such remark, three at most."""
    if cue.verb.act in ("find", "mind"):
        return None
    if _on_its_own_sentence(cue):
        return None
    if cue.scene.text.find(":", cue.end, cue.tree.sentence.end) >= 0 or not any(
        _points_back(cue, k) for k in range(cue.first, cue.at)
    ):
        return None
    sentences, here = cue.scene.sentences, cue.tree.sentence.index
    pronoun = next((k for k in range(cue.first, cue.at) if cue.tree.tokens[k].text.lower() == "это"), None)
    found: list[Span] = []
    for i in range(here - 1, max(-1, here - 1 - _MOST), -1):
        if sentences[i].role != "body" or (found and sentences[i].paragraph != sentences[i + 1].paragraph):
            break
        if found and is_remark(cue.scene.trees[i]):
            break
        found.append(sentences[i].span)
    if not found and pronoun is not None:
        return (cue.tree.span(pronoun, pronoun),)
    return tuple(reversed(found)) or None


def _on_its_own_sentence(cue: Cue) -> bool:
    """ "A – об этом сообщил X", but not "Как пишет Y, об этом сообщил X"."""
    tokens = cue.tree.tokens
    if not cue.first or tokens[cue.first - 1].text not in _DASHES or tokens[0].lemma in ("как", "по", "согласно"):
        return False
    return any(finite_like(cue.tree, i) for i in range(cue.first - 1))


def _at_this(tree: Tree, k: int) -> bool:
    """ "На это указал X", "С этим заявлением выступил X"."""
    return k == 1 and tree.tokens[0].lemma == "на" and tree.tokens[1].text.lower() == "это"


def _points_back(cue: Cue, k: int) -> bool:
    """ "Об этом", "О сделке" at the head of the sentence, or "это" as what the verb says, its subject after it."""
    tree, token = cue.tree, cue.tree.tokens[k]
    if _at_this(tree, k):
        return cue.who is not None and cue.who > cue.at and "that" in cue.verb.takes
    if tree.tokens[k - 1].lemma in _ABOUT and k:
        if token.text.lower() in _BACK:
            return token.text.lower() != "чем" or k == 1
        also = any(t.lemma in ("также", "тоже", "и") for t in tree.tokens[k : cue.at + 3])
        return (
            k <= 1
            and not also
            and token.head == cue.at
            and cue.who is not None
            and "about" in cue.verb.takes
            and token.pos == "NOUN"
            and cue.who != k
        )
    if (token.lemma in nouns() or token.lemma in _COURSES) and token.head == cue.at and k <= 3:
        plain = all(tree.tokens[c].lemma in _TELLING for c in tree.kids(k, "case"))  # not "несмотря на такие слова"
        return plain and any(tree.tokens[d].lemma in _SUCH for d in tree.kids(k, "det", "amod"))
    if cue.verb.act == "carry" and k <= 2 and token.lemma in ("слово", "высказывание", "цитата", "заявление"):
        return True
    said_after = cue.who is not None and cue.who > cue.at
    return (
        token.text.lower() == "это"
        and token.head == cue.at
        and said_after
        and token.rel in ("obj", "nsubj", "nsubj:pass")
    )


def is_remark(tree: Tree) -> bool:
    """The sentence is itself "Об этом сообщил X"."""
    return len(tree.tokens) > 2 and tree.tokens[0].lemma in _ABOUT and any(t.lemma in verbs() for t in tree.tokens[2:6])


def inserted(cue: Cue) -> tuple[Span, ...] | None:
    """ "A, сказал X, B", "Как сказал X, A": all of the sentence (or of the clause it is put into) but the remark."""
    tree = cue.tree
    if "that" not in cue.verb.takes and cue.verb.act != "carry":
        return None
    how = [
        i for i in (cue.first, cue.first - 1) if i >= 0 and tree.tokens[i].lemma == "как" and tree.tokens[i].text != "-"
    ]
    if how:
        if not _how_stands_alone(tree, how[0], cue):
            return None
        return host(cue.scene, tree, cue.at, (how[0], cue.last))
    if tree.tokens[0].lemma == "как" and any(t.lemma in verbs() for t in tree.tokens[1:4]):
        return None  # "Как пишет Y, о сделке сообщил X": what Y writes is no content of X's
    cue = cue._replace(first=_from_the_comma(cue), last=_to_the_mark(cue))
    return host(cue.scene, tree, cue.at, (cue.first, cue.last)) if _put_in(cue) else None


def _from_the_comma(cue: Cue) -> int:
    """The verb itself where a comma stands before it and its subject after: what is left of the comma was said."""
    told = cue.at > 1 and cue.tree.tokens[cue.at - 1].text == "," and cue.who is not None and cue.who > cue.at
    return cue.at if told else cue.first


def _to_the_mark(cue: Cue) -> int:
    """The last word of the remark, words with it that the tree hangs elsewhere: "сказал X в беседе с Y на канале Z"."""
    tokens = cue.tree.tokens
    for at in range(cue.last + 1, len(tokens)):
        if _is_end(tokens[at].text):
            return at - 1
        if finite_like(cue.tree, at) or tokens[at].pos in ("SCONJ", "CCONJ"):
            break
    return cue.last


def _is_end(mark: str) -> bool:
    return mark in _ENDS or (len(mark) > 1 and all(c in _ENDS for c in mark))


def _how_stands_alone(tree: Tree, how: int, cue: Cue) -> bool:
    if how + 1 < len(tree.tokens) and tree.tokens[how + 1].text == "бы":
        return False  # "как бы подчеркивая": likens, reports nothing
    before = tree.tokens[how - 1].text if how else ","
    after = tree.tokens[cue.last + 1].text if cue.last + 1 < len(tree.tokens) else "."
    opened = not how or before in _MARKS or tree.tokens[how - 1].lemma in ("и", "а", "но", "однако", "ведь")
    return opened and (_is_end(after) or _without_comma(tree, cue))


def _without_comma(tree: Tree, cue: Cue) -> bool:
    """ "Как сообщает пресс-служба вратарь уже здоров": the comma is left out, the sentence has a subject of its own."""
    token = tree.tokens[cue.at]
    if cue.who is None or not cue.at < cue.who <= cue.last or token.rel not in ("parataxis", "advcl"):
        return False
    subject = tree.kid(token.head, "nsubj", "nsubj:pass") if token.head > cue.last else None
    return subject is not None and cue.last < subject < token.head


def _put_in(cue: Cue) -> bool:
    """Between marks, the subject after the verb (or none), and a predicate or a phrase said before it."""
    tree = cue.tree
    if (cue.who is not None and cue.who < cue.at and tree.tokens[cue.who].rel.startswith("nsubj")) or cue.first < 2:
        return False
    if any(tree.tokens[i].text.lower() == "чем" for i in (cue.first, cue.first - 1)):
        return False
    if any(t.text == "ли" for t in tree.tokens[cue.at + 1 : cue.at + 2]):
        return False  # "…, согласился ли он": a question about him
    if cue.verb.act != "carry" and any(t.lemma == "который" for t in tree.tokens[cue.first : cue.at]):
        return False  # "…, к которому обратился X": what is said of him, no remark
    if tree.tokens[cue.first - 1].text not in _MARKS or tree.tokens[cue.first].lemma in (
        "который",
        "что",
        "если",
        "когда",
    ):
        return False
    after = tree.tokens[cue.last + 1].text if cue.last + 1 < len(tree.tokens) else "."
    before = any(finite_like(tree, i) for i in range(cue.first - 1))
    later = after in (",", "(") and any(finite_like(tree, i) for i in range(cue.last + 2, len(tree.tokens)))
    if tree.tokens[cue.first - 1].text == "," and not before and not later:
        return False
    return _is_end(after) and (cue.who is not None or cue.verb.act == "show" or after in (".", "…"))


def finite_like(tree: Tree, i: int) -> bool:
    """A finite verb, a short form, or a word that can be a predicate."""
    token = tree.tokens[i]
    return finite(tree, i) or token.feats.get("Variant") == "Short" or token.rel == "root" or token.text in "—–"

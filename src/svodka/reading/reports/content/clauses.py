"""The clause that a cue brings in: "сказал, что A", "спросил, когда A", by the words themselves before the tree."""

from svodka.model.span import Span
from svodka.reading.reports.content.cue import Cue, clause_around, finite, light_nouns
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import light_verbs, verbs

_THAT = ("что", "чтобы", "будто")
_QUESTIONS = frozenset(
    [
        "почему",
        "как",
        "когда",
        "где",
        "куда",
        "откуда",
        "зачем",
        "сколько",
        "насколько",
        "кто",
        "какой",
        "чей",
        "каков",
        "ли",
    ]
)
_ONE_MAY = frozenset(
    ["можно", "нельзя", "надо", "нужно", "пора", "остается", "понятно", "ясно", "известно", "очевидно"]
)
_REACH = 16
_WISHES = ("order", "request", "say", "write")


def clause_after(cue: Cue) -> tuple[Span, ...] | None:
    """ "X сказал, что A": the clause, without "что" and without the mark at its end."""
    if not cue.verb.takes & {"that"}:
        return None
    first = _after_that(cue)
    if first is None:
        first = _under(cue)
    if first is None:
        first = _after_colon(cue)
    if first is None:
        return None
    span = _trimmed(cue.tree, first, _last(cue, first))
    return (span,) if span and any(map(str.isalpha, span.text)) else None


def _after_that(cue: Cue) -> int | None:
    """The word after ", что", when only words of the cue's own clause stand between it and the cue."""
    tree = cue.tree
    for i in range(cue.at + 1, min(cue.at + _REACH, len(tree.tokens) - 2)):
        token, after = tree.tokens[i], tree.tokens[i + 1]
        if token.text == "," and after.text.lower() in _THAT and after.pos == "SCONJ":
            wish = cue.verb.act in _WISHES and not _has_topic(tree, cue.at + 1, i)
            return i + 2 if after.text.lower() != "чтобы" or wish else None
        if token.text in ":;«“" or finite(tree, i) or (token.text == "," and after.lemma == "который"):
            return None
        if token.feats.get("VerbForm") == "Conv" and token.lemma in verbs():
            return None  # "сказал X, отметив, что A": A is what he noted
        if token.lemma in _ONE_MAY and token.rel in ("conj", "parataxis", "root"):
            return None  # "не назвал дату, но можно предположить, что A": the author's own
    return None


def _has_topic(tree: Tree, first: int, last: int) -> bool:
    """ "говорят об испытаниях, чтобы …": the verb has said its matter, so "чтобы" gives a purpose."""
    return any(t.lemma in ("о", "об", "обо", "про") and t.pos == "ADP" for t in tree.tokens[first:last])


def _under(cue: Cue) -> int | None:
    """The first word of a clause that the tree hangs on the cue (or on its noun): "отметил, он придет"."""
    tree = cue.tree
    for holder in (cue.at, *light_nouns(cue)):
        for kid in tree.kids(holder, "ccomp"):
            inside = [i for i in tree.subtree(kid) if i > cue.at]
            if kid > cue.at + 1 and inside and tree.tokens[min(inside)].text in (",", "что", ":") and finite(tree, kid):
                return min(inside)
    return None


def _after_colon(cue: Cue) -> int | None:
    """ "Врачи считают: надо ждать": the word after the colon at the cue, where an unmarked clause follows."""
    tree, at = cue.tree, cue.at + 1
    if cue.who is None or cue.who > cue.at or at + 1 >= len(tree.tokens) or tree.sentence.role != "body":
        return None
    if tree.tokens[at].text != ":" or not tree.is_word(at + 1):
        return None
    return at + 1 if any(finite(tree, i) for i in range(at + 1, len(tree.tokens))) else None


def _last(cue: Cue, first: int) -> int:
    """The last word of a clause that begins at `first`: up to a remark after it or to the next reporting clause."""
    tree = cue.tree
    mark = cue.scene.around(tree.tokens[cue.at].start)
    for j in range(first, len(tree.tokens)):
        if mark is not None and tree.tokens[j].end > mark.end - 1 > tree.tokens[first].start:
            return j - 1
        lemma = tree.tokens[j].lemma
        if j == cue.at or not finite(tree, j) or (lemma not in verbs() and lemma not in light_verbs()):
            continue
        if (told := _another_tells(tree, first, j)) is not None:
            return told
        start = clause_around(tree, j)[0]
        before = tree.tokens[start - 1].text if start else ""
        joined = tree.tokens[j].rel == "conj" and tree.tokens[j].head == cue.at
        if joined and start <= first:
            start = next((i + 1 for i in range(j - 1, first, -1) if tree.tokens[i].text == ","), j)
        if joined or (start > first + 1 and before in (",", "—", "–") and _is_remark(tree, j)):
            return start - 1
    return len(tree.tokens) - 1


def _another_tells(tree: Tree, first: int, at: int) -> int | None:
    """The last word before ", а Y сказал": a new teller after a clause that is already whole."""
    start = at
    while start > first and tree.tokens[start - 1].text != "," and not finite(tree, start - 1):
        start -= 1
    if tree.tokens[start].lemma not in ("а", "но", "однако") or not any(finite(tree, i) for i in range(first, start)):
        return None
    teller = any(t.feats.get("Case") == "Nom" and t.pos in ("NOUN", "PROPN") for t in tree.tokens[start:at])
    return start - 1 if teller and tree.tokens[at].head < 0 else None


def _is_remark(tree: Tree, at: int) -> bool:
    """ ", пишет X." at the end of the sentence: the verb opens the clause and its subject follows."""
    first, last = clause_around(tree, at)
    subject = tree.kid(at, "nsubj")
    ends = last >= len(tree.tokens) - 2
    return (
        first == at
        and ends
        and (subject is None or subject > at)
        and tree.tokens[at].rel in ("parataxis", "root", "conj", "ccomp")
    )


def question_after(cue: Cue) -> tuple[Span, ...] | None:
    """ "X объяснил, почему A", "спросил, правда ли A": a question, which says nothing about the answer."""
    if "that" not in cue.verb.takes:
        return None
    tree = cue.tree
    for i in range(cue.at + 1, min(cue.at + _REACH, len(tree.tokens) - 2)):
        if tree.tokens[i].text == ",":
            if _is_remark(tree, i + 2) or tree.tokens[min(i + 2, len(tree.tokens) - 1)].lemma in verbs():
                return None
            told = tree.kid(cue.at, "obj")
            if told is not None and cue.at < told < i and tree.tokens[told].feats.get("Animacy") == "Inan":
                return None  # "отметили рост, когда …": what was said has its own object
            if tree.tokens[i + 1].lemma == "как" and tree.tokens[i - 2].lemma in ("после", "до", "перед", "прежде"):
                return None  # "после того, как": when it was
            opening = {t.lemma for t in tree.tokens[i + 1 : i + 4]}
            if opening & _QUESTIONS and (
                tree.tokens[i + 1].lemma in _QUESTIONS or "ли" in opening or cue.verb.act == "ask"
            ):
                span = _trimmed(tree, i + 1, _last(cue, i + 1))
                return (span,) if span else None
            return None
        if finite(tree, i) or tree.tokens[i].text in ":;«“":
            return None
    return None


def _trimmed(tree: Tree, first: int, last: int) -> Span | None:
    while first < last and tree.tokens[first].text.lower() in (*_THAT, ",", ":"):
        first += 1
    while last > first and tree.tokens[last].lemma in ("но", "а", "и", "однако") and not tree.kids(last):
        last -= 1
        while last > first and tree.tokens[last].text == ",":
            last -= 1
    return tree.trimmed(first, last)

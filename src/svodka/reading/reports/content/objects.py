"""What follows a cue without a clause: an infinitive, a topic after "о", a thing and what it is called."""

from svodka.model.span import Span
from svodka.reading.reports.content.cue import LIGHT, Cue, finite, light_nouns
from svodka.reading.reports.vocabulary import nouns, verbs

_JOINS = ("но", "а", "и", "однако", "также")


def infinitive(cue: Cue) -> tuple[Span, ...] | None:
    """ "X призвал Y сделать A", "X выдвинул предложение сделать A": the infinitive with what belongs to it."""
    if "inf" not in cue.verb.takes:
        return None
    of_nouns = [k for noun in light_nouns(cue) for k in cue.tree.kids(noun, "nmod", "acl", "xcomp", "ccomp")]
    for kid in (*cue.tree.kids(cue.at, "xcomp", "csubj", "ccomp", "obl", "iobj", "advcl"), *of_nouns):
        if kid > cue.at and cue.tree.tokens[kid].feats.get("VerbForm") == "Inf":
            inside = {i for i in cue.tree.subtree(kid) if i > cue.at}
            span = cue.tree.trimmed(*cue.tree.run(kid, inside))
            return (span,) if span else None
    return None


def topic(cue: Cue) -> tuple[Span, ...] | None:
    """ "X заявил о готовности помочь": the noun phrase after "о"."""
    if "about" not in cue.verb.takes:
        return None
    drawn = [n for n in light_nouns(cue) if cue.tree.tokens[n].lemma == "внимание"]
    about = ("о", "об", "обо", "про", "на") if drawn else ("о", "об", "обо", "про")
    drawn += _suppositions(cue)
    for kid in (
        *cue.tree.kids(cue.at, "obl", "nmod", "obj", "iobj"),
        *(k for n in drawn for k in cue.tree.kids(n, "nmod")),
    ):
        if cue.tree.case(kid) in about:
            inside = {i for i in cue.tree.subtree(kid) if i > cue.tree.kids(kid, "case")[0]}
            inside = inside if kid > cue.at else {i for i in inside if i < cue.at}
            span = cue.tree.trimmed(min(inside), max(inside)) if inside else None
            return (span,) if span else None
    return None


def _suppositions(cue: Cue) -> list[int]:
    """ "строят догадки о выходе альбома": the nouns of supposing, beside a verb that does not report by itself."""
    if cue.verb is not LIGHT or cue.tree.tokens[cue.at].lemma in verbs():
        return []
    return [n for n in light_nouns(cue) if nouns()[cue.tree.tokens[n].lemma].stance == "possible"]


def judgement(cue: Cue) -> tuple[Span, ...] | None:
    """ "X назвал A ошибкой", "X опроверг A": all that follows the verb."""
    if "obj" not in cue.verb.takes or cue.verb.act not in ("judge", "deny", "think") or cue.who is None:
        return None
    if cue.tree.kid(cue.at, "obj", "obl", "xcomp", "iobj", "nmod") is None:
        return None
    left_out = set(cue.tree.kids(cue.at, "conj", "nsubj", "parataxis"))
    inside = {i for i in cue.tree.subtree(cue.at, left_out) if i > cue.at}
    called = any(cue.tree.tokens[k].pos in ("NOUN", "ADJ") for k in cue.tree.kids(cue.at, "xcomp"))
    if (
        cue.verb.act == "think"
        and not called
        and not any(cue.tree.tokens[i].feats.get("Case") == "Ins" for i in inside)
    ):
        return None
    span = cue.tree.trimmed(min(inside), _before_another(cue, min(inside), max(inside))) if inside else None
    return (span,) if span else None


def thing(cue: Cue) -> tuple[Span, ...] | None:
    """ "X анонсировал закрытие моста", "X обещает дожди": a deed or event as the object."""
    if "thing" not in cue.verb.takes or cue.who is None:
        return None
    tree = cue.tree
    for kid in tree.kids(cue.at, "obj", "xcomp"):
        token = tree.tokens[kid]
        if kid > cue.at and token.pos == "NOUN" and token.feats.get("Animacy") == "Inan" and not tree.case(kid):
            inside = {i for i in tree.subtree(kid, set(tree.kids(kid, "conj", "parataxis"))) if i > cue.at}
            span = tree.trimmed(*tree.run(kid, inside))
            return (span,) if span else None
    return None


def _before_another(cue: Cue, first: int, last: int) -> int:
    """The last word before ", но отметил, что …": the speaker's next report is none of this one."""
    tree = cue.tree
    for at in range(first + 1, last + 1):
        if tree.tokens[at].lemma in verbs() and finite(tree, at):
            start = at
            while start > first and tree.tokens[start - 1].lemma in _JOINS:
                start -= 1
            if start < at:
                return start - 1
    return last

"""What follows a cue without a clause: an infinitive, a topic after "о", a thing and what it is called."""

from svodka.model.span import Span
from svodka.reading.reports.content.cue import Cue


def infinitive(cue: Cue) -> tuple[Span, ...] | None:
    """ "X призвал Y сделать A": the infinitive with what belongs to it."""
    if "inf" not in cue.verb.takes:
        return None
    for kid in cue.tree.kids(cue.at, "xcomp", "csubj", "ccomp", "obl", "iobj", "advcl"):
        if kid > cue.at and cue.tree.tokens[kid].feats.get("VerbForm") == "Inf":
            inside = {i for i in cue.tree.subtree(kid) if i > cue.at}
            span = cue.tree.trimmed(*cue.tree.run(kid, inside))
            return (span,) if span else None
    return None


def topic(cue: Cue) -> tuple[Span, ...] | None:
    """ "X заявил о готовности помочь": the noun phrase after "о"."""
    if "about" not in cue.verb.takes:
        return None
    for kid in cue.tree.kids(cue.at, "obl", "nmod", "obj", "iobj"):
        if cue.tree.case(kid) in ("о", "об", "обо", "про"):
            inside = {i for i in cue.tree.subtree(kid) if i > cue.tree.kids(kid, "case")[0]}
            inside = inside if kid > cue.at else {i for i in inside if i < cue.at}
            span = cue.tree.trimmed(min(inside), max(inside)) if inside else None
            return (span,) if span else None
    return None


def judgement(cue: Cue) -> tuple[Span, ...] | None:
    """ "X назвал A ошибкой", "X опроверг A": all that follows the verb."""
    if "obj" not in cue.verb.takes or cue.verb.act not in ("judge", "deny", "think") or cue.who is None:
        return None
    if cue.tree.kid(cue.at, "obj", "obl", "xcomp", "iobj", "nmod") is None:
        return None
    left_out = set(cue.tree.kids(cue.at, "conj", "nsubj", "parataxis"))
    inside = {i for i in cue.tree.subtree(cue.at, left_out) if i > cue.at}
    if cue.verb.act == "think" and not any(cue.tree.tokens[i].feats.get("Case") == "Ins" for i in inside):
        return None
    span = cue.tree.trimmed(min(inside), max(inside)) if inside else None
    return (span,) if span else None

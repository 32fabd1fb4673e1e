"""Verbs of reporting with whoever speaks: a subject, a body ("в полиции сообщили"), a paper, or nobody."""

from collections.abc import Callable, Iterator

from svodka.model.reading import Token
from svodka.reading.reports.content import LIGHT, Cue, clause_around, is_light, takes_content
from svodka.reading.reports.cues.found import Found
from svodka.reading.reports.scene import Scene
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import Verb, verbs

_NOBODY = -1
_SPEAKING = ("я", "мы", "ты", "вы", "кто", "никто", "что", "это", "все", "то", "каждый", "некоторый", "себя")


def verb_cues(scene: Scene, tree: Tree) -> Iterator[Found]:
    """The verbs of reporting of a sentence, in order, each with what it reports."""
    for index, token in enumerate(tree.tokens):
        verb = verbs().get(token.lemma) or (LIGHT if is_light(token.lemma) else None)
        if verb is None or not _is_verb(token):
            continue
        speaker = _speaker(tree, index, verb)
        if speaker is None:
            continue
        who, rule = speaker
        first, last = clause_around(tree, index)
        cue = Cue(scene, tree, index, verb, first, last, None if who == _NOBODY else who)
        found = takes_content(cue)
        if found is None and is_light(token.lemma) and verb is not LIGHT:
            found = takes_content(cue._replace(verb=LIGHT))
        if found is not None:
            stance = "denied" if _negated(tree, index) and verb.act in ("say", "admit") else verb.stance
            yield Found((index, index), (first, last), cue.who, found[1], stance, f"{rule}:{found[0]}")


def _is_verb(token: Token) -> bool:
    form = token.feats.get("VerbForm", "")
    if token.pos not in ("VERB", "AUX", "ADJ") or token.feats.get("Mood") == "Imp":
        return False
    if form in ("Fin", "Conv"):
        return token.feats.get("Person", "3") == "3"
    return token.feats.get("Variant") == "Short" and token.feats.get("Gender") == "Neut"


def _negated(tree: Tree, index: int) -> bool:
    return any(tree.tokens[k].lemma == "не" for k in tree.kids(index, "advmod"))


def _speaker(tree: Tree, index: int, verb: Verb) -> tuple[int, str] | None:
    for rule in SPEAKERS:
        who = rule(tree, index, verb)
        if who is not None:
            return who, rule.__name__
    return None


def paper_from(tree: Tree, index: int, verb: Verb) -> int | None:
    """ "из отчета следует", "в документе говорится": a paper, or the place where it stands."""
    token = tree.tokens[index]
    if verb.act != "show" and token.feats.get("Variant") != "Short":
        return None
    for kid in tree.kids(index, "obl", "nmod"):
        if tree.case(kid) in (
            ("из", "со", "с") if token.lemma in ("следовать", "явствовать", "вытекать") else ("в", "во", "на")
        ):
            return kid
    return None


def nobody(tree: Tree, index: int, verb: Verb) -> int | None:
    """ "отмечается", "указано": the text does not say who."""
    token = tree.tokens[index]
    impersonal = (token.lemma.endswith("ся") and verb.act == "show") or token.feats.get("Variant") == "Short"
    subject = tree.kid(index, "nsubj", "nsubj:pass")
    return _NOBODY if impersonal and subject is None else None


def subject(tree: Tree, index: int, verb: Verb) -> int | None:
    """ "X сказал": the subject of the verb, or of the verb that it is joined to."""
    at = index
    for _ in range(4):
        for kid in tree.kids(at, "nsubj", "nsubj:pass"):
            token = tree.tokens[kid]
            if token.lemma in ("который", "кто") and token.feats.get("Case", "Nom") == "Nom":
                return tree.tokens[at].head if tree.tokens[at].rel == "acl:relcl" else None
            return None if token.lemma in _SPEAKING else kid
        if (
            tree.tokens[at].rel not in ("conj", "advcl", "parataxis")
            and tree.tokens[at].feats.get("VerbForm") != "Conv"
        ):
            return None
        if tree.tokens[at].rel == "parataxis" or tree.tokens[at].head < 0:
            return None
        at = tree.tokens[at].head
    return None


def body(tree: Tree, index: int, verb: Verb) -> int | None:
    """ "в полиции сообщили": a plural verb without a subject, and the place where they said it."""
    token = tree.tokens[index]
    if token.feats.get("Number") != "Plur" or tree.kid(index, "nsubj", "nsubj:pass") is not None:
        return None
    for kid in tree.kids(index, "obl", "nmod"):
        if tree.case(kid) in ("в", "во", "на") and tree.tokens[kid].feats.get("Case") in ("Loc", None, "Acc"):
            return kid
    return None


SPEAKERS: tuple[Callable[[Tree, int, Verb], int | None], ...] = (paper_from, nobody, subject, body)

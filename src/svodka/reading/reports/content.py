"""What a cue reports: ordered rules, the first that answers gives the stretches and its name to the report."""

from collections.abc import Callable
from typing import NamedTuple

from svodka.model.span import Span
from svodka.reading.reports.scene import Scene
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import Verb, light_verbs, nouns, verbs

_CLAUSES = ("ccomp", "csubj", "parataxis", "advcl", "conj", "acl:relcl")
_OPENERS = frozenset(["что", "чтобы", "будто", "ли", "как", "якобы"])
_BACK = frozenset(["этом", "нем", "том", "данном", "таком"])


class Cue(NamedTuple):
    """A verb of reporting in its place: the clause around it runs from word `first` to word `last`."""

    scene: Scene
    tree: Tree
    at: int
    verb: Verb
    first: int
    last: int
    who: int | None

    @property
    def start(self) -> int:
        return self.tree.tokens[self.first].start

    @property
    def end(self) -> int:
        return self.tree.tokens[self.last].end


def clause_around(tree: Tree, index: int) -> tuple[int, int]:
    """The unbroken words of the reporting clause: the cue, its subject and its circumstances."""
    own = tree.subtree(index, set(tree.kids(index, *_CLAUSES)))
    first, last = tree.run(index, own)
    while last > index and not tree.is_word(last) and tree.tokens[last].text not in '»”")':
        last -= 1
    while first < index and not tree.is_word(first):
        first += 1
    return first, last


def backward(cue: Cue) -> tuple[Span, ...] | None:
    """ "Об этом сообщил X": the sentences before, to the beginning of the paragraph or to the last such remark."""
    points = [k for k in cue.tree.kids(cue.at, "obl", "obj", "nmod", "nsubj") if _points_back(cue, k)]
    if not points or cue.tree.kid(cue.at, "ccomp") is not None:
        return None
    here = cue.tree.sentence.index
    found: list[Span] = []
    sentences = cue.scene.sentences
    for index in range(here - 1, max(-1, here - 4), -1):
        sentence = sentences[index]
        if sentence.role != "body" or (found and sentence.paragraph != sentences[index + 1].paragraph):
            break
        if found and _is_remark(cue.scene.trees[index]):
            break
        found.append(sentence.span)
        if sentence.paragraph != sentences[here].paragraph and index == here - 1:
            continue
    return tuple(reversed(found)) or None


def _points_back(cue: Cue, index: int) -> bool:
    token, case = cue.tree.tokens[index], cue.tree.case(index)
    if case in ("о", "об", "обо"):
        return token.text.lower() in _BACK or (
            index <= 2 < 9 and cue.first <= index < cue.at and "about" in cue.verb.takes
        )
    return not case and token.text.lower() == "это" and index < cue.at and cue.who is not None and cue.who > cue.at


def _is_remark(tree: Tree) -> bool:
    """The sentence is itself "Об этом сообщил X"."""
    return (
        len(tree.tokens) > 2
        and tree.tokens[0].lemma in ("о", "об")
        and any(t.lemma in verbs() for t in tree.tokens[2:6])
    )


def speech_around(cue: Cue) -> tuple[Span, ...] | None:
    """ "«A, — сказал X. — B»": the marked words before and after the cue's clause."""
    mark = cue.scene.around(cue.start)
    if mark is None or cue.scene.around(cue.end - 1) != mark:
        return None
    before = cue.scene.text[mark.start + 1 : cue.start]
    if before.rstrip()[-1:] not in ("—", "–", "-", "―") or "quote" not in cue.verb.takes:
        return None
    head = _tight(cue.scene, mark.start + 1, cue.start)
    tail = _tight(cue.scene, cue.end, mark.end - 1)
    return tuple(s for s in (head, tail) if s)


def speech_before(cue: Cue) -> tuple[Span, ...] | None:
    """ "«A», — сказал X": the marked words that end right before the cue's clause."""
    mark = cue.scene.ending_before(cue.start)
    if mark is None or not cue.scene.opens_utterance(mark) or "quote" not in cue.verb.takes:
        return None
    inner = _tight(cue.scene, mark.start + 1, mark.end - 1)
    return (inner,) if inner else None


def speech_after(cue: Cue) -> tuple[Span, ...] | None:
    """ "X сказал: «A»": the marked words after the colon."""
    if "quote" not in cue.verb.takes and "that" not in cue.verb.takes:
        return None
    end = cue.tree.sentence.end
    colon = cue.scene.text.find(":", cue.tree.tokens[cue.at].end, end)
    mark = cue.scene.starting_after(colon) if colon >= 0 else None
    if mark is None or (cue.tree.kid(cue.at, "ccomp") is not None and mark.start > end):
        return None
    inner = _tight(cue.scene, mark.start + 1, mark.end - 1)
    return (inner,) if inner and cue.tree.tokens[cue.at].start < colon and _no_clause_between(cue, colon) else None


def _no_clause_between(cue: Cue, colon: int) -> bool:
    between = [t for t in cue.tree.tokens[cue.at + 1 :] if t.end <= colon]
    return not any(t.lemma in ("что", "чтобы") and t.pos == "SCONJ" for t in between)


def dash_speech(cue: Cue) -> tuple[Span, ...] | None:
    """ "— A, — сказал X. — B": a line of dialogue that opens with a dash."""
    text, start = cue.scene.text, cue.tree.sentence.start
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    opened = text[line : start + 1].lstrip()[:1] in ("—", "–", "―", "-") or text[line : line + 1] in ("—", "–", "―")
    before = text[line : cue.start].rstrip()
    if not opened or before[-1:] not in ("—", "–", "―", "-") or len(before) < 4 or "quote" not in cue.verb.takes:
        return None
    head, tail = _tight(cue.scene, line, cue.start), _tight(cue.scene, cue.end, end)
    return tuple(s for s in (head, tail) if s)


def clause_after(cue: Cue) -> tuple[Span, ...] | None:
    """ "X сказал, что A": the clause, without "что" and without the mark at its end."""
    if not cue.verb.takes & {"that", "inf"}:
        return None
    holders = [cue.at, *_light(cue)]
    for holder in holders:
        for kid in cue.tree.kids(holder, "ccomp", "csubj", "acl", "acl:relcl", "advcl"):
            if kid > cue.at and (cue.tree.tokens[kid].rel == "ccomp" or _opened(cue.tree, kid)):
                span = subordinate(cue.tree, cue.at, kid)
                if span:
                    return (span,)
    return None


def _light(cue: Cue) -> list[int]:
    return [
        k
        for k in cue.tree.kids(cue.at, "obj", "obl", "xcomp", "iobj", "nsubj:pass")
        if cue.tree.tokens[k].lemma in nouns()
    ]


def _opened(tree: Tree, kid: int) -> bool:
    return any(tree.tokens[k].text.lower() in _OPENERS and k < kid for k in tree.kids(kid, "mark", "advmod", "cc"))


def subordinate(tree: Tree, cue: int, kid: int) -> Span | None:
    """The clause under `kid` that follows a cue, tight."""
    ends = [k for k in tree.kids(kid, "parataxis") if tree.tokens[k].lemma in verbs() and k > kid and _closes(tree, k)]
    inside = tree.subtree(kid, set(ends))
    first, last = min(i for i in inside if i > cue), max(inside)
    while first < last and (
        (not tree.is_word(first) and tree.tokens[first].text not in '«“„"') or _is_opener(tree, first)
    ):
        first += 1
    if last + 1 < len(tree.tokens) and tree.tokens[last + 1].text in ("»", "”", '"') and _open_in(tree, first, last):
        last += 1
    return tree.trimmed(first, last)


def _is_opener(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.text.lower() in ("что", "чтобы", "будто") and token.pos == "SCONJ"


def _open_in(tree: Tree, first: int, last: int) -> bool:
    texts = [t.text for t in tree.tokens[first : last + 1]]
    return sum(t in "«“„" for t in texts) > sum(t in "»”" for t in texts) or texts.count('"') % 2 == 1


def _closes(tree: Tree, index: int) -> bool:
    return max(tree.subtree(index)) >= len(tree.tokens) - 2


def inserted(cue: Cue) -> tuple[Span, ...] | None:
    """ "A, сказал X, B" and "Как сказал X, A": all of the sentence (or of the clause it is put into) but the cue's clause."""
    tree = cue.tree
    like_how = tree.tokens[cue.first].lemma == "как" or any(
        tree.tokens[k].lemma == "как" for k in tree.kids(cue.at, "mark", "advmod")
    )
    if not like_how and not _put_in(cue):
        return None
    return host(cue.scene, tree, cue.at, (cue.first, cue.last))


def _put_in(cue: Cue) -> bool:
    """Between marks, subject after the verb (or none needed), and something said before it."""
    tree = cue.tree
    if cue.who is not None and cue.first <= cue.who < cue.at:
        return False
    if cue.first < 2 or tree.tokens[cue.first - 1].text not in (",", "—", "–", "-", "―", ")", "»", '"', "…", "..."):
        return False
    if any(
        tree.tokens[k].lemma in ("который", "что", "если", "когда", "чтобы")
        for k in tree.kids(cue.at, "mark", "nsubj", "obj")
    ):
        return False
    after = tree.tokens[cue.last + 1] if cue.last + 1 < len(tree.tokens) else None
    return after is None or after.text in (",", ".", ";", "—", "–", "-", ")", "…", "...", "!", "?", "(", ":")


def host(scene: Scene, tree: Tree, index: int, clause: tuple[int, int]) -> tuple[Span, ...] | None:
    """The sentence without an inserted clause, or, where it is put into a clause that is itself subordinate, that clause."""
    first, last = 0, len(tree.tokens) - 1
    above = [a for a in tree.ancestors(index)]
    inner = next((a for a in above if tree.tokens[a].rel in ("acl:relcl", "acl", "ccomp", "advcl", "csubj")), None)
    if inner is not None:
        inside = tree.subtree(inner)
        low, high = min(inside), max(inside)
        if clause[0] > low and high > clause[1] + 2:
            first, last = low, high
    parts = [tree.trimmed(first, clause[0] - 1), tree.trimmed(clause[1] + 1, last)]
    found = tuple(p for p in parts if p and any(map(str.isalpha, p.text)))
    return found or None


def infinitive(cue: Cue) -> tuple[Span, ...] | None:
    """ "X призвал Y сделать A": the infinitive with what belongs to it."""
    if "inf" not in cue.verb.takes:
        return None
    for kid in cue.tree.kids(cue.at, "xcomp", "csubj", "ccomp", "obl", "iobj"):
        if kid > cue.at and cue.tree.tokens[kid].feats.get("VerbForm") == "Inf":
            inside = {i for i in cue.tree.subtree(kid) if i > cue.at}
            first, last = cue.tree.run(kid, inside)
            span = cue.tree.trimmed(first, last)
            return (span,) if span else None
    return None


def topic(cue: Cue) -> tuple[Span, ...] | None:
    """ "X заявил о готовности помочь": the noun phrase after "о"."""
    if "about" not in cue.verb.takes:
        return None
    for kid in cue.tree.kids(cue.at, "obl", "nmod", "obj"):
        if kid > cue.at and cue.tree.case(kid) in ("о", "об", "обо", "про"):
            inside = {i for i in cue.tree.subtree(kid) if i > cue.tree.kids(kid, "case")[0]}
            span = cue.tree.trimmed(min(inside), max(inside))
            return (span,) if span else None
    return None


def judgement(cue: Cue) -> tuple[Span, ...] | None:
    """ "X назвал A ошибкой": all that follows the verb."""
    if "obj" not in cue.verb.takes or cue.tree.kid(cue.at, "obj", "obl", "xcomp", "iobj", "nmod") is None:
        return None
    if cue.verb.act not in ("judge", "deny", "think") or cue.who is None:
        return None
    inside = {i for i in cue.tree.subtree(cue.at, set(cue.tree.kids(cue.at, "conj", "nsubj"))) if i > cue.at}
    if cue.verb.act == "think" and not any(cue.tree.tokens[i].feats.get("Case") == "Ins" for i in inside):
        return None
    span = cue.tree.trimmed(min(inside), max(inside)) if inside else None
    return (span,) if span else None


def refusal(cue: Cue) -> tuple[Span, ...] | None:
    """ "X не уточнил A": what was left unsaid."""
    if not any(cue.tree.tokens[k].lemma == "не" for k in cue.tree.kids(cue.at, "advmod")):
        return None
    if cue.first == 0 or cue.verb.act not in ("say", "think"):
        return None
    return None


def _tight(scene: Scene, start: int, end: int) -> Span | None:
    text = scene.text
    while start < end and (text[start].isspace() or text[start] in ",.:;—–-―"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",—–-―"):
        end -= 1
    return scene.span(start, end) if end > start else None


RULES: tuple[Callable[[Cue], tuple[Span, ...] | None], ...] = (
    backward, speech_around, speech_before, speech_after, dash_speech, clause_after, inserted, infinitive, topic, judgement,
)  # fmt: skip


def takes_content(cue: Cue) -> tuple[str, tuple[Span, ...]] | None:
    """The rule and the stretches of the first rule that answers."""
    if cue.verb.act == "light" and not _light(cue):
        return None
    for rule in RULES:
        found = rule(cue)
        if found:
            return rule.__name__, found
    return None


LIGHT = Verb("asserted", "light", frozenset({"that", "inf", "quote"}))


def is_light(lemma: str) -> bool:
    return lemma in light_verbs()

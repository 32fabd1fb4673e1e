"""Who speaks at a verb of reporting: ordered rules, the first that answers gives the head of the source."""

from collections.abc import Callable
from itertools import pairwise

from svodka.reading.reports.cues.clauses import (
    antecedent,
    holds_words,
    nearest_clause,
    nouns_first,
    phase_over,
    teller_after,
)
from svodka.reading.reports.cues.nominatives import (
    NOT_SOURCES,
    agrees,
    before_clause,
    nominative_after,
    nominative_before,
    subject_beside,
)
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import Verb, source_words

NOBODY = -1
_NEAR = 14


def speaker_of(tree: Tree, at: int, verb: Verb) -> tuple[int, str] | None:
    """The head of the source and the rule that found it: NOBODY where none is named, None where nothing is reported."""
    for rule in SPEAKERS:
        who = rule(tree, at, verb)
        if who is not None:
            return who, rule.__name__
    return None


def paper_from(tree: Tree, at: int, verb: Verb) -> int | None:
    """ "из отчета следует", "в документе говорится": a paper, or the place where it stands."""
    token = tree.tokens[at]
    follows = token.lemma in ("следовать", "явствовать", "вытекать")
    if not follows and not (verb.act == "show" and token.lemma.endswith("ся")) and not _neuter_short(tree, at):
        return None
    wanted = ("из", "со", "с") if follows else ("в", "во", "на")
    return next((k for k in tree.kids(at, "obl", "nmod", "iobj", "obj") if tree.case(k) in wanted), None)


def nobody(tree: Tree, at: int, verb: Verb) -> int | None:
    """ "отмечается", "указано": the text does not say who."""
    token = tree.tokens[at]
    impersonal = (token.lemma.endswith("ся") and verb.act == "show") or (_neuter_short(tree, at) and verb.act != "deny")
    return NOBODY if impersonal and tree.kid(at, "nsubj", "nsubj:pass") is None else None


def _neuter_short(tree: Tree, at: int) -> bool:
    """ "сказано", "указано"."""
    token = tree.tokens[at]
    return token.feats.get("Variant") == "Short" and token.feats.get("VerbForm") == "Part"


def subject(tree: Tree, at: int, verb: Verb) -> int | None:
    """ "X сказал": the subject of the verb, or of the verb that it is joined to."""
    up = nearest_clause(tree, at)
    for _ in range(4):
        for kid in nouns_first(tree, [k for k in tree.kids(up, "nsubj", "nsubj:pass") if not _told(tree, up, k)]):
            token = tree.tokens[kid]
            if token.lemma == "который":
                relative = tree.tokens[up].rel == "acl:relcl" and token.feats.get("Case", "Nom") == "Nom"
                return antecedent(tree, up, kid) if relative else None
            teller = teller_after(tree, up, kid)
            told = token.feats.get("Case") == "Dat" and token.text.lower() != token.lemma  # "Монако" has no cases
            if told or token.feats.get("Person") in ("1", "2"):
                return None  # "Олегу разрешили": to whom, not who
            if token.text == "%" or token.lemma in ("процент", "большинство", "треть", "половина", "четверть"):
                teller = next((k for k in tree.kids(kid, "nmod") if tree.case(k) == ""), teller)
            return None if token.lemma in NOT_SOURCES or not agrees(tree, up, teller) else teller
        token = tree.tokens[up]
        if token.rel == "acl:relcl" and holds_words(tree, up):
            up = tree.tokens[token.head].head
            continue
        if phase_over(tree, up):
            up = token.head
            continue
        if token.head < 0 or (token.rel not in ("conj", "advcl") and token.feats.get("VerbForm") != "Conv"):
            return None
        up = token.head
    return None


def _told(tree: Tree, verb: int, noun: int) -> bool:
    """ "Признался, что отец …": the noun belongs to what is told, whatever the tree says."""
    return any(a.text == "," and b.lemma == "что" for a, b in pairwise(tree.tokens[verb + 1 : noun]))


def outlet_after_words(tree: Tree, at: int, verb: Verb) -> int | None:
    """ "приводит слова министра The Post": the name after those whose words are brought."""
    if verb.act != "carry":
        return None
    for i in range(at + 2, min(at + 9, len(tree.tokens))):
        token = tree.tokens[i]
        if token.pos == "X" or (token.feats.get("Case") == "Nom" and token.pos in ("NOUN", "PROPN")):
            return i
        if token.pos in ("VERB", "PUNCT", "ADP"):
            return None
    return None


def body(tree: Tree, at: int, verb: Verb) -> int | None:
    """ "в полиции сообщили": a plural verb without a subject, and the place where they said it."""
    if tree.tokens[at].feats.get("Number") != "Plur" or verb.act == "show":
        return None
    if any(agrees(tree, at, kid) for kid in tree.kids(at, "nsubj", "nsubj:pass")):
        return None
    for kid in tree.kids(at, "obl", "nmod"):
        if tree.case(kid) in ("в", "во", "на") and tree.tokens[kid].feats.get("Case", "Loc") == "Loc":
            return kid
    return None


def after_how(tree: Tree, at: int, verb: Verb) -> int | None:
    """ "Как сообщает новая школа Тур, A", "Как сообщили 2 мая, в субботу, в школе, A": the nominative after the verb,
    or the place where several say it, which the tree hangs elsewhere."""
    how = next((i for i in range(at - 1, max(-1, at - 4), -1) if tree.tokens[i].lemma == "как"), None)
    if how is None or tree.kid(at, "nsubj", "nsubj:pass") is not None or verb.act == "show":
        return None
    if tree.tokens[at].feats.get("Number") == "Plur":
        return next((i for i in range(at + 1, _next_verb(tree, at)) if _said_in(tree, i)), None)
    for i in range(at + 1, _next_verb(tree, at)):
        token = tree.tokens[i]
        if token.pos in ("NOUN", "PROPN", "X"):
            return i if token.feats.get("Case", "Nom") == "Nom" and token.lemma not in NOT_SOURCES else None
        if token.pos not in ("ADJ", "DET"):
            return None
    return None


def _next_verb(tree: Tree, at: int) -> int:
    return next((i for i in range(at + 1, len(tree.tokens)) if i in tree.finite or i - at > _NEAR), len(tree.tokens))


def _said_in(tree: Tree, at: int) -> bool:
    """ "в министерстве": the place of a body, right before the comma that closes the remark or its name."""
    token = tree.tokens[at]
    placed = token.pos in ("NOUN", "PROPN") and tree.case(at) in ("в", "во", "на") and token.feats.get("Case") == "Loc"
    word = source_words().get(token.lemma)
    return placed and word is not None and word.kind in ("organisation", "outlet", "agency")


SPEAKERS: tuple[Callable[[Tree, int, Verb], int | None], ...] = (
    paper_from, nobody, subject, nominative_before, before_clause, subject_beside, nominative_after,
    outlet_after_words, body,
    after_how,
)  # fmt: skip

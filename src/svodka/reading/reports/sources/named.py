"""Where an article names somebody, and in what role it introduces him there."""

from typing import NamedTuple

from svodka.model.reading import Entity, Mention, Token
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import countries, country_pairs, role_of

_BREAKS = frozenset([",", ";", ":", "—", "–", "(", ")", "."])
_ROLE_RELS = ("appos", "flat", "flat:name", "nmod", "nsubj")


class Named(NamedTuple):
    """One mention of an entity with what the sentence says of it there."""

    mention: Mention
    entity: Entity
    sentence: int
    first: int
    last: int
    case: str
    gender: str
    subject: bool


class RoleSeen(NamedTuple):
    """A role in which a person was introduced: "министр промышленности" + its other words."""

    lemma: str
    words: frozenset[str]
    entity: Entity
    at: int


def named_in(mention: Mention, entity: Entity, tree: Tree) -> Named:
    inside = [i for i, t in enumerate(tree.tokens) if t.start < mention.end and mention.start < t.end]
    if not inside:
        return Named(mention, entity, tree.sentence.index, 0, 0, "", "", False)
    top = next((i for i in inside if tree.tokens[i].head not in inside), inside[0])
    feats = tree.tokens[inside[0]].feats
    subject = any(tree.tokens[i].rel in ("nsubj", "nsubj:pass") for i in (top, *list(tree.ancestors(top))[:1]))
    return Named(
        mention, entity, tree.sentence.index, inside[0], inside[-1],
        feats.get("Case", ""), feats.get("Gender", ""), subject,
    )  # fmt: skip


def only_titled(tree: Tree, named: Named) -> bool:
    """ "Защитник Веги", taken for a name: a role and, in the genitive, whose."""
    if named.first == named.last or named.last >= len(tree.tokens):
        return False
    first, rest = tree.tokens[named.first], tree.tokens[named.first + 1 : named.last + 1]
    other = all(t.feats.get("Case") == "Gen" for t in rest) and first.feats.get("Case") != "Gen"
    return other and first.pos == "NOUN" and role_of(first.lemma) is not None


def belongs(named: Named, after: Named | None) -> bool:
    """ "защитник Веги Анна Рейн": one word right before a person's name is the team."""
    if after is None or after.entity.kind != "person" or after.sentence != named.sentence:
        return False
    return named.first == named.last and after.first == named.last + 1 and after.last > after.first


def roles_beside(named: Named, tree: Tree) -> list[RoleSeen]:
    """The role nouns on which a person's name hangs, that hang on it, or that stand right before it."""
    inside = range(named.first, named.last + 1)
    near: set[int] = set()
    for i in inside:
        head = tree.tokens[i].head
        if head >= 0 and head not in inside and tree.tokens[i].rel in _ROLE_RELS and not _of_his(tree, head, named):
            near.add(head)
        near |= {k for k in tree.kids(i, "appos", "nmod", "conj", "parataxis") if k not in inside}
    near |= {k for n in tuple(near) for k in tree.kids(n, "conj", "appos")}
    near |= {
        tree.tokens[n].head for n in tuple(near) if tree.tokens[n].rel in ("appos", "conj") and tree.tokens[n].head >= 0
    }
    near |= {i for i in range(max(0, named.first - 6), named.first) if _stands_before(tree, i, named)}
    found = []
    for index in sorted(near):
        lemma = tree.tokens[index].lemma
        if role_of(lemma) is not None and index not in inside:
            found.append(RoleSeen(lemma, modifiers(tree, index, named), named.entity, named.mention.start))
    return found


def _stands_before(tree: Tree, index: int, named: Named) -> bool:
    """A role noun of the name's case with no mark between it and the name: "глава холдинга инвестор Иван Петров"."""
    token = tree.tokens[index]
    return (
        role_of(token.lemma) is not None
        and token.feats.get("Case", "-") == named.case
        and not any(t.pos in ("VERB", "ADP") or t.text in _BREAKS for t in tree.tokens[index + 1 : named.first])
        and not _of_his(tree, index, named)
    )


def _of_his(tree: Tree, role: int, named: Named) -> bool:
    """ "агент Рейна", "мать Анны Рейн": a role of somebody else, told by whose he is."""
    case = case_of(tree.tokens[role])
    return (named.case == "Gen" and case not in ("Gen", "Acc", "")) or whose_kin(tree, role, named.first)


def case_of(token: Token) -> str:
    """A living being in its own dictionary form is the nominative, whatever the network says: «Экс-водитель»."""
    bends = token.text[-1:].lower() not in "еиоуюыэ"
    plain = bends and token.feats.get("Animacy") == "Anim" and token.text.lower() == token.lemma
    return "Nom" if plain else token.feats.get("Case", "")


def whose_kin(tree: Tree, role: int, name: int) -> bool:
    """ "мать Меган Маркл", "экс-жена Рейна": of kin without an owner the name after it is the owner's."""
    known = role_of(tree.tokens[role].lemma)
    if known is None or known.group != "kin" or role > name:
        return False
    owners = tree.kids(role, "det", "nmod", "amod")
    return not any(k < name and (k < role or tree.tokens[k].feats.get("Case") == "Gen") for k in owners)


def modifiers(tree: Tree, head: int, without: Named | None = None) -> frozenset[str]:
    """The lemmas of the content words that belong to a role noun, countries under one name."""
    found = set()
    skip = range(without.first, without.last + 1) if without else range(0)
    first, last = tree.run(head, tree.subtree(head, set(tree.kids(head, "acl", "acl:relcl", "conj"))))
    for index in range(first, last + 1):
        token = tree.tokens[index]
        if index == head or index in skip or token.pos not in ("NOUN", "PROPN", "ADJ", "X"):
            continue
        pair = (token.lemma[:5], tree.tokens[index + 1].lemma[:5] if index + 1 < len(tree.tokens) else "")
        found.add(country_pairs().get(pair) or countries().get(token.lemma, token.lemma))
    return frozenset(found)

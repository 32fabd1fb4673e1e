"""Sources that are persons: pronouns, names, roles with and without a name, the unnamed."""

import re

from svodka.model.reading import Entity, Link
from svodka.reading.reports.sources.known import Sources
from svodka.reading.reports.sources.memory import Named, modifiers
from svodka.reading.reports.sources.phrases import Phrase
from svodka.reading.reports.sources.roles import GENERIC
from svodka.reading.reports.vocabulary import role_of, source_words

_ROW = 25
_PAIRED = frozenset(
    ["актер", "певец", "артист", "писатель", "журналист", "спортсмен", "теннисист", "фигурист", "активист"]
)
_SITE = re.compile(r"[\w-]{2,30}(\.[\w-]{2,20}){1,2}")


def pronoun(namer: Sources, p: Phrase) -> Link | None:
    """он, она, они, его: who spoke last or the nearest subject of that gender."""
    if p.token.lemma not in ("он", "она", "они", "его", "ее", "их", "оно"):
        return None
    found = namer.referents.pronoun(p.token, p.tree.sentence.index)
    if isinstance(found, Entity):
        return namer.link_of(found, p.place, "pronoun")
    if found is None and p.token.lemma == "они":
        return _those(namer, p)
    return Link(name=found.link.name, kind=found.link.kind, span=found.link.span, rule="pronoun") if found else None


def _those(namer: Sources, p: Phrase) -> Link | None:
    """ "Вирусологи дали прогноз. Они считают, что …": the many who were the subject of the sentence before."""
    index = p.tree.sentence.index
    before = namer.memory.trees[index - 1] if index else None
    if before is None or before.sentence.paragraph != p.tree.sentence.paragraph:
        return None
    subjects = [i for i, t in enumerate(before.tokens) if t.rel == "nsubj" and t.feats.get("Number") == "Plur"]
    if len(subjects) != 1 or before.tokens[subjects[0]].feats.get("Animacy") != "Anim":
        return None
    return namer.name(before, subjects[0]) if before.tokens[subjects[0]].pos == "NOUN" else None


def named_here(namer: Sources, p: Phrase) -> Link | None:
    """The head is itself a name: "Петрова заявила", "Bloomberg пишет"."""
    for n in p.names:
        if n.first <= p.head <= n.last and (n.entity.kind != "place" or p.token.pos in ("PROPN", "X")):
            return namer.link_of(n.entity, n.mention.start, "named")
    return None


def person_in_apposition(namer: Sources, p: Phrase) -> Link | None:
    """A role and the name of its holder: "глава холдинга инвестор Иван Петров"; the last name of the head's case."""
    acting = p.token.pos == "ADJ" or p.token.feats.get("VerbForm") == "Part"
    if role_of(p.token.lemma) is None and p.token.feats.get("Animacy") != "Anim" and not acting:
        return None
    case = p.token.feats.get("Case", "")
    persons = [n for n in p.names if n.entity.kind == "person" and n.first > p.head and _apposed(p, n, case)]
    if not persons and p.token.feats.get("Number") == "Sing":
        for kid in p.tree.kids(p.head, "conj"):
            joined = namer.phrase(p.tree, kid)
            persons = [
                n for n in joined.names if n.entity.kind == "person" and n.first > kid and _apposed(joined, n, case)
            ]
    persons = persons or _after_row(namer, p, case)
    if not persons and case == "Nom":
        persons = _after_clause(namer, p) or _after_commas(namer, p)
    return namer.link_of(persons[-1].entity, persons[-1].mention.start, "role_with_name") if persons else None


def _after_row(namer: Sources, p: Phrase, case: str) -> list[Named]:
    """ "заместитель по делам культуры и спорта Анна Рейн": the name that ends the phrase after a row of nouns."""
    tokens, end = p.tree.tokens, p.last + 1
    if end >= len(tokens) or tokens[end].lemma != "и" or p.token.feats.get("Number") == "Plur":
        return []
    while end < len(tokens) and end - p.last < _ROW and tokens[end].pos not in ("VERB", "AUX", "PUNCT", "SCONJ"):
        end += 1
    later = namer.memory.between(tokens[p.last].end, tokens[end - 1].end)
    return [n for n in later if n.entity.kind == "person" and n.case == case and n.last == end - 1 and n.last > n.first]


def _after_clause(namer: Sources, p: Phrase) -> list[Named]:
    """ "руководитель отдела, которому это поручено, Анна Рейн": the name right after a clause about the role."""
    heads = (p.head, *p.tree.kids(p.head, "nmod", "appos"))
    ends = [max(p.tree.subtree(k)) for h in heads for k in p.tree.kids(h, "acl", "acl:relcl") if k > p.last]
    after = max(ends, default=-1) + 1
    if not 0 < after < len(p.tree.tokens) - 1:
        return []
    after += p.tree.tokens[after].text == ","
    start = p.tree.tokens[after].start
    later = namer.memory.between(start, start + 1)
    return [n for n in later if n.entity.kind == "person" and n.case in ("", "Nom")][:1]


def _after_commas(namer: Sources, p: Phrase) -> list[Named]:
    """ "кандидат наук, декан факультета Анна Рейн": the name after a row of titles."""
    end = p.last + 1
    while end < len(p.tree.tokens) and end - p.last < _ROW and p.tree.tokens[end].pos not in ("VERB", "AUX", "SCONJ"):
        end += 1
    if p.last + 1 >= end or p.tree.tokens[p.last + 1].text != ",":
        return []
    later = namer.memory.between(p.tree.tokens[p.last].end, p.tree.tokens[end - 1].end)
    titled = p.last + 2 < len(p.tree.tokens) and p.tree.tokens[p.last + 2].feats.get("Case", "Nom") == "Nom"
    return [n for n in later if n.entity.kind == "person" and n.case == "Nom"][:1] if titled else []


def _apposed(p: Phrase, n: Named, case: str) -> bool:
    rels = {
        p.tree.tokens[i].rel
        for i in range(n.first, n.last + 1)
        if p.tree.tokens[i].head not in range(n.first, n.last + 1)
    }
    if case in ("", "Gen"):
        return "appos" in rels or "flat:name" in rels or n.last == p.last
    return n.case in ("", case)


def hidden(namer: Sources, p: Phrase) -> Link | None:
    """Those who stay unnamed: "источник в ведомстве", "эксперты", "один из врачей"."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind != "unnamed":
        return None
    if p.token.feats.get("Number") != "Plur" and word.group != "hidden":
        known = role_holder(namer, p) or _epithet(namer, p)
        if known:
            return known
    return namer.as_written(p, "unnamed", "unnamed")


def _epithet(namer: Sources, p: Phrase) -> Link | None:
    """ "женщина", "мужчина" alone: the one person of that gender named in the last sentences, if there is one."""
    role = role_of(p.token.lemma)
    if role is None or role.group != "any" or p.first != p.last or p.tree.kids(p.head, "acl", "acl:relcl"):
        return None
    entity = namer.referents.only_one(p.place, p.tree.sentence.index, p.token.feats.get("Gender", ""))
    return namer.link_of(entity, p.place, "epithet") if entity else None


def role_holder(namer: Sources, p: Phrase) -> Link | None:
    """A role that somebody was introduced in before: "министр", "глава ведомства", "предприниматель"."""
    if role_of(p.token.lemma) is None or p.token.feats.get("Number") == "Plur":
        return None
    words = modifiers(p.tree, p.head)
    entity = namer.referents.role(p.token.lemma, words, (p.place, _gender(p)))
    if entity is None and not words - GENERIC:
        entity = _only_speaker(namer, p)
    return namer.link_of(entity, p.place, "role_holder") if entity else None


def _gender(p: Phrase) -> str:
    """The gender that a role must have: of its verb, of a feminine noun, or of a noun that has a feminine beside it."""
    head = p.token.head
    verb = p.tree.tokens[head].feats.get("Gender", "") if head >= 0 and p.tree.tokens[head].pos == "VERB" else ""
    if verb in ("Masc", "Fem") and p.token.rel.startswith("nsubj"):
        return verb
    if p.token.feats.get("Gender") == "Fem" and p.token.lemma.endswith(("ица", "иса", "ка")):
        return "Fem"
    return "Masc" if p.token.lemma in _PAIRED else ""


def _only_speaker(namer: Sources, p: Phrase) -> Entity | None:
    """The one person who spoke in the sentences just before, when nobody else did."""
    near = [s for s in namer.referents.spoken if p.tree.sentence.index - s.sentence <= 2]
    names = {s.link.name for s in near if s.link.kind == "person"}
    if len(names) != 1 or any(s.link.kind in ("office", "unnamed") for s in near):
        return None
    held = [seen for seen in namer.memory.roles if seen.entity.name in names]
    role = role_of(p.token.lemma)
    if held and role is not None and role.group != "any" and p.token.lemma != "политик":
        return None
    return next((n.entity for n in namer.memory.before(p.place, 5000) if n.entity.name in names), None)


def some_person(namer: Sources, p: Phrase) -> Link | None:
    """Any living being that is not named: "местный дворник"; stays unnamed."""
    surname = p.token.text.lower() if p.first == p.head == p.last and p.token.text[:1].isupper() else ""
    if surname in namer.memory.surnames:
        return namer.link_of(namer.memory.surnames[surname], p.place, "surname")
    if p.token.pos in ("NOUN", "PROPN") and p.token.feats.get("Animacy") == "Anim":
        return namer.as_written(p, "person" if p.token.pos == "PROPN" else "unnamed", "some_person")
    written = p.tree.span(p.first, p.last)
    if _SITE.fullmatch(written.text):
        return Link(name=written.text, kind="outlet", span=written, rule="site")
    if p.token.pos == "PROPN" or (p.token.text[:1].isupper() and p.token.pos == "X"):
        return namer.as_written(p, "organisation", "unknown_name")
    return None

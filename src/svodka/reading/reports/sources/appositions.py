"""A role with the name of its holder beside it: "глава холдинга инвестор Иван Петров"."""

from svodka.model.reading import Link
from svodka.reading.reports.sources.known import Sources
from svodka.reading.reports.sources.named import Named, whose_kin
from svodka.reading.reports.sources.phrases import Phrase
from svodka.reading.reports.vocabulary import role_of

_ROW = 25
_TRADES = 4
_UNBENT = ("ов", "ев", "ин", "ын", "ский", "цкий")
"""Endings that a man's surname has in the nominative alone, whatever case the network gives it."""


def person_in_apposition(namer: Sources, p: Phrase) -> Link | None:
    """A role and the name of its holder: "глава холдинга инвестор Иван Петров"; the last name of the head's case."""
    acting = p.token.pos == "ADJ" or p.token.feats.get("VerbForm") == "Part"
    if role_of(p.token.lemma) is None and p.token.feats.get("Animacy") != "Anim" and not acting:
        return None
    subject = p.token.rel.startswith("nsubj") and p.token.text.lower() == p.token.lemma
    case = "Nom" if subject else p.token.feats.get("Case", "")
    persons = [
        n
        for n in p.names
        if n.entity.kind == "person"
        and n.first > p.head
        and _apposed(p, n, case)
        and not whose_kin(p.tree, p.head, n.first)
    ]
    if not persons and p.token.feats.get("Number") == "Sing":
        for kid in p.tree.kids(p.head, "conj"):
            joined = namer.phrase(p.tree, kid)
            persons = [
                n for n in joined.names if n.entity.kind == "person" and n.first > kid and _apposed(joined, n, case)
            ]
    persons = persons or _after_row(namer, p, case)
    if not persons and case == "Nom":
        persons = _after_clause(namer, p) or _after_commas(namer, p) or _after_trades(namer, p)
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


def _after_trades(namer: Sources, p: Phrase) -> list[Named]:
    """ "его давняя подруга телеведущая Анна Рейн": the name after nominatives that the tree hangs elsewhere."""
    tokens, end = p.tree.tokens, p.last + 1
    while end < len(tokens) and tokens[end].pos in ("NOUN", "ADJ") and tokens[end].feats.get("Case") == "Nom":
        end += 1
    if end >= len(tokens) or end - p.last > _TRADES or p.token.feats.get("Number") == "Plur":
        return []
    start = tokens[end].start
    named = namer.memory.between(start, start + 1)
    return [n for n in named if n.entity.kind == "person" and n.first == end and n.case in ("", "Nom") and not _bent(n)]


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
    if case == "Nom" and _bent(n):
        return False
    plain = n.entity.name == n.mention.text and n.last > n.first and n.entity.name.endswith(_UNBENT)
    return n.case in ("", case) or (case == "Nom" and plain)


def _bent(n: Named) -> bool:
    """ "Сотрудник Громовой", of Anna Gromova: the name's other form shows another case, whatever the network says."""
    named, written = n.entity.name.split()[-1].lower(), n.mention.text.split()[-1].lower()
    stem = max(3, len(named) - 3)
    return named != written and named[:stem] == written[:stem]

"""Sources that are outlets and bodies: by name, by their press people, or called back by a common noun."""

from svodka.model.reading import Entity, Link, LinkKind
from svodka.model.span import Span
from svodka.reading.reports.sources.known import OUTLETS, Sources
from svodka.reading.reports.sources.named import Named, modifiers
from svodka.reading.reports.sources.phrases import Phrase
from svodka.reading.reports.sources.roles import GENERIC
from svodka.reading.reports.vocabulary import countries, role_of, source_words

_FIRMS = frozenset(["компания", "холдинг", "корпорация", "концерн", "фирма", "предприятие"])
_IN_OFFICE = frozenset(["politician", "leader", "official", "spokesman", "diplomat", "military", "lawyer", "clergy"])
_SITES = ("сайт", "портал")
"""Without quotation marks the name after it is the site's owner: "на сайте МВФ"."""
_PRESS = frozenset(["корреспондент", "журналист", "репортер", "пропагандист", "сотрудник", "обозреватель", "редакция"])


def press_of(namer: Sources, p: Phrase) -> Link | None:
    """Someone of an outlet who speaks for it: "корреспондент агентства X", "журналисты X"."""
    if p.token.lemma not in _PRESS:
        return None
    outlets = [n for n in p.names if n.entity.kind in OUTLETS]
    return namer.link_of(outlets[-1].entity, outlets[-1].mention.start, "press_of") if outlets else None


def press_again(namer: Sources, p: Phrase) -> Link | None:
    """ "журналисты" with nothing else, after an outlet that spoke a few sentences ago: its journalists."""
    if p.token.lemma != "журналист" or p.token.feats.get("Number") != "Plur" or p.first != p.last:
        return None
    for spoke in reversed(namer.referents.spoken):
        if p.tree.sentence.index - spoke.sentence <= 4 and spoke.link.kind in OUTLETS:
            return Link(name=spoke.link.name, kind=spoke.link.kind, span=spoke.link.span, rule="outlet_again")
    return None


def outlet_by_kind(namer: Sources, p: Phrase) -> Link | None:
    """A word for an outlet or body with its name: "газета «Заря»", "агентство Bloomberg", "компания «Вега»"."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind not in ("outlet", "agency", "organisation") or word.refers == "any":
        return None
    for n in p.names:
        if n.first > p.head and n.entity.kind not in ("person", "place") and _follows(p, n):
            link = namer.link_of(n.entity, n.mention.start, "kind_with_name")
            its_own = p.token.lemma in _SITES and n.first == p.head + 1 and n.mention.text[:1] not in '«"'
            keeps = word.kind == "organisation" or link.kind in OUTLETS or its_own
            return link if keeps else _as_kind(link, word.kind)
    quoted = _quoted_name(p)
    return Link(name=quoted.text, kind=word.kind, span=quoted, rule="kind_with_quoted_name") if quoted else None


def _as_kind(link: Link, kind: LinkKind) -> Link:
    return Link(name=link.name, kind=kind, span=link.span, rule=link.rule)


def _follows(p: Phrase, n: Named) -> bool:
    if n.entity.kind in OUTLETS and n.last == p.last:
        return True  # "агентство деловых новостей Bloomberg"
    between = p.tree.tokens[p.head + 1 : n.first]
    return not any(t.pos in ("NOUN", "PROPN") and t.feats.get("Case") == "Gen" and t.pos == "NOUN" for t in between)


def _quoted_name(p: Phrase) -> Span | None:
    opening = next((i for i in range(p.head + 1, p.last) if p.tree.tokens[i].text in '«“„"'), None)
    if opening is None:
        return None
    closing = next((i for i in range(opening + 1, p.last + 1) if p.tree.tokens[i].text in '»”"'), None)
    return p.tree.span(opening + 1, closing - 1) if closing and closing > opening + 1 else None


def outlet_again(namer: Sources, p: Phrase) -> Link | None:
    """издание, газета, агентство, телеканал: the outlet that was last a source."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind not in OUTLETS or word.refers != "back" or p.names:
        return None
    found = namer.referents.outlet(p.place, word.group)
    if isinstance(found, Entity):
        return namer.link_of(found, p.place, "outlet_again")
    if found:
        return Link(name=found.link.name, kind=found.link.kind, span=found.link.span, rule="outlet_again")
    return namer.as_written(p, "unnamed" if p.first == p.last else word.kind, "outlet_not_named")


def body_again(namer: Sources, p: Phrase) -> Link | None:
    """ведомство, министерство, компания: the body last named, by a name or by its words ("министерство юстиции")."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind != "organisation" or word.refers != "back" or p.first != p.last:
        return None
    kind = "" if p.token.lemma == "ведомство" or word.group != "body" else p.token.lemma
    found = namer.referents.body(p.place, word.group)
    if word.group != "body" and p.token.lemma not in _FIRMS:
        kind = p.token.lemma
    if found is not None and kind and not _is_a(found.name, kind) and not _called(namer, found, kind):
        found = None
    if found is None and p.token.lemma in ("клуб", "команда"):
        found = _club_that_spoke(namer, p)
    written = _by_words(namer, p, kind) if word.group == "body" else None
    nearest = namer.referents.nearest(found, p.place) if found else None
    if written is not None and (nearest is None or written.place > nearest.mention.start):
        return namer.as_written(written, "organisation", "body_again")
    if found is None:
        return namer.as_written(p, "organisation", "body_not_named")
    return namer.link_of(found, p.place, "body_again")


def _club_that_spoke(namer: Sources, p: Phrase) -> Entity | None:
    """The one organisation that has spoken in the sentences before."""
    spoke = {s.link.name for s in namer.referents.spoken if s.link.kind == "organisation"}
    if len(spoke) != 1:
        return None
    return next((n.entity for n in namer.memory.before(p.place, 1200) if n.entity.name in spoke), None)


def _by_words(namer: Sources, p: Phrase, kind: str) -> Phrase | None:
    """The last public body before, named by its words."""
    for tree, i in reversed(namer.memory.bodies):
        if tree.tokens[i].start < p.place - 3 and (not kind or tree.tokens[i].lemma == kind):
            return namer.phrase(tree, i)
    return None


def _called(namer: Sources, entity: Entity, kind: str) -> bool:
    """The text has called the body so: "клуб «Вега»"."""
    for n in namer.memory.of(entity):
        tokens = namer.memory.trees[n.sentence].tokens
        if any(t.lemma == kind for t in tokens[max(0, n.first - 2) : n.first]):
            return True
    return False


def _is_a(name: str, kind: str) -> bool:
    """The name says that the body is of that kind: "Минздрав" is a министерство, "Следственный комитет" a комитет."""
    low = name.lower()
    return kind[:7] in low or (kind == "министерство" and (low.startswith("мин") or low == "мид"))


def office(namer: Sources, p: Phrase) -> Link | None:
    """A body or an office by its words: "пресс-служба министерства", "глава полиции", "власти города"."""
    if role_of(p.token.lemma) is not None:
        role = role_of(p.token.lemma)
        of_what = modifiers(p.tree, p.head) - GENERIC and role is not None and (role.head or role.group in _IN_OFFICE)
        return namer.as_written(p, "office" if of_what else "unnamed", "role_without_name")
    word = source_words().get(p.token.lemma)
    if word is not None and word.kind in ("organisation", *OUTLETS):
        return namer.as_written(p, word.kind, "body_by_its_words")
    return None


def country(namer: Sources, p: Phrase) -> Link | None:
    """A country or a seat of power that speaks: "в Кремле", "Москва"."""
    if p.token.lemma in countries():
        return namer.as_written(p, "organisation", "seat_of_power")
    for n in p.names:
        if p.token.feats.get("Animacy") == "Anim":
            break
        if n.entity.kind in ("organisation", "outlet", "agency") and n.last >= p.head:
            return namer.link_of(n.entity, n.mention.start, "name_in_phrase")
    return None

"""From a noun phrase to a link: ordered rules, the first that answers gives the name and the kind."""

import re
from collections.abc import Callable

from svodka.model.reading import Entity, Link, LinkKind
from svodka.model.span import Span
from svodka.reading.reports.sources.memory import Memory, Named, modifiers
from svodka.reading.reports.sources.nominative import nominative
from svodka.reading.reports.sources.phrases import Phrase, noun_phrase
from svodka.reading.reports.sources.referring import GENERIC, Referents, Spoke
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import broadcast_words, countries, document_words, roles, source_words

_KINDS: dict[str, LinkKind] = {
    "person": "person", "organisation": "organisation", "place": "organisation", "outlet": "outlet", "agency": "agency",
}  # fmt: skip
_PRESS = frozenset(["корреспондент", "журналист", "репортер", "пропагандист", "сотрудник", "обозреватель", "редакция"])
_HIDDEN = frozenset(["источник", "собеседник", "инсайдер", "информатор"])
_OUTLETS = ("outlet", "agency")
_ROW = 25
_SITE = re.compile(r"[\w-]{2,30}(\.[\w-]{2,20}){1,2}")
_OUTLET_KINDS: dict[str, LinkKind] = {"outlet": "outlet", "agency": "agency"}


class Namer:
    """Names sources in the order of the text; remembers who spoke."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.referents = Referents(memory)
        self.papers: list[tuple[str, frozenset[str], Link]] = []

    def phrase(self, tree: Tree, head: int) -> Phrase:
        return noun_phrase(tree, head, self.memory)

    def name(self, tree: Tree, head: int) -> Link | None:
        """The link for the source whose noun phrase (or pronoun) has this head; None when it cannot be a source."""
        phrase = self.phrase(tree, head)
        for rule in RULES:
            link = rule(self, phrase)
            if link is not None:
                return link
        return None

    def spoke(self, link: Link, tree: Tree, head: int | None) -> None:
        """Remembers that a source spoke in a sentence."""
        feats = tree.tokens[head].feats if head is not None else {}
        gender = feats.get("Gender", "")
        for entity in {id(n.entity): n.entity for n in self.memory.named}.values():
            if entity.name == link.name and entity.kind == "person":
                gender = self.memory.gender(entity) or gender
        plural = feats.get("Number") == "Plur" and link.kind != "person"
        self.referents.spoken.append(Spoke(link, tree.sentence.index, gender, plural))

    def link_of(self, entity: Entity, place: int, rule: str) -> Link:
        """The link to an entity, with the last place up to here that names it."""
        named = self.referents.nearest(entity, place)
        span = Span(named.mention.start, named.mention.end, named.mention.text) if named else None
        kind = _OUTLET_KINDS.get(self.memory.outlets.get(entity.id, ""), _KINDS[entity.kind])
        return Link(name=entity.name, kind=kind, span=span, rule=rule)

    def papers_like(self, p: Phrase) -> Link | None:
        """A paper named before with the same head and at least the same words."""
        words = modifiers(p.tree, p.head)
        for lemma, known, link in reversed(self.papers):
            if words and lemma == p.token.lemma and words <= known:
                return link
        return None

    def behind(self, tree: Tree, head: int, link: Link) -> tuple[Link, ...]:
        """The outlet or agency whose unnamed source speaks: "источник Интерфакса"."""
        if link.kind != "unnamed" or tree.tokens[head].lemma not in _HIDDEN:
            return ()
        outlets = [
            n for n in self.phrase(tree, head).names if n.entity.kind in _OUTLETS or n.entity.id in self.memory.outlets
        ]
        return tuple(self.link_of(n.entity, n.mention.start, "its_source") for n in outlets[:1])

    def on_air(self, link: Link, tree: Tree, first: int) -> Link:
        """A channel in whose air the words fell is a broadcast, whatever it is elsewhere."""
        if tree.tokens[first].lemma in broadcast_words() and link.kind in (*_OUTLETS, "organisation"):
            return Link(name=link.name, kind="broadcast", span=link.span, rule=link.rule)
        return link

    def as_written(self, phrase: Phrase, kind: LinkKind, rule: str) -> Link:
        """The link under the phrase's own words, uninflected."""
        first, own = phrase.first, ("свой", "тот", "этот", "сам", "данный")
        while first < phrase.head and phrase.tree.tokens[first].lemma in own:
            first += 1
        name = nominative(phrase.tree, phrase.head, first, phrase.last)
        return Link(name=name, kind=kind, span=phrase.tree.span(phrase.first, phrase.last), rule=rule)


def pronoun(namer: Namer, p: Phrase) -> Link | None:
    """он, она, они, его: who spoke last or the nearest subject of that gender."""
    if p.token.lemma not in ("он", "она", "они", "его", "ее", "их", "оно"):
        return None
    found = namer.referents.pronoun(p.token, p.tree.sentence.index)
    if isinstance(found, Entity):
        return namer.link_of(found, p.place, "pronoun")
    return Link(name=found.link.name, kind=found.link.kind, span=found.link.span, rule="pronoun") if found else None


def named_here(namer: Namer, p: Phrase) -> Link | None:
    """The head is itself a name: "Петрова заявила", "Bloomberg пишет"."""
    for n in p.names:
        if n.first <= p.head <= n.last and (n.entity.kind != "place" or p.token.pos in ("PROPN", "X")):
            return namer.link_of(n.entity, n.mention.start, "named")
    return None


def person_in_apposition(namer: Namer, p: Phrase) -> Link | None:
    """A role and the name of its holder: "глава холдинга инвестор Иван Петров"; the last name of the head's case."""
    acting = p.token.pos == "ADJ" or p.token.feats.get("VerbForm") == "Part"
    if p.token.lemma not in roles() and p.token.feats.get("Animacy") != "Anim" and not acting:
        return None
    case = p.token.feats.get("Case", "")
    persons = [n for n in p.names if n.entity.kind == "person" and n.first > p.head and _apposed(p, n, case)]
    if not persons and p.token.feats.get("Number") == "Sing":
        for kid in p.tree.kids(p.head, "conj"):
            joined = namer.phrase(p.tree, kid)
            persons = [
                n for n in joined.names if n.entity.kind == "person" and n.first > kid and _apposed(joined, n, case)
            ]
    if not persons and case == "Nom":
        persons = _after_commas(namer, p)
    return namer.link_of(persons[-1].entity, persons[-1].mention.start, "role_with_name") if persons else None


def _after_commas(namer: Namer, p: Phrase) -> list[Named]:
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


def press_of(namer: Namer, p: Phrase) -> Link | None:
    """Someone of an outlet who speaks for it: "корреспондент агентства X", "журналисты X"."""
    if p.token.lemma not in _PRESS:
        return None
    outlets = [n for n in p.names if n.entity.kind in _OUTLETS]
    return namer.link_of(outlets[-1].entity, outlets[-1].mention.start, "press_of") if outlets else None


def press_again(namer: Namer, p: Phrase) -> Link | None:
    """ "журналисты" with nothing else, after an outlet that spoke a few sentences ago: its journalists."""
    if p.token.lemma != "журналист" or p.token.feats.get("Number") != "Plur" or p.first != p.last:
        return None
    for spoke in reversed(namer.referents.spoken):
        if p.tree.sentence.index - spoke.sentence <= 4 and spoke.link.kind in _OUTLETS:
            return Link(name=spoke.link.name, kind=spoke.link.kind, span=spoke.link.span, rule="outlet_again")
    return None


def outlet_by_kind(namer: Namer, p: Phrase) -> Link | None:
    """A word for an outlet or body with its name: "газета «Заря»", "агентство Bloomberg", "компания «Вега»"."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind not in ("outlet", "agency", "organisation") or word.refers == "any":
        return None
    for n in p.names:
        if n.first > p.head and n.entity.kind not in ("person", "place") and _follows(p, n):
            link = namer.link_of(n.entity, n.mention.start, "kind_with_name")
            return link if word.kind == "organisation" or link.kind in _OUTLETS else _as_kind(link, word.kind)
    quoted = _quoted_name(p)
    return Link(name=quoted.text, kind=word.kind, span=quoted, rule="kind_with_quoted_name") if quoted else None


def _as_kind(link: Link, kind: LinkKind) -> Link:
    return Link(name=link.name, kind=kind, span=link.span, rule=link.rule)


def _follows(p: Phrase, n: Named) -> bool:
    between = p.tree.tokens[p.head + 1 : n.first]
    return not any(t.pos in ("NOUN", "PROPN") and t.feats.get("Case") == "Gen" and t.pos == "NOUN" for t in between)


def _quoted_name(p: Phrase) -> Span | None:
    opening = next((i for i in range(p.head + 1, p.last) if p.tree.tokens[i].text in '«“„"'), None)
    if opening is None:
        return None
    closing = next((i for i in range(opening + 1, p.last + 1) if p.tree.tokens[i].text in '»”"'), None)
    return p.tree.span(opening + 1, closing - 1) if closing and closing > opening + 1 else None


def document(namer: Namer, p: Phrase) -> Link | None:
    """A paper: "внутренние документы ведомства"; one that an outlet or body published stands for the publisher."""
    word = document_words().get(p.token.lemma)
    if word is None or p.token.pos not in ("NOUN", "PROPN"):
        return None
    pointed = any(
        p.tree.tokens[k].lemma in ("тот", "этот", "данный", "такой") for k in p.tree.kids(p.head, "det", "amod")
    )
    bare = p.first == p.head == p.last or pointed
    if bare:
        for spoke in reversed(namer.referents.spoken):
            if spoke.link.kind == "document" and (pointed or p.token.text.lower()[:5] in spoke.link.name.lower()):
                return Link(name=spoke.link.name, kind="document", span=spoke.link.span, rule="same_document")
    elif known := namer.papers_like(p):
        return Link(name=known.name, kind="document", span=known.span, rule="same_document")
    if bare and word.own:
        return _published(namer, p)
    possessor = next(
        (k for k in p.tree.kids(p.head, "det") if p.tree.tokens[k].lemma in ("он", "она", "они", "его", "ее", "их")),
        None,
    )
    if word.own or possessor is not None:
        owner = _owner(namer, p, possessor)
        if owner:
            return owner
    link = namer.as_written(p, "document", "document")
    namer.papers.append((p.token.lemma, modifiers(p.tree, p.head), link))
    return link


def _published(namer: Namer, p: Phrase) -> Link | None:
    for spoke in reversed(namer.referents.spoken):
        if p.tree.sentence.index - spoke.sentence <= 4 and spoke.link.kind in (*_OUTLETS, "organisation"):
            return Link(name=spoke.link.name, kind=spoke.link.kind, span=spoke.link.span, rule="its_publication")
    return None


def _owner(namer: Namer, p: Phrase, possessor: int | None) -> Link | None:
    if possessor is not None:
        for n in namer.memory.before(p.place, 1000):
            if n.entity.kind == "organisation":
                return namer.link_of(n.entity, p.place, "its_document")
    owner = p.tree.kid(p.head, "nmod", "appos")
    return namer.name(p.tree, owner) if owner is not None and owner > p.head and not p.tree.kid(owner, "case") else None


def broadcast(namer: Namer, p: Phrase) -> Link | None:
    """A programme, a channel's air or a page as the one that says: "в эфире телеканала «Волна»"."""
    if not broadcast_words().get(p.token.lemma) or p.token.lemma in source_words():
        return None
    return namer.as_written(p, "broadcast", "broadcast")


def hidden(namer: Namer, p: Phrase) -> Link | None:
    """Those who stay unnamed: "источник в ведомстве", "эксперты", "один из врачей"."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind != "unnamed":
        return None
    if p.token.feats.get("Number") != "Plur" and word.group != "hidden":
        known = role_holder(namer, p)
        if known:
            return known
    return namer.as_written(p, "unnamed", "unnamed")


def role_holder(namer: Namer, p: Phrase) -> Link | None:
    """A role that somebody was introduced in before: "министр", "глава ведомства", "предприниматель"."""
    if p.token.lemma not in roles() or p.token.feats.get("Number") == "Plur":
        return None
    words = modifiers(p.tree, p.head)
    entity = namer.referents.role(p.token.lemma, words, p.place)
    if entity is None and not words - GENERIC:
        entity = _only_speaker(namer, p)
    return namer.link_of(entity, p.place, "role_holder") if entity else None


def _only_speaker(namer: Namer, p: Phrase) -> Entity | None:
    """The one person who spoke in the sentences just before, when nobody else did."""
    near = [s for s in namer.referents.spoken if p.tree.sentence.index - s.sentence <= 2]
    names = {s.link.name for s in near if s.link.kind == "person"}
    if len(names) != 1 or any(s.link.kind in ("office", "unnamed") for s in near):
        return None
    held = [seen for seen in namer.memory.roles if seen.entity.name in names]
    if held and roles()[p.token.lemma].group not in ("any", "politician"):
        return None
    return next((n.entity for n in namer.memory.before(p.place, 5000) if n.entity.name in names), None)


def outlet_again(namer: Namer, p: Phrase) -> Link | None:
    """издание, газета, агентство, телеканал: the outlet that was last a source."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind not in _OUTLETS or word.refers != "back" or p.names:
        return None
    found = namer.referents.outlet(p.place, word.group)
    if isinstance(found, Entity):
        return namer.link_of(found, p.place, "outlet_again")
    if found:
        return Link(name=found.link.name, kind=found.link.kind, span=found.link.span, rule="outlet_again")
    return namer.as_written(p, word.kind, "outlet_not_named")


def body_again(namer: Namer, p: Phrase) -> Link | None:
    """ведомство, компания: the body last named."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind != "organisation" or word.refers != "back" or p.first != p.last:
        return None
    found = namer.referents.body(p.place, word.group)
    return (
        namer.link_of(found, p.place, "body_again") if found else namer.as_written(p, "organisation", "body_not_named")
    )


def office(namer: Namer, p: Phrase) -> Link | None:
    """A body or an office by its words: "пресс-служба министерства", "глава полиции", "власти города"."""
    if p.token.lemma in roles():
        bare = not modifiers(p.tree, p.head) - GENERIC
        return namer.as_written(p, "unnamed" if bare else "office", "role_without_name")
    word = source_words().get(p.token.lemma)
    if word is not None and word.kind in ("organisation", *_OUTLETS):
        return namer.as_written(p, word.kind, "body_by_its_words")
    return None


def country(namer: Namer, p: Phrase) -> Link | None:
    """A country or a seat of power that speaks: "в Кремле", "Москва"."""
    if p.token.lemma in countries():
        return namer.as_written(p, "organisation", "seat_of_power")
    for n in p.names:
        if n.entity.kind in ("organisation", "outlet", "agency") and n.last >= p.head:
            return namer.link_of(n.entity, n.mention.start, "name_in_phrase")
    return None


def some_person(namer: Namer, p: Phrase) -> Link | None:
    """Any living being that is not named: "местный дворник"; stays unnamed."""
    if p.token.pos in ("NOUN", "PROPN") and p.token.feats.get("Animacy") == "Anim":
        return namer.as_written(p, "person" if p.token.pos == "PROPN" else "unnamed", "some_person")
    written = p.tree.span(p.first, p.last)
    if _SITE.fullmatch(written.text):
        return Link(name=written.text, kind="outlet", span=written, rule="site")
    if p.token.pos == "PROPN" or (p.token.text[:1].isupper() and p.token.pos == "X"):
        return namer.as_written(p, "organisation", "unknown_name")
    return None


RULES: tuple[Callable[[Namer, Phrase], Link | None], ...] = (
    pronoun, named_here, person_in_apposition, press_of, press_again, outlet_by_kind, document, broadcast, outlet_again, body_again,
    hidden, role_holder, office, country, some_person,
)  # fmt: skip

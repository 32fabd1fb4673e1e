"""Names the sources of an article in the order of the text, and remembers who spoke."""

from collections.abc import Callable

from svodka.model.reading import Entity, Link, LinkKind
from svodka.model.span import Span
from svodka.reading.reports.sources.memory import Memory
from svodka.reading.reports.sources.named import modifiers
from svodka.reading.reports.sources.nominative import nominative
from svodka.reading.reports.sources.phrases import Phrase, noun_phrase
from svodka.reading.reports.sources.referring import Referents, Spoke
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import broadcast_words

OUTLETS = ("outlet", "agency")
_KINDS: dict[str, LinkKind] = {
    "person": "person", "organisation": "organisation", "place": "organisation", "outlet": "outlet", "agency": "agency",
}  # fmt: skip
_OUTLET_KINDS: dict[str, LinkKind] = {"outlet": "outlet", "agency": "agency"}
_TALKS = frozenset(["интервью", "беседа", "разговор", "комментарий"])
_HIDDEN = frozenset(["источник", "собеседник", "инсайдер", "информатор"])


class Sources:
    """Names sources in the order of the text by the rules given; remembers who spoke."""

    def __init__(self, memory: Memory, rules: "tuple[Rule, ...]") -> None:
        self.memory, self._rules = memory, rules
        self.referents = Referents(memory)
        self.papers: list[tuple[str, frozenset[str], Link]] = []

    def phrase(self, tree: Tree, head: int) -> Phrase:
        return noun_phrase(tree, head, self.memory)

    def name(self, tree: Tree, head: int) -> Link | None:
        """The link for the source whose noun phrase (or pronoun) has this head; None when it cannot be a source."""
        phrase = self.phrase(tree, head)
        for rule in self._rules:
            link = rule(self, phrase)
            if link is not None:
                return link
        return None

    def spoke(self, link: Link, tree: Tree, head: int | None) -> None:
        """Remembers that a source spoke in a sentence."""
        feats = tree.tokens[head].feats if head is not None else {}
        gender = feats.get("Gender", "")
        entity = self.memory.persons.get(link.name)
        if entity is not None:
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
            n for n in self.phrase(tree, head).names if n.entity.kind in OUTLETS or n.entity.id in self.memory.outlets
        ]
        return tuple(self.link_of(n.entity, n.mention.start, "its_source") for n in outlets[:1])

    def on_air(self, link: Link, tree: Tree, first: int) -> Link:
        """A channel in whose air the words fell is a broadcast, whatever it is elsewhere."""
        talk = any(t.lemma in _TALKS for t in tree.tokens[first : first + 2])
        if talk and link.kind == "organisation":
            return Link(name=link.name, kind="outlet", span=link.span, rule=link.rule)
        if tree.tokens[first].lemma in broadcast_words() and link.kind in (*OUTLETS, "organisation"):
            return Link(name=link.name, kind="broadcast", span=link.span, rule=link.rule)
        return link

    def as_written(self, phrase: Phrase, kind: LinkKind, rule: str) -> Link:
        """The link under the phrase's own words, uninflected."""
        first, own = phrase.first, ("свой", "тот", "этот", "сам", "данный")
        while first < phrase.head and phrase.tree.tokens[first].lemma in own:
            first += 1
        name = nominative(phrase.tree, phrase.head, first, phrase.last)
        return Link(name=name, kind=kind, span=phrase.tree.span(phrase.first, phrase.last), rule=rule)


Rule = Callable[[Sources, Phrase], Link | None]

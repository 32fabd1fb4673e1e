"""Whom a pronoun, a role or a common noun for a source stands for: ordered rules over what was named before."""

from bisect import bisect_right
from typing import NamedTuple

from svodka.model.reading import Entity, Link, Token
from svodka.reading.reports.sources.agreeing import agree, agreement, undeclined
from svodka.reading.reports.sources.memory import Memory
from svodka.reading.reports.sources.named import Named
from svodka.reading.reports.sources.roles import fit
from svodka.reading.reports.vocabulary import broadcast_words, document_words

_BODIES = ("министерств", "ведомств", "служб", "комитет", "управлен", "департамент", "комисси", "агентств", "мин",
           "рос", "прокуратур", "полици", "мвд", "мчс", "мид", "фсб", "центр", "правительств")  # fmt: skip
_NEAR = 3
_SAME_ROLE = 4
_WORKS_TELL = frozenset(["рассказывать", "рассказать", "повествовать", "показывать", "показать", "напоминать"])


class Spoke(NamedTuple):
    """A source that spoke: its link, the sentence it spoke in, its gender ("" when unknown) and number."""

    link: Link
    sentence: int
    gender: str
    plural: bool


class Referents:
    """Looks up antecedents; `spoken` are the sources so far, in order."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.spoken: list[Spoke] = []

    def pronoun(self, token: Token, sentence: int) -> Spoke | Entity | None:
        """The one for whom "он" stands: who spoke within the last two sentences, else the nearest fitting subject."""
        gender, plural = agreement(token)
        for spoke in reversed(self.spoken):
            if sentence - spoke.sentence > 2 * _NEAR:
                break
            if spoke.plural == plural and (plural or agree(spoke.gender, gender)) and _can_be_he(spoke, gender):
                if self._may_be_a_work(spoke, sentence, token):
                    return None
                acted = self._acted_since(spoke, sentence, gender)
                far = sentence - spoke.sentence > _NEAR and self._others(spoke, token.start, gender)
                return acted or (None if far else spoke)
        return None if plural else self._subject(token.start, sentence, gender)

    def _may_be_a_work(self, spoke: Spoke, sentence: int, token: Token) -> bool:
        """The sentence before is about a film or a paper, which tells too: "Фильм вышел в мае. Он рассказывает о …"."""
        tokens, gender = self.memory.trees[sentence].tokens, agreement(token)[0]
        telling = 0 <= token.head < len(tokens) and tokens[token.head].lemma in _WORKS_TELL
        if spoke.sentence >= sentence - 1 or not telling:
            return False
        subjects = (t for t in self.memory.trees[sentence - 1].tokens if t.rel.startswith("nsubj"))
        works = (t for t in subjects if t.lemma in broadcast_words() or t.lemma in document_words())
        return any(t.feats.get("Gender") == gender and t.feats.get("Number") == "Sing" for t in works)

    def _others(self, spoke: Spoke, place: int, gender: str) -> bool:
        """Somebody else of that gender was named since a source spoke."""
        since = spoke.link.span.end if spoke.link.span else 0
        return any(
            n.entity.kind == "person"
            and n.entity.name != spoke.link.name
            and agree(self.memory.gender(n.entity), gender)
            for n in self.memory.between(since, place)
        )

    def _acted_since(self, spoke: Spoke, sentence: int, gender: str) -> Entity | None:
        """Somebody else, who acted in this paragraph since a source spoke that is not named again."""
        trees = self.memory.trees
        first = spoke.sentence + 1
        while first < sentence and trees[first].sentence.paragraph != trees[sentence].sentence.paragraph:
            first += 1
        if first >= sentence:
            return None
        since = self.memory.between(trees[first].sentence.start, trees[sentence].sentence.start)
        if any(n.entity.name == spoke.link.name for n in since):
            return None
        persons = [n for n in since if n.entity.kind == "person" and not self.memory.marked(n)]
        acted = [n.entity for n in persons if n.subject or (n.case == "Nom" and n.last > n.first)]
        return acted[-1] if acted and self.memory.gender(acted[-1]) == gender else None

    def _subject(self, place: int, sentence: int, gender: str) -> Entity | None:
        near = [n for n in self.memory.before(place) if n.entity.kind == "person" and sentence - n.sentence <= _NEAR]
        fitting = [n for n in near if agree(self.memory.gender(n.entity), gender)]
        subjects = [n for n in fitting if n.subject]
        if subjects:
            return subjects[0].entity
        if (
            not fitting
            and gender == "Fem"
            and len({n.entity.id for n in near}) == 1
            and undeclined(near[0].entity.name)
        ):
            return near[0].entity
        return fitting[0].entity if len({n.entity.id for n in fitting}) == 1 else None

    def only_one(self, place: int, sentence: int, gender: str) -> Entity | None:
        """The person of a gender named in the last sentences when there is one alone, and none of unknown gender."""
        near = [n for n in self.memory.before(place) if n.entity.kind == "person" and sentence - n.sentence <= _NEAR]
        fitting = {n.entity.id: n.entity for n in near if agree(self.memory.gender(n.entity), gender)}
        alone = next(iter(fitting.values())) if len(fitting) == 1 else None
        return alone if alone is not None and gender and self.memory.gender(alone) == gender else None

    def only_named(self, place: int, gender: str) -> Entity | None:
        """The one person whom the text names up to a place, of the gender that is asked."""
        named = {n.entity.id: n.entity for n in self.memory.before(place, place) if n.entity.kind == "person"}
        alike = [e for e in named.values() if agree(self.memory.gender(e), gender)]
        sure = len(named) == 1 or (gender == "Fem" and len(alike) == 1 and self.memory.gender(alike[0]) == "Fem")
        return alike[0] if sure and alike and " " in alike[0].name else None

    def role(self, lemma: str, words: frozenset[str], where: tuple[int, str]) -> Entity | None:
        """The person introduced before in this role, or in one of its class, when nothing in its words contradicts.

        `where` is the place of the role and the gender that it must have (empty when any will do).
        """
        place, gender = where
        known = [seen for seen in self.memory.roles if agree(self.memory.gender(seen.entity), gender)]
        scored = [(fit(seen, lemma, words), seen.at, seen) for seen in known]
        fitting = [
            (s, at < place, bool(gender) and self.memory.gender(seen.entity) == gender, at, seen)
            for s, at, seen in scored
            if s > (0 if at < place else 1)
        ]
        best = max(fitting, key=lambda x: x[:4], default=None)
        far = best is not None and best[0] < _SAME_ROLE and best[3] >= self._sentence_end(place)
        if best is None or (far and self._only_others_before(best[4].entity, place, gender)):
            return None
        rivals = {seen.entity.id: seen.entity for s, at, seen in scored if s == best[0] and (at < place or not best[1])}
        if len(rivals) > 1 and (best[0] < 4 or not best[1]):
            return self._spoke_last(tuple(rivals.values()), place) if best[0] > 2 else None
        return best[4].entity

    def _only_others_before(self, entity: Entity, place: int, gender: str) -> bool:
        """Others of that gender were named before the role, and not he who is said to hold it later."""
        before = {n.entity.name: n for n in self.memory.before(place, place) if n.entity.kind == "person"}
        others = any(agree(self.memory.gender(n.entity), gender) for n in before.values())
        return others and entity.name not in before

    def _sentence(self, place: int) -> int:
        return bisect_right(self.memory.trees, place, key=lambda t: t.sentence.start) - 1

    def _sentence_end(self, place: int) -> int:
        return self.memory.trees[self._sentence(place)].sentence.end

    def _spoke_last(self, rivals: tuple[Entity, ...], place: int) -> Entity | None:
        """Of several whom a role fits the one who spoke last, in this sentence or the one before."""
        if not self.spoken or not self.spoken[-1].link.span:
            return None
        last = self.spoken[-1]
        here = self._sentence(place)
        return next((e for e in rivals if e.name == last.link.name and here - last.sentence <= 1), None)

    def outlet(self, place: int, group: str) -> Entity | Spoke | None:
        """The outlet or agency that was last a source, else the last named one that is not the article's own."""
        kinds = ("agency",) if group == "agency" else ("outlet",) if group == "broadcaster" else ("outlet", "agency")
        for spoke in reversed(self.spoken):
            if spoke.link.kind in kinds:
                return spoke
        for n in self.memory.before(place, 5000):
            if n.entity.kind in kinds and not self.is_own(n.entity.name):
                return n.entity
        return None

    def body(self, place: int, group: str) -> Entity | None:
        """The last named organisation of the group asked for (a public body or a firm)."""
        for n in self.memory.before(place, 1200):
            if n.entity.kind == "organisation":
                public = n.entity.name.lower().startswith(_BODIES) or any(
                    b in n.entity.name.lower() for b in _BODIES[:8]
                )
                if public == (group == "body"):
                    return n.entity
        return None

    def is_own(self, name: str) -> bool:
        """True for the article's own outlet."""
        own = self.memory.article.outlet
        return bool(own) and _plain(own or "") == _plain(name)

    def nearest(self, entity: Entity, place: int) -> Named | None:
        """The last mention of an entity up to a place, else its first."""
        mentions = self.memory.of(entity)
        at = bisect_right(mentions, place, key=lambda n: n.mention.start) - 1
        return mentions[max(0, at)] if mentions else None


def _plain(name: str) -> str:
    return "".join(c for c in name.lower().replace("ё", "е") if c.isalnum())


def _can_be_he(spoke: Spoke, gender: str) -> bool:
    return spoke.link.kind in ("person", "office", "unnamed")

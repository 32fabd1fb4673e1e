"""Sources that are persons: pronouns, names, roles with and without a name, the unnamed."""

import re

import msgspec

from svodka.model.reading import Entity, Link
from svodka.reading.entities.naming import is_common_noun, is_living_noun
from svodka.reading.reports.sources.known import Sources
from svodka.reading.reports.sources.named import modifiers, whose_kin
from svodka.reading.reports.sources.phrases import Phrase
from svodka.reading.reports.sources.referring import Spoke
from svodka.reading.reports.sources.roles import GENERIC, may_be_one
from svodka.reading.reports.vocabulary import broadcast_words, role_of

LONE = 6
"""So many sentences after the article's only speaker a bare role still means him."""
_STARS = ("art", "sport")
"""Whom news is about is called by his trade without having been introduced by it."""
_PAIRED = frozenset(
    ["актер", "певец", "артист", "писатель", "журналист", "спортсмен", "теннисист", "фигурист", "активист"]
)
_SITE = re.compile(r"[\w-]{2,30}(\.[\w-]{2,20}){1,2}")


def pronoun(namer: Sources, p: Phrase) -> Link | None:
    """он, она, они, его: who spoke last or the nearest subject of that gender; "согласно ему" is a law or a paper."""
    if p.token.lemma not in ("он", "она", "они", "его", "ее", "их", "оно"):
        return None
    found = namer.referents.pronoun(p.token, p.tree.sentence.index)
    if p.first and p.tree.tokens[p.first - 1].lemma == "согласно" and (not isinstance(found, Spoke) or _lives(found)):
        return None
    if isinstance(found, Entity):
        return namer.link_of(found, p.place, "pronoun")
    if found is None and p.token.lemma == "они":
        return _those(namer, p)
    return Link(name=found.link.name, kind=found.link.kind, span=found.link.span, rule="pronoun") if found else None


def _lives(spoke: Spoke) -> bool:
    return spoke.link.kind in ("person", "office", "unnamed")


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
        if n.first <= p.head <= n.last and p.token.lemma in broadcast_words():
            whose = next((x for x in p.names if x.first > n.last and x.entity.kind != "place"), None)
            if whose is not None:
                return namer.link_of(whose.entity, whose.mention.start, "its_page")  # "в Twitter ЦДД"
        if n.first == p.head < n.last and whose_kin(p.tree, p.head, n.first + 1):
            return namer.as_written(p, "unnamed", "kin")
        if n.first <= p.head <= n.last and (n.entity.kind != "place" or p.token.pos in ("PROPN", "X")):
            return namer.link_of(n.entity, n.mention.start, "named")
    return None


def role_holder(namer: Sources, p: Phrase) -> Link | None:
    """A role that somebody was introduced in before: "министр", "глава ведомства", "предприниматель"."""
    if role_of(p.token.lemma) is None or p.token.feats.get("Number") == "Plur":
        return None
    role = role_of(p.token.lemma)
    if role is not None and role.group == "kin" and p.first != p.last:
        return None  # "мать Анны Рейн": nobody who was named so
    words = modifiers(p.tree, p.head)
    entity = namer.referents.role(p.token.lemma, words, (p.place, gender_asked(p)))
    if entity is None and not words - GENERIC:
        entity = only_speaker(namer, p)
    if entity is None and role is not None and role.group in _STARS:
        entity = namer.referents.only_named(p.place, gender_asked(p))
    return namer.link_of(entity, p.place, "role_holder") if entity else None


def gender_asked(p: Phrase) -> str:
    """The gender that a role must have: of its verb, of a feminine noun, or of a noun that has a feminine beside it."""
    head = p.token.head
    verb = p.tree.tokens[head].feats.get("Gender", "") if head >= 0 and p.tree.tokens[head].pos == "VERB" else ""
    if verb in ("Masc", "Fem") and p.token.rel.startswith("nsubj"):
        return verb
    if p.token.feats.get("Gender") == "Fem" and p.token.lemma.endswith(("ица", "иса", "ка")):
        return "Fem"
    return "Masc" if p.token.lemma in _PAIRED else ""


def only_speaker(namer: Sources, p: Phrase) -> Entity | None:
    """The one person who spoke in the sentences just before, when nobody else did."""
    spoken = namer.referents.spoken
    alone = {s.link.name for s in spoken if s.link.kind not in ("outlet", "agency", "broadcast", "document")}
    reach = LONE if len(alone) == 1 else 2
    near = [s for s in spoken if p.tree.sentence.index - s.sentence <= reach]
    names = {s.link.name for s in near if s.link.kind == "person" and _of_gender(s.gender, gender_asked(p))}
    if len(names) != 1 or any(s.link.kind in ("office", "unnamed") for s in near):
        return None
    held = [seen.lemma for seen in namer.memory.roles if seen.entity.name in names]
    if held and (namer.memory.in_marks(p.place) or not any(may_be_one(lemma, p.token.lemma) for lemma in held)):
        return None
    return next((n.entity for n in namer.memory.before(p.place, 5000) if n.entity.name in names), None)


def last_person(namer: Sources, p: Phrase) -> Entity | None:
    """The person who spoke last, a few sentences ago at most, if of the gender asked."""
    near = [s for s in namer.referents.spoken if p.tree.sentence.index - s.sentence <= LONE and s.link.kind == "person"]
    last = namer.memory.persons.get(near[-1].link.name) if near else None
    return last if last is not None and _of_gender(namer.memory.gender(last), gender_asked(p)) else None


def _of_gender(known: str, asked: str) -> bool:
    return not known or not asked or known == asked


def _unnamed(namer: Sources, p: Phrase) -> Link | None:
    """A common noun with the capital of its sentence, taken for a name: "Незнакомец сказал"."""
    if not is_living_noun(p.token.text):
        return None
    link = namer.as_written(p, "unnamed", "some_person")
    return msgspec.structs.replace(link, name=link.name[:1].lower() + link.name[1:])


def some_person(namer: Sources, p: Phrase) -> Link | None:
    """Any living being that is not named: "местный дворник"; stays unnamed."""
    surname = p.token.text.lower() if p.first == p.head == p.last and p.token.text[:1].isupper() else ""
    if surname in namer.memory.surnames:
        return namer.link_of(namer.memory.surnames[surname], p.place, "surname")
    if p.token.lemma.endswith(("ть", "ться")):
        return None  # "Запасайтесь": a verb that the tagger takes for a name
    common = p.token.start == p.tree.sentence.start and is_common_noun(p.token.text)
    if common and p.token.pos == "PROPN":
        return _unnamed(namer, p)
    if p.token.pos in ("NOUN", "PROPN") and p.token.feats.get("Animacy") == "Anim":
        former = p.token.lemma.startswith("экс-")
        link = namer.as_written(p, "person" if p.token.pos == "PROPN" and not former else "unnamed", "some_person")
        return msgspec.structs.replace(link, name=link.name[:1].lower() + link.name[1:]) if former else link
    written = p.tree.span(p.first, p.last)
    if _SITE.fullmatch(written.text):
        return Link(name=written.text, kind="outlet", span=written, rule="site")
    if any(map(str.isdigit, written.text)) and p.first == p.last:
        return None  # "COVID-19": a thing with a number
    if p.token.pos == "PROPN" or (p.token.text[:1].isupper() and p.token.pos == "X"):
        return namer.as_written(p, "organisation", "unknown_name")
    return None

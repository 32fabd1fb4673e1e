"""Sources that stay unnamed: "источник в ведомстве", "эксперты", "один из врачей", and whom such words do name."""

from svodka.model.reading import Link
from svodka.reading.reports.sources.known import Sources
from svodka.reading.reports.sources.people import LONE, gender_asked, last_person, only_speaker, role_holder
from svodka.reading.reports.sources.phrases import Phrase
from svodka.reading.reports.vocabulary import role_of, source_words


def hidden(namer: Sources, p: Phrase) -> Link | None:
    """Those who stay unnamed: "источник в ведомстве", "эксперты", "один из врачей"."""
    word = source_words().get(p.token.lemma)
    if word is None or word.kind != "unnamed":
        return None
    if p.token.lemma == "источник" and (outlet := _as_outlet(namer, p)):
        return outlet
    interviewed = p.token.lemma in ("собеседник", "собеседница") and {
        p.tree.tokens[k].lemma for k in p.tree.kids(p.head, "nmod")
    } <= {"издание", "агентство", "газета", "портал", "телеканал", "журнал"}
    if (
        interviewed
        and p.token.feats.get("Number") != "Plur"
        and (entity := only_speaker(namer, p) or last_person(namer, p))
    ):
        return namer.link_of(entity, p.place, "interviewed")
    if p.token.feats.get("Number") != "Plur" and word.group != "hidden":
        known = role_holder(namer, p) or _epithet(namer, p) or _expert_again(namer, p)
        if known:
            return known
    return namer.as_written(p, "unnamed", "unnamed")


def one_of(namer: Sources, p: Phrase) -> Link | None:
    """ "один из авторов исследования Карен Рейн": the one by name, else one of those."""
    many = next((k for k in p.tree.kids(p.head, "nmod", "obl") if p.tree.case(k) == "из"), None)
    if p.token.lemma != "один" or many is None:
        return None
    end = p.tree.tokens[max(p.last, *p.tree.subtree(many))].end
    named = [n for n in namer.memory.between(p.place, end) if n.entity.kind == "person" and n.case in ("", "Nom")]
    if named:
        return namer.link_of(named[-1].entity, named[-1].mention.start, "one_of")
    living = p.tree.tokens[many].feats.get("Animacy") == "Anim"
    return namer.as_written(p, "unnamed", "one_of") if living else None


def some_of_many(namer: Sources, p: Phrase) -> Link | None:
    """ "Некоторые уверены, что …": some of those of whom it was told, alone in the plural nominative."""
    if p.token.lemma not in ("некоторый", "многий") or p.first != p.last or p.token.feats.get("Number") != "Plur":
        return None
    return namer.as_written(p, "unnamed", "some_of_many") if p.token.feats.get("Case") == "Nom" else None


def net_users(namer: Sources, p: Phrase) -> Link | None:
    """ "в Сети предположили", "в соцсетях пишут": nobody by name."""
    if p.token.lemma not in ("сеть", "интернет", "соцсеть") or p.names or p.token.feats.get("Case") != "Loc":
        return None
    return namer.as_written(p, "unnamed", "net_users")


def _as_outlet(namer: Sources, p: Phrase) -> Link | None:
    """ "Согласно источнику" soon after an outlet that is retold, when no hidden source was named: the outlet."""
    before = p.tree.tokens[max(0, p.head - 2) : p.head]
    pointing = any(t.lemma in ("согласно", "информация", "данные") for t in before)
    if p.first != p.last or not pointing or any(s.link.kind == "unnamed" for s in namer.referents.spoken):
        return None
    for spoke in reversed(namer.referents.spoken):
        foreign = spoke.link.kind == "organisation" and spoke.link.name.isascii()
        if p.tree.sentence.index - spoke.sentence <= LONE and (spoke.link.kind == "outlet" or foreign):
            return Link(name=spoke.link.name, kind="outlet", span=spoke.link.span, rule="outlet_again")
    return None


def _expert_again(namer: Sources, p: Phrase) -> Link | None:
    """ "специалист", "эксперт" alone, after others were heard: the person who spoke last, when the gender shows it."""
    if p.token.lemma not in ("специалист", "эксперт") or p.first != p.last or namer.memory.in_marks(p.place):
        return None
    if p.tree.tokens[0].text in ("Ранее", "Напомним", "Накануне"):
        return None  # another matter, another expert
    entity = last_person(namer, p)
    shown = entity is not None and gender_asked(p) in ("Masc", "Fem") and namer.memory.gender(entity) == gender_asked(p)
    return namer.link_of(entity, p.place, "expert_again") if entity is not None and shown else None


def _epithet(namer: Sources, p: Phrase) -> Link | None:
    """ "женщина", "мужчина" alone: the one person of that gender named in the last sentences, if there is one."""
    role = role_of(p.token.lemma)
    if role is None or role.group != "any" or p.first != p.last or p.tree.kids(p.head, "acl", "acl:relcl"):
        return None
    entity = namer.referents.only_one(p.place, p.tree.sentence.index, p.token.feats.get("Gender", ""))
    return namer.link_of(entity, p.place, "epithet") if entity else None

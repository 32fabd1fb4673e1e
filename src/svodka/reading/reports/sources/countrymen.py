"""Who is called back by the country that he is of: "бельгиец", "31-летняя британка"."""

from svodka.model.reading import Entity, Link
from svodka.reading.entities.registry import demonyms
from svodka.reading.reports.sources.known import Sources
from svodka.reading.reports.sources.people import gender_asked, only_speaker
from svodka.reading.reports.sources.phrases import Phrase

_SOME = frozenset(["один", "другой", "некий", "какой-то", "каждый"])


def countryman(namer: Sources, p: Phrase) -> Link | None:
    """ "бельгиец": the one person introduced with that country, else who spoke just before; "один итальянец" is nobody
    of whom it was told."""
    country = demonyms().get(p.token.lemma)
    if country is None or p.token.feats.get("Number") == "Plur" or p.names:
        return None
    before = p.tree.tokens[p.first : p.head]
    if any(t.lemma in _SOME for t in before) or p.last > p.head:
        return namer.as_written(p, "unnamed", "some_person") if p.last == p.head else None
    entity = _introduced(namer, p, country) or _spoke_last(namer, p) or _only_one(namer, p) or only_speaker(namer, p)
    return namer.link_of(entity, p.place, "countryman") if entity else namer.as_written(p, "unnamed", "some_person")


def _introduced(namer: Sources, p: Phrase, country: str) -> Entity | None:
    """The one of whom the text has said before that he is of that country: "полузащитник сборной Бельгии"."""
    gender = gender_asked(p)
    known = {seen.entity.id: seen.entity for seen in namer.memory.roles if seen.at < p.place and country in seen.words}
    fitting = [e for e in known.values() if namer.memory.gender(e) in ("", gender) or not gender]
    return fitting[0] if len(fitting) == 1 else None


def _spoke_last(namer: Sources, p: Phrase) -> Entity | None:
    """The one person who spoke in the two sentences before."""
    near = [s for s in namer.referents.spoken if p.tree.sentence.index - s.sentence <= 2]
    names = {s.link.name for s in near if s.link.kind == "person"}
    gender = gender_asked(p)
    person = namer.memory.persons.get(names.pop()) if len(names) == 1 else None
    return person if person is not None and namer.memory.gender(person) in ("", gender) else None


def _only_one(namer: Sources, p: Phrase) -> Entity | None:
    return namer.referents.only_one(p.place, p.tree.sentence.index, gender_asked(p))

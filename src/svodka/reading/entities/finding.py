"""Gathers the names of an article into entities, in order of first mention."""

from svodka.model.article import Article
from svodka.model.reading import Entity, EntityKind, Mention, Reading
from svodka.reading.entities.joining import Named, same_entity
from svodka.reading.entities.naming import in_nominative, is_patronymic, nominative
from svodka.reading.entities.registry import country_names
from svodka.reading.entities.spans import name_spans


def find_entities(article: Article, reading: Reading) -> tuple[Entity, ...]:
    """The entities of an article, each with every place that names it by a proper name.

    A short form joins the nearest earlier full form that it can belong to, else the first later one.
    """
    names = [Named(n, nominative(n), article.text[n.start : n.end]) for n in name_spans(article, reading)]
    groups: list[list[Named]] = []
    representative: dict[str, list[Named]] = {}
    for named in sorted(names, key=lambda n: (-len(n.words), n.name.start)):
        key = " ".join((*named.words, named.kind))
        group = representative.get(key) or _group_of(named, groups)
        if group is None:
            group = []
            groups.append(group)
        group.append(named)
        representative[key] = group
    groups.sort(key=lambda g: min(n.name.start for n in g))
    return tuple(_entity(f"e{i}", group, article) for i, group in enumerate(groups, 1))


def _group_of(named: Named, groups: list[list[Named]]) -> list[Named] | None:
    fitting = [g for g in groups if any(same_entity(named, other) for other in g)]
    if not fitting:
        return None
    earlier = [g for g in fitting if min(n.name.start for n in g) < named.name.start]
    if earlier:
        return max(earlier, key=lambda g: max(n.name.start for n in g if n.name.start < named.name.start))
    return min(fitting, key=lambda g: min(n.name.start for n in g))


def _entity(identity: str, group: list[Named], article: Article) -> Entity:
    group = sorted(group, key=lambda n: n.name.start)
    mentions = tuple(Mention(n.name.start, n.name.end, article.text[n.name.start : n.name.end]) for n in group)
    name = _best_name(group)
    aliases = tuple(sorted({n.form for n in group} - {name}))
    return Entity(id=identity, name=name, kind=_kind(group), aliases=aliases, mentions=mentions)


def _best_name(group: list[Named]) -> str:
    """The registry's name, else the fullest form, one that stands in the nominative before one that was derived."""
    known = [n.name.known_as for n in group if n.name.known_as] or country_names(n.form for n in group)
    if known:
        return known[0]
    forms = [n.form for n in group]
    best = max(group, key=lambda n: (*_fullness(n), forms.count(n.form), -n.name.start))
    return best.form


def _fullness(named: Named) -> tuple[int, bool, bool, bool]:
    surname = named.kind != "person" or not is_patronymic(named.words[-1] if named.words else "")
    return (
        sum(len(w) > 1 for w in named.words),
        surname,
        in_nominative(named.name),
        not any(len(w) > 2 and w.isupper() for w in named.form.split()),
    )


def _kind(group: list[Named]) -> EntityKind:
    """A person as soon as one has first name and surname; an outlet as soon as one is; else what most are."""
    kinds = [n.kind for n in group]
    if any(n.kind == "person" and len(n.words) > 1 for n in group):
        return "person"
    for special in ("agency", "outlet"):
        if special in kinds:
            return "agency" if special == "agency" else "outlet"
    return max(kinds, key=lambda k: (kinds.count(k), -kinds.index(k)))

"""Whether two roles can be one person's: "министр промышленности" and "министр", "инвестор" and "предприниматель"."""

from svodka.reading.reports.sources.named import RoleSeen
from svodka.reading.reports.vocabulary import countries, role_of

GENERIC = frozenset(
    [
        "страна",
        "государство",
        "республика",
        "ведомство",
        "министерство",
        "компания",
        "холдинг",
        "корпорация",
        "организация",
        "регион",
        "область",
        "город",
        "клуб",
        "команда",
        "нынешний",
        "действующий",
        "бывший",
        "сам",
        "этот",
        "партия",
        "край",
        "конгломерат",
        "фирма",
        "он",
        "тот",
        "новый",
        "известный",
        "знаменитый",
        "популярный",
        "молодой",
        "российский",
        "отечественный",
        "опытный",
        "легендарный",
        "прославленный",
    ]
)
_ONE_EACH = frozenset(["kin", "folk"])
"""Roles of these classes are as many persons: a driver is no passenger, a mother no father."""
_EXPERTS = frozenset(["expert", "scholar", "medic", "lawyer", "business", "leader"])


_ONE_MAN = (
    frozenset(
        ["politician", "leader", "official", "spokesman", "diplomat", "military", "lawyer", "business", "activist"]
    ),
    frozenset(["art", "sport", "press"]),
    frozenset(["expert", "scholar", "medic", "lawyer", "business", "leader", "press"]),
    frozenset(["military", "press", "official"]),
)
"""Classes of which one person often has two: a deputy and head of a party, an actor and presenter."""


def may_be_one(lemma: str, asked: str) -> bool:
    """Whether one known in a role may be called by another that has no other words: "зампред комитета" — "депутат"."""
    known, other = role_of(lemma), role_of(asked)
    if known is None or other is None or other.group == "any" or asked == "политик":
        return True
    if known.group == other.group:
        return known.group not in _ONE_EACH and (known.group != "sport" or known.head == other.head)
    return any({known.group, other.group} <= classes for classes in _ONE_MAN)


def fit(seen: RoleSeen, lemma: str, words: frozenset[str]) -> int:
    """How well a role asked for ("министр" with its other words) fits one in which a person was introduced, or 0."""
    names = set(countries().values())
    known, asked = role_of(seen.lemma), role_of(lemma)
    if known is None or asked is None:
        return 0
    same = seen.lemma == lemma
    if not same and known.group in _ONE_EACH:
        return 0
    umbrella = asked.group == "expert" and known.group in _EXPERTS
    if not same and known.group != asked.group and not (known.head and asked.head) and not umbrella:
        return 0
    specific, there = (frozenset(w for w in ws - GENERIC if not w[:1].isdigit()) for ws in (words, seen.words))
    if specific & names and there & names and not specific & there & names:
        return 0
    if specific & there or _share_stem(specific, there):
        return 6 if same else 5
    if not specific:
        return 4 if same else 3
    if not there or specific <= names:
        return 2 if same else 1
    return 1 if same and known.group == "spokesman" else 0


def _share_stem(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(x[:5] == y[:5] for x in a for y in b if len(x) > 4 and len(y) > 4)

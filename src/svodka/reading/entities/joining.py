"""Which names of one article are one entity: ordered rules, first answer wins; no answer means different."""

import re
from collections.abc import Callable

from svodka.reading.entities.naming import is_patronymic, is_place, sex_of
from svodka.reading.entities.registry import same_country
from svodka.reading.entities.spelling import same_word, skeleton
from svodka.reading.entities.types import NameSpan

_PARTICLES = re.compile(
    "д[еаиоую]|дю|л[ае]|[вф]о?а?н|дер|ден|делл?ь?а?|э?аль|эль|бен|бин|ибн|тер|зу|аф|мак|о|д"
    "|d[eaiou]|l[ae]|van|von|der|den|della?|el|al|bin|ibn|ter|zu|af"
)
_SOUNDS = str.maketrans("йэхыё", "иегие")
"""Letters that transcriptions of one foreign name differ in: Иегуда, Йехуда."""
_SEXES = {"Masc": "masc", "Fem": "femn"}

Rule = Callable[["Named", "Named"], bool | None]


class Named:
    """A name with what the rules compare: its uninflected form and the skeleton's words."""

    def __init__(self, name: NameSpan, form: str, surface: str) -> None:
        self.name, self.form = name, form
        self.words = skeleton(form).split()
        self.surface = skeleton(surface).split()
        self.kind = name.kind
        self.sex = _sex(name, form) if name.kind == "person" else None


def _sex(name: NameSpan, form: str) -> str | None:
    """ "masc" or "femn" by the first name, for a name of one word by the verb in the past whose subject it is."""
    if len(name.tokens) > 1:
        return sex_of(form.split(maxsplit=1)[0])
    token = name.tokens[0]
    if not token.rel.startswith("nsubj") or token.head < 0:
        return None
    return _SEXES.get(name.sentence.tokens[token.head].feats.get("Gender", ""))


def other_kind(a: Named, b: Named) -> bool | None:
    """A person is never a place or a body, unless the same form was marked twice, or a bare surname was mistaken."""
    if (a.kind == "person") == (b.kind == "person") or a.words == b.words:
        return None
    person, other = (a, b) if a.kind == "person" else (b, a)
    surname = len(person.words) > 1 and len(other.words) == 1 and same_word(person.words[-1], other.words[0])
    return surname and other.kind == "place" and not is_place(other.form)


def same_form(a: Named, b: Named) -> bool | None:
    """The same words, as written or uninflected."""
    return True if a.words == b.words or a.surface == b.surface else None


def one_country(a: Named, b: Named) -> bool | None:
    """Two names of one country: РФ, Россия, Российская Федерация."""
    return True if a.kind != "person" and same_country(a.form, b.form) else None


def of_other_sex(a: Named, b: Named) -> bool | None:
    """A man and a woman of one undeclined surname: Дэвид Ребер, Ребер написала."""
    return False if a.sex and b.sex and a.sex != b.sex else None


def person_by_surname(a: Named, b: Named) -> bool | None:
    """One surname, and first names that do not contradict each other (an initial or nothing agrees with any)."""
    if a.kind != "person" or b.kind != "person" or not a.words or not b.words:
        return None
    if not same_word(a.words[-1], b.words[-1]):
        return _given_name_alone(a, b) or _by_patronymic(a, b) or _by_patronymic(b, a)
    if len(a.words) > 1 and len(b.words) > 1:
        first, second = _without_particles(a.words[:-1]), _without_particles(b.words[:-1])
        return _given_agree(first, second) if first and second else True
    return True


def _without_particles(given: list[str]) -> list[str]:
    """First names without what belongs to the surname: де Ланс, Мишель де Ланс."""
    return [word for word in given if not _PARTICLES.fullmatch(word)]


def _given_name_alone(a: Named, b: Named) -> bool:
    short, long = sorted((a, b), key=lambda n: len(n.words))
    return len(long.words) > 1 and len(short.words) == 1 and same_word(short.words[0], long.words[0])


def _by_patronymic(a: Named, b: Named) -> bool:
    """The first name with a patronymic of one who elsewhere has a surname: Анна Ивановна, Анна Лебедева."""
    if len(a.words) != 2 or len(b.words) < 2 or is_patronymic(b.words[-1]) or not is_patronymic(a.words[1]):
        return False
    same = same_word(a.words[0], b.words[0]) and (len(b.words) == 2 or same_word(a.words[1], b.words[1]))
    return same and len(b.words[0]) > 1


def _given_agree(a: list[str], b: list[str]) -> bool:
    x, y = a[0], b[0]
    if len(x) == 1 or len(y) == 1:
        return x[0] == y[0]
    return same_word(x, y) or (len(x) > 4 and x.translate(_SOUNDS) == y.translate(_SOUNDS))


def introduced_in_brackets(a: Named, b: Named) -> bool | None:
    """A short name in brackets right after the long one: Союз писателей (СП)."""
    first, second = sorted((a, b), key=lambda n: n.name.start)
    sentence = first.name.sentence
    if first.kind == "person" or second.kind == "person" or sentence is not second.name.sentence:
        return None
    between = sentence.text[first.name.end - sentence.start : second.name.start - sentence.start]
    after = sentence.text[second.name.end - sentence.start :][:1]
    if between.strip() != "(" or after not in (")", ",") or not second.form.isupper():
        return None
    return True if first.kind != "place" or not second.words or first.words[0][0] == second.words[0][0] else None


def abbreviation(a: Named, b: Named) -> bool | None:
    """Capitals that are the first letters of the other's words: ВОЗ, Всемирная организация здравоохранения."""
    for short, long in ((a, b), (b, a)):
        if len(short.words) == 1 and short.form.isupper() and len(long.words) >= len(short.words[0]) >= 2:
            initials = "".join(w[0] for w in long.words if len(w) > 2 or w == long.words[0])
            return True if initials == short.words[0] else None
    return None


def same_words_inflected(a: Named, b: Named) -> bool | None:
    """The same number of words, each a case form of the other's."""
    if a.kind == "person" or len(a.words) != len(b.words):
        return None
    return True if all(same_word(x, y) for x, y in zip(a.words, b.words, strict=True)) else None


def body_in_short(a: Named, b: Named) -> bool | None:
    """A body called by its distinctive first or last words: Berkshire, Berkshire Hathaway."""
    if "person" in (a.kind, b.kind) or a.kind != b.kind or a.kind == "place":
        return None
    short, long = sorted((a.words, b.words), key=len)
    if not short or len(short) == len(long) or len(short[0]) < 4:
        return None
    latin = all(c < "а" for w in short for c in w)
    return True if latin and long[: len(short)] == short else None


RULES: tuple[Rule, ...] = (
    other_kind,
    same_form,
    one_country,
    of_other_sex,
    person_by_surname,
    introduced_in_brackets,
    abbreviation,
    same_words_inflected,
    body_in_short,
)


def same_entity(a: Named, b: Named) -> bool:
    """The answer of the first rule that has one."""
    for rule in RULES:
        answer = rule(a, b)
        if answer is not None:
            return answer
    return False

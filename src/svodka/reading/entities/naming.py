"""The uninflected form of a name: the head noun and what agrees with it in the nominative, the rest as it stands."""

from functools import lru_cache

from pymorphy3.analyzer import Parse

from svodka.model.reading import Token
from svodka.reading.entities.types import NameSpan
from svodka.reading.tagging.dictionary import is_known, parses
from svodka.reading.tagging.letters import one_alphabet

_CASES = {"Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_SECOND = {"gent": "gen2", "loct": "loc2"}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_PERSON = {"Surn", "Name", "Patr"}


def nominative(name: NameSpan) -> str:
    """The name as it would stand as a subject."""
    if name.known_as:
        return name.known_as
    heads = _agreeing(name)
    gender = _gender([t for i, t in enumerate(name.tokens) if i in heads])
    out, last = "", name.start
    for index, token in enumerate(name.tokens):
        gap = name.sentence.text[last - name.sentence.start : token.start - name.sentence.start]
        word = _word(token, name.kind == "person", gender) if index in heads else one_alphabet(token.text)
        out, last = out + " " * bool(gap) + word, token.end
    return out


def in_nominative(name: NameSpan) -> bool:
    """True when the tagger sees the name itself as a subject form."""
    heads = _agreeing(name)
    return all(name.tokens[i].feats.get("Case", "Nom") == "Nom" for i in heads)


def _agreeing(name: NameSpan) -> set[int]:
    """The tokens that take the name's case: all of a person's name; of others the head and its adjectives."""
    if name.kind == "person":
        return set(range(len(name.tokens)))
    places = {id(t): i for i, t in enumerate(name.tokens)}
    inside = [
        i
        for i, t in enumerate(name.tokens)
        if not 0 <= t.head < len(name.sentence.tokens) or id(name.sentence.tokens[t.head]) not in places
    ]
    if not inside:
        return set()
    head = name.tokens[inside[0]]
    if head.pos == "ADJ" and len(inside) > 1:
        head = name.tokens[inside[-1]]
    agreeing = {places[id(head)]}
    for i, token in enumerate(name.tokens):
        modifies = token.rel == "amod" or token.pos in ("ADJ", "DET", "VERB")
        if modifies and i < places[id(head)] and token.head >= 0 and name.sentence.tokens[token.head] is head:
            agreeing.add(i)
    return agreeing


def _word(token: Token, person: bool, gender: str | None) -> str:
    text = one_alphabet(token.text)
    case = _CASES.get(token.feats.get("Case", ""))
    if case is None or not _cyrillic(text) or text.isupper():
        return text
    how = person, token.feats.get("Number") == "Plur"
    parts = text.lower().split("-") if person else [text.lower()]
    return _cased(text, "-".join(_inflected(part, case, gender, how) for part in parts))


def _gender(tokens: list[Token]) -> str | None:
    """The gender that the name's words share: the tagger's, for a common noun the dictionary's."""
    for token in tokens:
        if token.pos == "NOUN":
            return next((p.tag.gender for p in parses(token.lemma) if p.tag.POS == "NOUN"), None)
    tagged = [_GENDERS[t.feats["Gender"]] for t in tokens if t.feats.get("Gender") in _GENDERS]
    return max(tagged, key=tagged.count) if tagged else None


@lru_cache(maxsize=20_000)
def _inflected(word: str, case: str, gender: str | None, how: tuple[bool, bool]) -> str:
    person, plural = how
    number = "plur" if plural and not person else "sing"
    cases = {case, _SECOND.get(case, case)}
    options = [p for p in parses(word) if number in p.tag.grammemes and cases & p.tag.grammemes]
    if not person and case == "ablt" and word.endswith("ой") and not is_known(word):
        return word[:-2] + "а"  # a place or club that no dictionary has, read as an adjective by its ending
    if person:
        options = [p for p in options if p.tag.grammemes & _PERSON] or options
        if "Fixd" in {g for p in options[:1] for g in p.tag.grammemes}:
            return word
    if person and is_known(word) and any("ADJF" in p.tag for p in options):
        pass  # "младшего", "Белого"
    elif person and gender == "masc" and not any(_known(p) and "masc" in p.tag.grammemes for p in options):
        return _masculine(word, case)
    if gender:
        options = [p for p in options if gender in p.tag.grammemes or number == "plur"] or options
    for option in options:
        form = option.inflect(
            {"nomn", number, gender} if gender and number == "sing" and "ADJF" in option.tag else {"nomn", number}
        )
        if form is not None:
            return str(form.word)
    return word


_PROPER = {"Surn", "Name", "Patr", "Geox", "Orgn", "Trad"}


@lru_cache(maxsize=20_000)
def is_common_noun(word: str) -> bool:
    """True when the dictionary knows the word, and not as a name of anybody or anything."""
    low = word.lower()
    return is_known(low) and not any(p.tag.grammemes & _PROPER for p in parses(low))


@lru_cache(maxsize=20_000)
def is_living_noun(word: str) -> bool:
    """True when the dictionary has the word as a noun for a living being."""
    return is_known(word.lower()) and any({"NOUN", "anim"} <= p.tag.grammemes for p in parses(word.lower()))


@lru_cache(maxsize=20_000)
def is_no_noun(word: str) -> bool:
    """True when the dictionary has the word as a participle or another part of speech, and as no noun."""
    return is_known(word.lower()) and not any(p.tag.POS in ("NOUN", "ADJF") for p in parses(word.lower()))


@lru_cache(maxsize=20_000)
def sex_of(first_name: str) -> str | None:
    """ "masc" or "femn" for a first name that the dictionary knows for one of them alone."""
    low = first_name.lower()
    known = {p.tag.gender for p in parses(low) if "Name" in p.tag} if is_known(low) else set()
    return str(known.pop()) if len(known) == 1 and known <= {"masc", "femn"} else None


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    """True when the dictionary knows the word as a first name and as no place."""
    low = word.lower()
    return is_known(low) and any("Name" in p.tag for p in parses(low)) and not is_place(low)


@lru_cache(maxsize=20_000)
def is_place(word: str) -> bool:
    """True when the dictionary knows the word as a name of a place."""
    low = word.lower()
    return is_known(low) and any("Geox" in p.tag for p in parses(low))


@lru_cache(maxsize=20_000)
def is_only_place(word: str) -> bool:
    """True when the dictionary knows the word as a name of a place and of nobody, and it cannot be of a surname that no
    dictionary has: "Ладожина" may be of Ладожино or of a Ладожин."""
    found = parses(word.lower())
    surname = any(p.normal_form.endswith(("ово", "ево", "ёво", "ино", "ыно")) for p in found)
    return is_place(word) and not surname and not any(p.tag.grammemes & _PERSON for p in found)


@lru_cache(maxsize=20_000)
def is_patronymic(word: str) -> bool:
    """True for a word that the dictionary has as a patronymic."""
    low = word.lower()
    return is_known(low) and any("Patr" in p.tag for p in parses(low))


def _known(parse: Parse) -> bool:
    return is_known(parse.word) and bool(parse.tag.grammemes & _PERSON)


_MASCULINE = {"gent": "ая", "accs": "ая", "datv": "ую", "ablt": ("ом", "ем"), "loct": "е"}


def _masculine(word: str, case: str) -> str:
    """A man's name that no dictionary has: the case ending comes off, a soft one leaves ь or й."""
    if case == "ablt" and word.endswith(("овым", "евым", "иным", "ыным")):
        return word[:-2]
    if case == "gent" and word.endswith("ы") and len(word) > 4:
        return word[:-1] + "а"  # "слова Гвардиолы"
    for ending in _MASCULINE[case]:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            if ending in ("я", "ю", "ем"):
                return stem + ("й" if stem[-1] in "аеиоуыэюя" else "ь")
            if ending == "е" and stem[-1] in "аеиоуыэюя":
                return stem + "й"
            return stem if stem[-1] not in "аеиоуыэюя" else word
    return word


def _cyrillic(text: str) -> bool:
    return all("а" <= c <= "я" or c in "ё-" for c in text.lower())


def _cased(model: str, word: str) -> str:
    """Gives `word` the capital letters of `model`, part by part at hyphens."""
    parts = zip(model.split("-"), word.split("-"), strict=False)
    return "-".join(w[:1].upper() + w[1:] if m[:1].isupper() else w for m, w in parts)

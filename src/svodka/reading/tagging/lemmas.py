"""Lemmas by pymorphy3, chosen among its readings to agree with the tagger's part of speech and features."""

from functools import lru_cache

from svodka.reading.tagging.dictionary import parses
from svodka.reading.tagging.letters import plain

_PARTS = {
    "NOUN": {"NOUN"}, "PROPN": {"NOUN"}, "ADJ": {"ADJF", "ADJS", "COMP", "PRTF", "PRTS"},
    "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND", "PRED"}, "AUX": {"VERB", "INFN", "GRND"},
    "ADV": {"ADVB", "COMP", "PRED"}, "PRON": {"NPRO", "ADJF"}, "DET": {"ADJF", "NPRO"}, "NUM": {"NUMR", "ADJF"},
    "ADP": {"PREP"}, "SCONJ": {"CONJ"}, "CCONJ": {"CONJ"}, "PART": {"PRCL"}, "INTJ": {"INTJ"},
}  # fmt: skip
_FEATS = {
    "Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct",
    "Sing": "sing", "Plur": "plur", "Masc": "masc", "Fem": "femn", "Neut": "neut", "Anim": "anim", "Inan": "inan",
}  # fmt: skip
_KINDS = {"Case": 4.0, "Number": 2.0, "Gender": 1.0, "Animacy": 0.5}


@lru_cache(maxsize=50_000)
def lemma(word: str, pos: str, features: tuple[tuple[str, str], ...]) -> str:
    """The dictionary form of `word` in lower case with ё as е, given its UD part of speech and features."""
    if not any(c.isalpha() for c in word):
        return word
    best = max(enumerate(parses(word)), key=lambda r: (_agreement(r[1].tag, pos, features), -r[0]))[1]
    return str(best.normal_form).replace("ё", "е")


def _agreement(tag: object, pos: str, features: tuple[tuple[str, str], ...]) -> float:
    tag_pos = getattr(tag, "POS", None)
    score = 10.0 if tag_pos in _PARTS.get(pos, ()) else 0.0
    grammemes: frozenset[str] = getattr(tag, "grammemes", frozenset())
    if pos == "PROPN" and grammemes & {"Name", "Surn", "Patr", "Geox", "Orgn"}:
        score += 0.25
    return score + sum(_KINDS[k] for k, v in features if k in _KINDS and _FEATS.get(v) in grammemes)


def every_lemma(word: str) -> tuple[str, ...]:
    """Every dictionary form that `word` may have without its sentence, the likeliest first; at least one."""
    bare = plain(word).lower()
    forms = [str(reading.normal_form) for reading in parses(bare)] if bare.strip() else []
    return tuple(dict.fromkeys(form.replace("ё", "е") for form in (*forms, bare)))

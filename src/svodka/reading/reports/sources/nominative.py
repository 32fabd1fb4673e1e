"""A noun phrase as it would stand as a subject: its head and what agrees with it in the nominative."""

from functools import lru_cache

from svodka.model.reading import Token
from svodka.reading.entities.naming import is_common_noun
from svodka.reading.reports.sources.named import case_of
from svodka.reading.reports.tree import Tree
from svodka.reading.tagging.dictionary import parses

_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_AGREEING = ("amod", "det", "appos", "nummod", "flat:name")


def nominative(tree: Tree, head: int, first: int, last: int) -> str:
    """The words from `first` to `last`, with the head and its agreeing words uninflected."""
    case = case_of(tree.tokens[head]) or "Nom"
    if tree.kids(head, "nummod:gov") or any(map(str.isdigit, tree.tokens[first].text)):
        case = "Nom"  # "28 футболисток" is a subject as it stands
    agreeing = {head} | {k for k in tree.kids(head, *_AGREEING) if tree.tokens[k].feats.get("Case") == case}
    if tree.tokens[first].lemma in ("оба", "два", "три", "четыре") and tree.tokens[first].feats.get("Case") == "Nom":
        agreeing = set()  # "оба супруга"
    agreeing |= {c for k in tuple(agreeing) for c in tree.kids(k, "conj") if tree.tokens[c].pos == "ADJ"}
    out, end = "", -1
    for index in range(first, last + 1):
        token = tree.tokens[index]
        gap = " " if 0 <= end < token.start else ""
        out, end = out + gap + (_uninflected(token, case) if index in agreeing else token.text), token.end
    if out[:1].isascii():
        return out
    opening = tree.tokens[first]
    common = opening.pos != "PROPN" or (opening.start == tree.sentence.start and is_common_noun(opening.text))
    return out[:1].lower() + out[1:] if out[1:2].islower() and common else out


def _uninflected(token: Token, case: str) -> str:
    if case == "Nom" or (not token.text.isalpha() and "-" not in token.text):
        return token.text
    number = "plur" if token.feats.get("Number") == "Plur" else "sing"
    gender = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}.get(token.feats.get("Gender", ""), "")
    word = _inflected(token.text.lower(), _CASES.get(case, "nomn"), number, gender)
    if "ё" not in token.text.lower():
        word = word.replace("ё", "е")
    if token.text.isupper() and len(token.text) > 1:
        return token.text
    return word.capitalize() if token.text[:1].isupper() else word


@lru_cache(maxsize=20_000)
def _inflected(word: str, case: str, number: str, gender: str) -> str:
    options = [p for p in parses(word) if {case, number} <= set(p.tag.grammemes)]
    if gender:
        options = [p for p in options if gender in p.tag.grammemes] or options
    for option in options:
        form = option.inflect({"nomn", number})
        if form is not None:
            return str(form.word)
    return word

"""Numbers that carry no amount: ordinals, labels, parts of names, years, list numbers."""

import re

from svodka.languages import load
from svodka.model.reading import Token
from svodka.reading.plain import Stretch
from svodka.reading.quantities.numbers import Number

_LABEL = re.compile(r"(?<!\w)(?:" + "|".join(row["stem"] for row in load("ru", "number_labels")) + r")(?: №)? ?$")
_STRONG_LABEL = re.compile(
    r"(?<!\w)(?:№|n°|номер\w*|стать\w+|ст\.|ч\.|част[ьи]|п\.|пп\.|пункт\w*|подпункт\w*|рейс\w*|квартир\w+"
    r"|кв\.|д\.|корп\.|телефон\w*|тел\.)"
    r" ?$"
)
_MAY_BE_OTHER_WORDS = frozenset({"семью", "сорока", "три", "сот", "стам", "лиц"})


def is_glued(text: str, start: int, number: Number) -> bool:
    """Digits that are part of a longer token: Ил-76, 5G, 3-й, 44-ФЗ, 1/8, 12.05.1."""
    before, after = text[max(0, start - 2) : start], text[number.end : number.end + 2]
    if before and (before[-1].isalnum() or before[-1] in "_/№#&=\\@"):
        return True
    if re.match(r"\d[+]", before):
        return True
    if before.endswith("-") and len(before) == 2 and before[0].isalnum():
        return True
    if len(before) == 2 and before[1] in ".,:" and before[0].isalnum() and before[0] != ")":
        return before[1] != ":" or before[0].isdigit()
    if not after:
        return False
    if after == "- " and number.digits and re.match(r"- (?:и|или) \d", text[number.end : number.end + 8]):
        return True
    if after[0] == "_" or (after[0].isalpha() and number.digits and number.scale == 1):
        return True
    if len(after) == 2 and after[0] in "/-" and (after[1].isalnum()):
        return True
    return len(after) == 2 and after[0] in ".,:+" and after[1].isdigit()


def is_list_number(stretch: Stretch, start: int, number: Number) -> bool:
    """ "1. Откройте дверь", "2) …" at the beginning of a line or sentence; a short number alone between marks."""
    after = stretch.text[number.end : number.end + 3]
    if not number.digits or number.value >= 1000:
        return False
    if start == 0 or re.search(r"[.;:!?] $", stretch.plain[max(0, start - 2) : start]):
        return bool(re.match(r"[.)] ?[«\"„]?[^\W\d]", after)) or bool(re.match(r"[.)] [«\"„]", after))
    alone = re.search(r"(?:, |; |\()$", stretch.plain[max(0, start - 2) : start])
    return alone is not None and re.match(r"[,.;)](?!\d)|$", after) is not None


def is_label(stretch: Stretch, start: int, following: Token | None) -> bool:
    """ "статья 228", "школа 57": weak labels only when nothing that could be counted follows."""
    before = stretch.plain[max(0, start - 24) : start]
    if _STRONG_LABEL.search(before):
        return True
    return bool(_LABEL.search(before)) and not _counts(following)


def is_part_of_a_name(stretch: Stretch, start: int, number: Number, following: Token | None) -> bool:
    """A short bare number right after a capitalised or Latin word, and nothing counted: «Россия 24», iPhone 11."""
    if not number.digits or number.grouped or number.scale > 1 or number.value >= 1_000_000:
        return False
    word = re.search(r"([^\W\d_][\w-]*)(?:[  ]\d{1,4})?[  ]$", stretch.text[max(0, start - 30) : start])
    if word is None or not (word[1][0].isupper() or word[1].isascii()):
        return False
    if number.value >= 10_000 and not word[1].isascii():
        return False
    if start - len(word[0]) <= 0 or stretch.text[: start - len(word[0])].rstrip()[-1:] in ("", ".", "!", "?", ":"):
        return word[1].isascii() and not _counts(following)
    return not _counts(following, number.value)


def is_bare_year(number: Number, following: Token | None) -> bool:
    """Four digits that look like a year and count nothing."""
    if not number.digits or number.grouped or number.scale > 1 or not 1900 <= number.value <= 2100:
        return False
    return number.value == int(number.value) and not _counts(following)


def is_title(stretch: Stretch, start: int, end: int) -> bool:
    """A number word alone in quotation marks: «Миллиарды»."""
    return stretch.text[start - 1 : start] in ("«", '"', "„", "“") and stretch.text[end : end + 1] in (
        "»",
        '"',
        "“",
        "”",
    )


def is_another_word(word: str, token: Token | None) -> bool:
    """ "семью" may be a family, "сорока" a bird: the tagger decides."""
    return word in _MAY_BE_OTHER_WORDS and token is not None and token.pos != "NUM"


def _counts(following: Token | None, value: float | None = None) -> bool:
    if following is None or following.pos not in ("NOUN", "ADJ", "SYM", "VERB"):
        return False
    if following.pos == "VERB":
        return following.feats.get("VerbForm") == "Part" and following.feats.get("Case") == "Gen"
    if value is None:
        return True
    few = value % 10 in (2, 3, 4) and value % 100 not in (12, 13, 14)
    if following.pos == "NOUN" and following.feats.get("Case") == "Nom" and following.feats.get("Number") == "Sing":
        few = False  # "Море 2 вышло": two would take the genitive
    return following.feats.get("Number") == "Plur" or few or value % 10 == 1

"""The words of time as regular expressions over plain text, and what each word means."""

from svodka.languages import load
from svodka.reading.numerals import CARDINALS, ORDINAL, WORDS, one_of, value_of


def _forms(lexicon: str, key: str, column: str = "forms") -> dict[str, str]:
    rows = load("ru", lexicon)
    return {form: row[key] for row in rows for form in row[column].split("|") if form}


MONTHS = {form: int(number) for form, number in _forms("months", "number").items()}
SHORT_MONTHS = {form: int(number) for form, number in _forms("months", "number", "short").items()}
WEEKDAYS = {form: int(number) - 1 for form, number in _forms("weekdays", "number").items()}
SHORT_WEEKDAYS = {form: int(number) - 1 for form, number in _forms("weekdays", "number", "short").items()}
UNITS = _forms("time_units", "unit")
SEASONS = {row["season"]: (int(row["first"]), int(row["last"])) for row in load("ru", "seasons")}
SEASON_WORDS = _forms("seasons", "season")
WHICH = _forms("nearness", "which")
DAY_WORDS = {form: int(shift) for form, shift in _forms("day_words", "shift").items()}
VAGUE = {row["phrase"]: row["relation"] for row in load("ru", "vague_times")}
ROMAN = {
    w: n
    for n, w in enumerate(
        [
            "i",
            "ii",
            "iii",
            "iv",
            "v",
            "vi",
            "vii",
            "viii",
            "ix",
            "x",
            "xi",
            "xii",
            "xiii",
            "xiv",
            "xv",
            "xvi",
            "xvii",
            "xviii",
            "xix",
            "xx",
            "xxi",
        ],
        1,
    )
}
ROMAN |= {w.replace("x", "х"): n for w, n in ROMAN.items()}

_SHORT_MONTH = rf"(?:{'|'.join(SHORT_MONTHS)})(?!\w)\.?"
_ORDINAL_DAY = rf"(?:(?:двадцать|тридцать) )?{ORDINAL}"

MONTH = one_of(MONTHS)
ANY_MONTH = rf"(?:{MONTH}|{_SHORT_MONTH})"
WEEKDAY = one_of(WEEKDAYS)
ANY_WEEKDAY = rf"(?:{WEEKDAY}|(?:{'|'.join(SHORT_WEEKDAYS)})(?!\w)\.?)"
UNIT = one_of(UNITS)
SEASON = one_of(SEASON_WORDS)
WHICH_WORD = one_of(WHICH)
DAY = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:-?(?:ого|го|ое|е|му|м)(?!\w))?|{_ORDINAL_DAY})"
DIGIT_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:-?(?:ого|го|ое|е)(?!\w))?"
YEAR_DIGITS = r"(?:1[0-9]|20|21)\d\d(?!\d)"
OF_YEAR = r"(?: ?(?:год(?:ами|ам|ах|ом|ов|а|у|ы)?(?!\w)|гг?(?!\w)\.?))"
YEAR = rf"{YEAR_DIGITS}(?:-?(?:ого|го|м|й|му)(?!\w))?"
COUNT = rf"(?:\d{{1,3}}(?:-?(?:х|ти|и|ю|мя))?(?!\w)|{CARDINALS}|несколько|несколькими|пару|парой)"
ROMAN_NUMBER = r"[ivxх]{1,5}(?!\w)"


def which_year(prefix: str = "w") -> str:
    """ "2020 года" (group y) or "прошлого года" (group `prefix`)."""
    return rf"(?:(?P<y>{YEAR}){OF_YEAR}?|(?P<{prefix}>{WHICH_WORD}|(?:того|этого) же) года)(?![\w-])"


YEAR_AFTER = rf"(?:,? {which_year()})"
"""The year behind a day, month, quarter or season."""


def day_number(words: str) -> int | None:
    """ "3", "3-го", "третьего", "двадцать второе" as a number."""
    digits = "".join(c for c in words[:2] if c.isdigit())
    if digits:
        return int(digits)
    value = value_of(words)
    return int(value) if value and value == int(value) and value <= 31 else None


def month_number(word: str) -> int:
    """The number of a month's form or abbreviation."""
    word = word.rstrip(".")
    return MONTHS.get(word) or SHORT_MONTHS[word]


def ordinal_number(word: str) -> int | None:
    """ "3", "3-м", "третьем", "iii" as a number."""
    digits = "".join(c for c in word if c.isdigit())
    if digits:
        return int(digits)
    if word in ROMAN:
        return ROMAN[word]
    value = value_of(word)
    return int(value) if value and value == int(value) else None


CARDINAL_WORDS = frozenset(WORDS["cardinal"])
ORDINAL_WORDS = frozenset(WORDS["ordinal"])
DAY_STARTS = frozenset({"двадцать", "тридцать"}) | ORDINAL_WORDS

"""What the network takes into a name and that is no part of it: a trade before a person's, an outlet or model after."""

import re
from itertools import pairwise

from svodka.model.reading import Token
from svodka.reading.entities.naming import is_common_noun, is_first_name, is_patronymic
from svodka.reading.entities.registry import demonyms, occupations
from svodka.reading.tagging.dictionary import parses

_PARTICLE = 4
_INNER_CAPITALS = re.compile(r"[А-ЯЁ][а-яё]+[А-ЯЁ]{2,}")
_GLUED = re.compile(r"[А-ЯЁ]?[а-яё]{4,}[А-ЯЁ][а-яё]+")


def person_alone(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a person's name without those that stand beside it; never empty."""
    while len(tokens) > 1 and _stands_before(tokens[0], tokens[1]):
        tokens = tokens[1:]
    while len(tokens) > 1 and _stands_after(tokens):
        tokens = tokens[:-1]
    return tokens


def place_alone(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A place without the preposition that begins a sentence: "Во Франции"; never empty."""
    return tokens[1:] if len(tokens) > 1 and tokens[0].pos == "ADP" else tokens


def maker_alone(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A maker's name without the model that follows it: "Lumera P40 Pro" tells of Lumera; never empty."""
    if not tokens[0].text.isascii():
        return tokens
    apart = [n for n in range(1, len(tokens)) if tokens[n].start > tokens[n - 1].end]
    model = next((n for n in apart if _is_model(tokens[n:])), len(tokens))
    return tokens[:model]


def _is_model(tokens: tuple[Token, ...]) -> bool:
    """The first word has letters and digits: "P40", "A320neo"; a tokenizer may have cut it in two."""
    word = tokens[0].text
    for before, after in pairwise(tokens):
        if after.start > before.end:
            break
        word += after.text
    return any(map(str.isdigit, word)) and any(map(str.isalpha, word))


def _stands_before(token: Token, following: Token) -> bool:
    """ "Формулы-1 Иван Седов", "Модель Анна Рейн" at the beginning of a line, "ИталииИван Седов" glued by a site."""
    if not following.text[:1].isupper():
        return False
    noun = len(token.text) > _PARTICLE and is_common_noun(token.text)
    beside = _deed(token) or (noun and not is_first_name(following.text))
    return any(map(str.isdigit, token.text)) or bool(_GLUED.fullmatch(token.text)) or is_trade(token) or beside


def _deed(token: Token) -> bool:
    """ "Сыгравший Ладогина": a participle that begins the sentence."""
    return token.feats.get("VerbForm") == "Part" or all("PRTF" in p.tag.grammemes for p in parses(token.text.lower()))


def is_trade(token: Token) -> bool:
    """What somebody is by trade or country, and no name of anybody: «Писательница», «Врач-кардиолог», «Американка»."""
    text = token.text.lower()
    parts = text.removeprefix("экс-").split("-")
    trade = text.startswith("экс-") or any(p in occupations() or p in demonyms() for p in parts)
    return trade and token.text[1:].islower() and all(map(is_common_noun, parts))


def _stands_after(tokens: tuple[Token, ...]) -> bool:
    """ "слова Седова The Post", "рассказал Иван Седов Вестнику": to whom or through whom he spoke."""
    first, last = tokens[0], tokens[-1]
    if last.text.isascii() and last.text.isalpha() and not first.text.isascii():
        return True
    if _INNER_CAPITALS.fullmatch(last.text):
        return True
    cases = [t.feats.get("Case", "") for t in tokens]
    other_case = len(tokens) > 2 and cases[-1] == "Dat" and set(cases[:-1]) == {"Nom"}
    return other_case and not is_patronymic(last.text)

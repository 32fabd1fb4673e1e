"""What makes a clause on a noun news of its own: a number, a time, or a deed that somebody else is part of."""

import re
from collections.abc import Collection
from functools import cache

from svodka.languages import load
from svodka.reading.reports.tree import Tree
from svodka.reading.statements.clauses import finite

_ISSUING = frozenset(
    ["опубликовать", "публиковать", "разместить", "размещать", "выложить", "выпустить", "издать", "обнародовать",
     "напечатать", "показать", "транслировать", "провести", "проводить", "подготовить", "составить", "направить",
     "получить", "поступить", "дать", "сказать", "записать", "снять", "набрать", "посвятить", "побудить",
     "представлять", "заниматься", "принадлежать", "выйти", "вести", "работать", "являться", "стать", "говориться"]
)  # fmt: skip
"""With these a paper is described by where it came out, a man by what he does."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAYS = frozenset(["вчера", "накануне", "сегодня", "недавно", "позавчера"])


def counts(tree: Tree, inside: Collection[int]) -> bool:
    """A number, in figures or words, that counts or dates something, not "один из"."""
    return any(_in_words(tree, i) for i in inside) or counts_in_figures(tree, inside)


def counts_in_figures(tree: Tree, inside: Collection[int]) -> bool:
    """A number in figures that counts or dates something: not one in a name («Экспресс-80», Mi 8, COVID-19)."""
    return any(_in_figures(tree, i) for i in inside)


def _in_words(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    following = tree.tokens[at + 1].lemma if at + 1 < len(tree.tokens) else ""
    return token.pos == "NUM" and token.text.isalpha() and not (token.lemma == "один" and following == "из")


def _in_figures(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    after = tree.tokens[at + 1] if at + 1 < len(tree.tokens) else None
    if not any(map(str.isdigit, token.text)):
        return False
    if any(map(str.isalpha, token.text)):
        return _YEAR.search(token.text) is not None
    before = tree.tokens[at - 1] if at else None
    named = before is not None and before.text[:1].isupper() and before.end + 1 >= token.start
    measured = after is not None and (
        after.pos in ("NOUN", "ADJ", "NUM") or after.text[:1] in "%°$€₽" or after.text == "млн"
    )
    return measured or not named


def tells_news(tree: Tree, head: int, inside: Collection[int]) -> bool:
    """Whether a clause about a source, headed so, tells more than who he is or where the paper came out: a number, a
    day, something named, or what befell him."""
    if counts(tree, inside) or any(
        tree.tokens[i].lemma in _DAYS or tree.tokens[i].text.lower() in _months() for i in inside
    ):
        return True
    token = tree.tokens[head]
    if token.lemma in _ISSUING:
        return False
    if any(tree.tokens[i].text[:1].isupper() and tree.tokens[i].rel != "appos" for i in inside):
        return True
    if not _is_past(token.feats):
        return False
    others = [
        k for k in tree.kids(head, "obj", "nsubj", "nsubj:pass", "obl:agent") if tree.tokens[k].lemma != "который"
    ]
    return bool(others) and (finite(tree, head) or token.feats.get("Voice") == "Act")


def _is_past(feats: dict[str, str]) -> bool:
    return feats.get("Tense") == "Past" and feats.get("Aspect", "Perf") == "Perf"


@cache
def _months() -> frozenset[str]:
    return frozenset(form for row in load("ru", "months") for form in row["forms"].split("|"))

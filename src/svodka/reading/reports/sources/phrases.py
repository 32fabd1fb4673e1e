"""The noun phrase of a source: how far it reaches, and whose names stand in it."""

from typing import NamedTuple

from svodka.model.reading import Token
from svodka.reading.reports.sources.memory import Memory
from svodka.reading.reports.sources.named import Named
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import broadcast_words

_NETS = frozenset(["сеть", "соцсеть", "интернет", "сторис", "комментарий", "суд", "студия"])
_MANNERS = frozenset(
    ["смех", "улыбка", "усмешка", "ирония", "юмор", "сарказм", "грусть", "горечь", "сожаление", "гордость", "радость",
     "восторг", "слеза", "боль", "надежда", "уверенность", "удивление", "возмущение", "гнев", "удовольствие",
     "ужас", "теплота", "восхищение", "благодарность", "вздох", "досада", "стеснение"]
)  # fmt: skip
_NOT_PART = ("acl", "acl:relcl", "parataxis", "conj", "cc", "ccomp", "advcl", "orphan")


class Phrase(NamedTuple):
    """A noun phrase: its head, its first and last word, and the names in it in order."""

    tree: Tree
    head: int
    first: int
    last: int
    names: tuple[Named, ...]

    @property
    def token(self) -> Token:
        return self.tree.tokens[self.head]

    @property
    def place(self) -> int:
        return self.tree.tokens[self.first].start


def noun_phrase(tree: Tree, head: int, memory: Memory) -> Phrase:
    """The unbroken words of a noun phrase, without its preposition, relative clauses and edge marks."""
    left_out = [k for i in _core(tree, head) for k in tree.kids(i, *_NOT_PART)]
    inside = tree.subtree(head, {*left_out, *tree.kids(head, "case", "mark")})
    first, last = tree.run(head, inside)
    first, last = _name_after(tree, head, first, last, memory)
    while last + 1 < len(tree.tokens) and _latin(tree, last) and _latin(tree, last + 1):
        last += 1
    while last > head and not tree.is_word(last) and tree.tokens[last].text not in '»”")':
        last -= 1
    while first < head and not tree.is_word(first) and tree.tokens[first].text not in '«“„"':
        first += 1
    while any(_foreign(tree, i, head) for i in range(first, head)):
        first += 1
    last = _before_circumstance(tree, head, last)
    if _wants_genitive(tree, last) and head < last:
        last += 1
    while last > head and tree.tokens[last].pos in ("PART", "ADV"):
        last -= 1
    first, last = _balanced(tree, first, last, head)
    start, end = tree.tokens[first].start, tree.tokens[last].end
    return Phrase(tree, head, first, last, tuple(n for n in memory.between(start, end) if n.mention.end <= end + 1))


def _before_circumstance(tree: Tree, head: int, last: int) -> int:
    """The last word of the phrase before where or how it was said: "мама [со смехом]", "спортсмен [в соцсети X]"."""
    if tree.tokens[head].feats.get("Animacy") != "Anim":
        return last
    for i in range(head + 1, last):
        following = tree.tokens[i].head if tree.tokens[i].rel == "case" else -1
        if following <= i:
            continue
        noun = tree.tokens[following]
        where = tree.tokens[i].lemma in ("в", "во", "на") and (noun.lemma in broadcast_words() or noun.lemma in _NETS)
        how = tree.tokens[i].lemma in ("с", "со", "без") and noun.lemma in _MANNERS
        if where or how:
            return i - 1
    return last


def _wants_genitive(tree: Tree, last: int) -> bool:
    """The deed that ends the phrase goes on to whose or what: "штаб по борьбе с распространением [вируса]"."""
    if last + 1 >= len(tree.tokens) or not tree.tokens[last].lemma.endswith(("ение", "ание", "ция")):
        return False
    following = tree.tokens[last + 1]
    return tree.tokens[last].pos == following.pos == "NOUN" and following.feats.get("Case") == "Gen"


def _latin(tree: Tree, at: int) -> bool:
    """A word of a name in Latin letters: "La Gazzetta dello Sport"."""
    token = tree.tokens[at]
    return token.text.isascii() and token.text.isalpha() and token.pos in ("X", "PROPN", "NOUN")


def _foreign(tree: Tree, at: int, head: int) -> bool:
    """A word before the head that is no part of its phrase: another noun, a name in another case, a verb."""
    token = tree.tokens[at]
    other_case = token.feats.get("Case", "") not in ("", tree.tokens[head].feats.get("Case", ""))
    return token.pos in ("NOUN", "VERB", "ADV", "PART", "SCONJ", "CCONJ") or (token.pos == "PROPN" and other_case)


def _core(tree: Tree, head: int) -> list[int]:
    """The head and its names: a relative clause may hang on either."""
    core = [head]
    for index in core:
        core += [k for k in tree.kids(index, "appos", "flat", "flat:name", "flat:foreign", "nmod") if k not in core]
    return core[:20]


def _name_after(tree: Tree, head: int, first: int, last: int, memory: Memory) -> tuple[int, int]:
    """Takes in a name that follows without a mark and that the tree hangs elsewhere: "издание The Sun"."""
    after = last + 1
    if after < len(tree.tokens) and tree.tokens[after].text in '«“„"':
        after += 1
    if after >= len(tree.tokens) or not tree.tokens[after].text[:1].isupper():
        return first, last
    start = tree.tokens[after].start
    for named in memory.between(start, start + 1):
        same_case = named.case in ("", tree.tokens[head].feats.get("Case", ""))
        if named.entity.kind != "place" and (same_case or named.entity.kind != "person"):
            return first, max(last, named.last)
    return first, last


def _balanced(tree: Tree, first: int, last: int, head: int) -> tuple[int, int]:
    """A closing mark right after a phrase that opens one belongs to it; one without its pair does not."""
    texts = [t.text for t in tree.tokens[first : last + 1]]
    opens, closes = sum(t in "«“„(" for t in texts), sum(t in "»”)" for t in texts)
    straight = texts.count('"') % 2
    after = tree.tokens[last + 1].text if last + 1 < len(tree.tokens) else ""
    if (opens > closes and after in ("»", "”", ")")) or (straight and after == '"'):
        return first, last + 1
    if closes > opens and texts[-1] in "»”)" and last > head:
        return first, last - 1
    return first, last

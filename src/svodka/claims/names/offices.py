"""Who holds an office, when the articles of the story tell it: «министр спорта Иван Ладогин»."""

from collections import Counter
from collections.abc import Sequence, Set

from svodka.claims.names.sources import role_words
from svodka.model.reading import Reading, Sentence
from svodka.reading.entities.spelling import skeleton
from svodka.reading.tagging.lemmas import lemma


def holders(readings: Sequence[Reading], offices: Set[str]) -> dict[str, str]:
    """The person whom the story names right after the words of the office, or after a title that has all of them
    («руководитель фонда» and «глава благотворительного фонда Иван Ладогин»); an office named with two people has none.
    """
    wanted = {_lemmas(office): office for office in sorted(offices) if len(office.split()) > 1}
    found: dict[str, Counter[str]] = {}
    if wanted:
        for reading in readings:
            for name, before in _people(reading):
                for words, office in wanted.items():
                    if before[-len(words) :] == words or _in_title(words, before):
                        found.setdefault(office, Counter())[name] += 1
    return {office: _one(names) for office, names in found.items() if _one(names)}


def _in_title(office: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Two words of the office at least, its head and what it is head of, and all of them in the title, which is not of
    a part of that body or of somebody's deputy."""
    own, whole = ({_HEAD if w in _HEADS else w for w in words} - _ACTING for words in (office, title))
    narrower = (whole - own) & _NARROWER
    return len(own) > 1 and bool(own & ({_HEAD} | role_words())) and own <= whole and not narrower


_HEAD = "глава"
_HEADS = frozenset({"руководитель", "начальник", "шеф"})
_ACTING = frozenset({"ио", "врио", "и", "о", "исполнять", "обязанность", "временно", "в", "по", "на"})
_NARROWER = frozenset(
    ["департамент", "отдел", "управление", "комитет", "комиссия", "подкомитет", "центр", "служба", "отделение",
     "филиал", "штаб", "представительство", "пресс-служба", "заместитель", "зам", "замглавы", "помощник", "советник",
     "представитель", "бывший", "экс-глава", "сын", "жена", "брат", "отец", "вдова"]
)  # fmt: skip


def _people(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    """Each person's name with the lemmas of the eight words before it in its sentence."""
    starts = {m.start: e.name for e in reading.entities if e.kind == "person" for m in e.mentions}
    return [
        (starts[token.start], _before(sentence, n))
        for sentence in reading.sentences
        for n, token in enumerate(sentence.tokens)
        if token.start in starts
    ]


def _before(sentence: Sentence, n: int) -> tuple[str, ...]:
    before = sentence.tokens[max(0, n - 8) : n]
    cut = max((k + 1 for k, t in enumerate(before) if t.pos == "VERB" or t.text in ",;:—–("), default=0)
    return tuple(skeleton(t.lemma) for t in before[cut:])


def _lemmas(office: str) -> tuple[str, ...]:
    return tuple(lemma(word, "NOUN", ()) for word in skeleton(office).split())


def _one(names: Counter[str]) -> str:
    surnames = {skeleton(n).split()[-1] for n in names if skeleton(n)}
    return max(sorted(names), key=len) if len(surnames) == 1 else ""

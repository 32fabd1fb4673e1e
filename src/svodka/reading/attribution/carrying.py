"""When a chain is carried on: ordered rules over the sentence and what came before; the first that answers decides."""

from collections.abc import Callable
from functools import cache, cached_property
from itertools import islice

from svodka.languages import load
from svodka.model.reading import Link
from svodka.reading.attribution.state import CARRIERS, State
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import document_words, source_words

_CHIEF = ("основн", "главн", "един", "друг", "втор", "ключев")
_MOST = 3
_PRONOUNS = ("он", "она", "оно", "они")
_POSSESSIVES = ("его", "ее", "их")


class Here:
    """A stretch's sentence, and what is carried up to it; `speech` when the stretch lies in marked speech."""

    def __init__(self, tree: Tree, state: State, speech: bool = False) -> None:
        self.tree, self.state, self.speech = tree, state, speech
        self.sentence = tree.sentence

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The first eight words' lemmas."""
        return tuple(islice((t.lemma for t in self.sentence.tokens if t.pos != "PUNCT"), 8))

    @property
    def same_paragraph(self) -> bool:
        return self.sentence.paragraph == self.state.paragraph

    @property
    def told_by_paper(self) -> bool:
        return (
            bool(self.state.last)
            and self.state.carried < _MOST
            and not self.state.speech
            and self.state.last[-1].kind in (*CARRIERS, "document", "organisation")
        )


def breaks(here: Here) -> bool:
    """The sentence opens a new matter in the author's own voice: "Напомним", "Ранее"."""
    return _starts(here.lemmas, "break", 0) or _starts(here.lemmas, "known", 4)


def in_the_letter(here: Here) -> bool | None:
    """ "В письме содержалась просьба": the letter or paper that the source told of."""
    if not here.state.last or here.state.gap > 1 or here.state.last[-1].kind not in (*CARRIERS, "document"):
        return None
    return True if papers(here.tree) else None


def papers(tree: Tree) -> bool:
    """The sentence says what stands in a paper: "в письме", "в послании к министру"."""
    return any(
        t.lemma in document_words() and tree.case(i) in ("в", "во") and t.rel in ("obl", "nmod") and i < 8
        for i, t in enumerate(tree.tokens)
    )


def also(here: Here) -> bool | None:
    """ "Также", "кроме того": one more thing from the same source."""
    if not here.state.active or here.state.carried >= _MOST or not _starts(here.lemmas, "also", 5):
        return None
    return None if _somebody_acts(here) else True


def _somebody_acts(here: Here) -> bool:
    """ "Кроме того, Седов увидел брата", "Банк также поднял прогноз": what a named one does, no more words."""
    tree, last = here.tree, here.state.last[-1]
    named = [i for i, t in enumerate(tree.tokens) if t.rel == "nsubj" and t.pos == "PROPN"]
    person = any(tree.tokens[i].feats.get("Animacy") == "Anim" for i in named)
    living = [
        i
        for i, t in enumerate(tree.tokens)
        if t.rel == "nsubj" and (t.feats.get("Animacy") == "Anim" or t.lemma in source_words())
    ]
    acting = (*named, *living)
    inside = any(t.lemma in ("также", "тоже") and any(n < i for n in acting) for i, t in enumerate(tree.tokens[:8]))
    return (person or inside) and last.kind in ("person", "office", "unnamed")


def joins(here: Here) -> bool:
    """The sentence is tied to the one before: "при этом", "также", "несмотря на это"."""
    return _starts(here.lemmas, "also", 1) or _starts(here.lemmas, "tie", 1)


def out_of_it(here: Here) -> bool | None:
    """ "Среди них", "одна из причин": a part of what was just told."""
    if not here.state.active or here.state.speech:
        return None
    cause = len(here.lemmas) > 1 and here.lemmas[1].startswith("причин") and here.lemmas[0].startswith(_CHIEF)
    return True if cause or _starts(here.lemmas, "part", 0) else None


def then(here: Here) -> bool | None:
    """ "Днем ранее", "за день до этого", in the paragraph of an outlet's or paper's telling."""
    if here.state.active and here.same_paragraph and here.told_by_paper and here.state.again:
        return True if _starts(here.lemmas, "then", 0) else None
    return None


def paper_goes_on(here: Here) -> bool | None:
    """The paragraph retells a paper: what follows in it is from there too."""
    paper = here.state.active and here.told_by_paper and here.state.last[-1].kind == "document"
    if paper and here.same_paragraph and not _dated(here) and not here.state.rule.startswith("subject"):
        return True
    return None


def _dated(here: Here) -> bool:
    """ "В 2017 году …": the sentence begins with a year of its own."""
    first = [t for t in here.sentence.tokens if t.pos != "PUNCT"][:3]
    return len(first) == 3 and first[0].lemma == "в" and first[1].text.isdigit() and first[2].lemma == "год"


def same_one(here: Here) -> bool | None:
    """A sentence of the paragraph that goes on about the one just told of: "Его состояние…"."""
    if here.state.active and here.same_paragraph and here.told_by_paper:
        return True if here.lemmas[:1] and here.lemmas[0] in (*_PRONOUNS, *_POSSESSIVES) else None
    return None


def retelling(here: Here) -> bool | None:
    """The paragraph retells an outlet that it calls back ("как отмечают журналисты"): so all of it."""
    if here.state.active and here.same_paragraph and here.state.again and here.told_by_paper:
        return True
    return None


def asked(here: Here) -> bool | None:
    """ "не ответили на запрос агентства": the agency that is retold tells of its own inquiry."""
    frame = here.state.frame
    if here.state.gap > 2 or not frame or frame[-1].kind not in CARRIERS:
        return None
    for i, token in enumerate(here.tree.tokens):
        if token.lemma in ("запрос", "вопрос", "просьба"):
            words = [source_words().get(here.tree.tokens[k].lemma) for k in here.tree.kids(i, "nmod")]
            if any(w is not None and w.kind in CARRIERS for w in words):
                return True
    return None


CARRIES: tuple[Callable[[Here], bool | None], ...] = (
    asked, in_the_letter, also, out_of_it, then, paper_goes_on, same_one, retelling,
)  # fmt: skip


def carried(here: Here) -> tuple[tuple[Link, ...], str]:
    """The chain carried on to a sentence and the rule that carries it; an empty chain when none does."""
    if breaks(here):
        return (), ""
    for rule in CARRIES:
        if rule(here):
            return here.state.last, rule.__name__
    return (), ""


def _starts(lemmas: tuple[str, ...], does: str, latest: int) -> bool:
    """A connective of that use stands among the first words, beginning at most `latest` words in."""
    for at, word in enumerate(lemmas[: latest + 1]):
        if any(lemmas[at : at + len(p)] == p for p in _connectives(does).get(word, ())):
            return True
    return False


@cache
def _connectives(does: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in load("ru", "connectives"):
        if row["does"] == does:
            words = tuple(row["phrase"].split())
            found.setdefault(words[0], []).append(words)
    return {word: tuple(phrases) for word, phrases in found.items()}

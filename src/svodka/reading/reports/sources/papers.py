"""Sources that are papers or programmes."""

from svodka.model.reading import Link
from svodka.reading.reports.sources.known import OUTLETS, Sources
from svodka.reading.reports.sources.named import modifiers
from svodka.reading.reports.sources.phrases import Phrase
from svodka.reading.reports.vocabulary import broadcast_words, document_words, source_words

_WORDS = frozenset(
    [
        "информация",
        "сведение",
        "слово",
        "мнение",
        "оценка",
        "расчет",
        "подсчет",
        "рассказ",
        "показание",
        "свидетельство",
    ]
)
_HIS = ("он", "она", "они", "его", "ее", "их")


def document(namer: Sources, p: Phrase) -> Link | None:
    """A paper: "внутренние документы ведомства"; one that an outlet or body published stands for the publisher."""
    word = document_words().get(p.token.lemma)
    if word is None or p.token.pos not in ("NOUN", "PROPN"):
        return None
    pointed = any(
        p.tree.tokens[k].lemma in ("тот", "этот", "данный", "такой") for k in p.tree.kids(p.head, "det", "amod")
    )
    bare = p.first == p.head == p.last or pointed
    if bare:
        for spoke in reversed(namer.referents.spoken):
            if spoke.link.kind == "document" and (pointed or p.token.text.lower()[:5] in spoke.link.name.lower()):
                return Link(name=spoke.link.name, kind="document", span=spoke.link.span, rule="same_document")
    elif known := namer.papers_like(p):
        return Link(name=known.name, kind="document", span=known.span, rule="same_document")
    if bare and word.own:
        published = _published(namer, p)
        return published if published is not None or p.tree.case(p.head) not in ("в", "из") else _as_paper(namer, p)
    possessor = next(
        (k for k in p.tree.kids(p.head, "det") if p.tree.tokens[k].lemma in ("он", "она", "они", "его", "ее", "их")),
        None,
    )
    if word.own or possessor is not None:
        owner = _owner(namer, p, possessor)
        if owner:
            return owner
    if bare and p.token.lemma in ("данные", "информация", "результат", "статистика"):
        return None
    return _as_paper(namer, p)


def _as_paper(namer: Sources, p: Phrase) -> Link:
    """The paper under its own words."""
    link = namer.as_written(p, "document", "document")
    namer.papers.append((p.token.lemma, modifiers(p.tree, p.head), link))
    return link


def _published(namer: Sources, p: Phrase) -> Link | None:
    for spoke in reversed(namer.referents.spoken):
        if p.tree.sentence.index - spoke.sentence <= 4 and spoke.link.kind in (*OUTLETS, "organisation"):
            return Link(name=spoke.link.name, kind=spoke.link.kind, span=spoke.link.span, rule="its_publication")
    return None


def _owner(namer: Sources, p: Phrase, possessor: int | None) -> Link | None:
    if possessor is not None:
        for n in namer.memory.before(p.place, 1000):
            if n.entity.kind == "organisation":
                return namer.link_of(n.entity, p.place, "its_document")
    owner = p.tree.kid(p.head, "nmod", "appos")
    return namer.name(p.tree, owner) if owner is not None and owner > p.head and not p.tree.kid(owner, "case") else None


def words_of(namer: Sources, p: Phrase) -> Link | None:
    """ "ссылаясь на информацию полиции", "на слова мэра": whose words or knowledge it is."""
    if p.token.lemma not in _WORDS:
        return None
    for kid in p.tree.kids(p.head, "nmod", "det"):
        case = p.tree.case(kid)
        if (kid > p.head and case in ("", "из", "от")) or p.tree.tokens[kid].lemma in _HIS:
            return namer.name(p.tree, kid)
    return None


def broadcast(namer: Sources, p: Phrase) -> Link | None:
    """A programme, a channel's air or a page as the one that says: "в эфире телеканала «Волна»"."""
    if not broadcast_words().get(p.token.lemma) or p.token.lemma in source_words():
        return None
    return namer.as_written(p, "broadcast", "broadcast")

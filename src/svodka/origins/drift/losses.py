"""What a later telling lost of an earlier one: ordered rules, each for one kind of loss."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.finding import compared
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.slots.degree import marks
from svodka.claims.disagreements.tellings import Telling, Word
from svodka.claims.names.one_name import SourceName
from svodka.model.account import DriftKind
from svodka.reading.entities.spelling import skeleton

_STEM = 5
"""So many letters of a word stay the same in all its forms."""
CLAIMED = 4
"""The rank of certainty from which a word tells who thinks or claims so."""
_RAISED = frozenset({"stage", "certainty"})


class Loss(NamedTuple):
    """What the earlier telling says and the later one makes of it."""

    kind: DriftKind
    before: str
    after: str
    why: str
    rule: str


Rule = Callable[[Pair, Difference], Loss | None]
"""`pair.a` is the earlier telling, `pair.b` the later."""


def source_lost(pair: Pair, d: Difference) -> Loss | None:
    """The earlier names its source, the later tells the same as its own, and its article names that source nowhere."""
    if d.rule != "source_dropped" or not pair.a.chain or pair.b.chain:
        return None
    origin = pair.a.chain[-1]
    if origin.kind == "unnamed" or _named_in(origin, pair.b):
        return None
    why = "источник, названный раньше, в более поздней статье не назван нигде"
    return Loss("source_dropped", _chain(pair.a), "не назван", why, "source_lost")


def speaker_moved(pair: Pair, d: Difference) -> Loss | None:
    """The same words are given to another person, whom the earlier article does not name."""
    if d.rule != "source_moved" or d.kind != "conflict":
        return None
    return Loss("attribution_moved", _chain(pair.a), _chain(pair.b), d.why, "speaker_moved")


def doubt_lost(pair: Pair, d: Difference) -> Loss | None:
    """ "May close" became "closes": the earlier has a hedge that the later has not."""
    if d.rule != "hedge_dropped" or not _doubted(pair.a, d.a):
        return None
    return Loss("certainty_raised", d.a.words, d.b.words, "оговорка потеряна: сказано увереннее", "doubt_lost")


def surer_word(pair: Pair, d: Difference) -> Loss | None:
    """ "Plans to close" became "decided to close": both have a word of one scale, the later the surer one."""
    if d.rule != "other_rank":
        return None
    ranks = [
        next((m.rank for m in marks(t) if m.scale in _RAISED and _inside(m.word, side)), None)
        for t, side in ((pair.a, d.a), (pair.b, d.b))
    ]
    if ranks[0] is None or ranks[1] is None or ranks[0] >= ranks[1]:
        return None
    return Loss("certainty_raised", d.a.words, d.b.words, "сказано увереннее", "surer_word")


def bound_lost(pair: Pair, d: Difference) -> Loss | None:
    """ "Dozens", "up to 40", "about 40" became "40"."""
    if d.slot != "quantity" or _bound(pair.a, d.a) is None or _bound(pair.b, d.b) is not None:
        return None
    why = "приблизительное число стало точным"
    return Loss("number_sharpened", d.a.value, d.b.value, why, "bound_lost")


RULES: tuple[Rule, ...] = (source_lost, speaker_moved, doubt_lost, surer_word, bound_lost)


def losses(pair: Pair) -> Iterator[Loss]:
    """All that the later telling lost; of each difference the answer of the first rule that has one."""
    if (left := only_the_carrier_left(pair)) is not None:
        yield left
    for difference in compared(pair):
        found = (rule(pair, difference) for rule in RULES)
        if (first := next((x for x in found if x is not None), None)) is not None:
            yield first


def only_the_carrier_left(pair: Pair) -> Loss | None:
    """The later gives the words to somebody who only carried them in the earlier; the origin is named nowhere in it."""
    a, b = pair.a.chain, pair.b.chain
    if len(a) < 2 or not b or a[-1].kind == "unnamed" or b[-1].key not in {link.key for link in a[:-1]}:
        return None
    if _named_in(a[-1], pair.b):
        return None
    why = "вместо источника назван тот, кто его слова передал"
    return Loss("source_dropped", _chain(pair.a), _chain(pair.b), why, "only_the_carrier_left")


def _doubted(telling: Telling, side: Side) -> bool:
    """A word of doubt or intent about a verb stands in that place; who thinks or claims it is told as a source."""
    return any(
        _inside(m.word, side) and m.anchor.token.pos == "VERB" and (m.scale == "stage" or m.rank < CLAIMED)
        for m in marks(telling)
    )


def _inside(word: Word, side: Side) -> bool:
    return side.place.start <= word.token.start < side.place.end


def _bound(telling: Telling, side: Side) -> str | None:
    return next((q.bound for q in telling.quantities if q.start == side.place.start), None)


def _named_in(source: SourceName, telling: Telling) -> bool:
    """Some word of the source's name stands somewhere in the telling's article, in whatever form."""
    words = [w for w in skeleton(source.name).split() if len(w) > 2]
    stems = {w[:_STEM] for w in words}
    return not words or any(lemma[:_STEM] in stems for lemma in telling.vocabulary)


def _chain(telling: Telling) -> str:
    return " → ".join(link.name for link in telling.chain) or "не назван"

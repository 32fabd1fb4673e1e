"""Whether a stretch of a sentence is asserted, denied, questioned or possible: ordered rules, first answer wins."""

from collections.abc import Callable
from typing import NamedTuple

from svodka.model.reading import Polarity, Sentence
from svodka.reading.certainty.clauses import ancestors, clause_around, clause_of, embedded, inside, main_predicate
from svodka.reading.certainty.cues import Cue, CueKind, cues
from svodka.reading.certainty.idle import idle

_HEDGING: tuple[CueKind, ...] = ("adverb", "modal", "intention", "infinitive")
_NONE = frozenset({"нет", "нету", "нельзя", "невозможно"})


class Judged(NamedTuple):
    """A polarity and the name of the rule that gave it."""

    polarity: Polarity
    rule: str


class _Stretch(NamedTuple):
    sentence: Sentence
    end: int
    within: frozenset[int]
    chain: tuple[int, ...]
    above: frozenset[int]
    cues: tuple[Cue, ...]


def polarity_of(sentence: Sentence, start: int, end: int) -> Polarity:
    """The polarity of what stands between two offsets of the article (code points, end exclusive) in a sentence.

    Words outside the stretch count when they govern it: in "X denied that Y", Y is denied.
    """
    return judge(sentence, start, end).polarity


def judge(sentence: Sentence, start: int, end: int) -> Judged:
    """Like `polarity_of`, with the rule that answered; "plain" where none did."""
    predicate = main_predicate(sentence, start, end)
    if predicate is None:
        return Judged("asserted", "no_predicate")
    within = frozenset(inside(sentence, start, end))
    stretch = _Stretch(
        sentence,
        end,
        within,
        tuple(embedded(sentence, predicate, within)),
        frozenset(ancestors(sentence.tokens, predicate)),
        tuple(cues(sentence)),
    )
    for rule in RULES:
        if polarity := rule(stretch):
            return Judged(polarity, rule.__name__)
    return Judged("asserted", "plain")


def governed_by_denial(s: _Stretch) -> Polarity | None:
    """A verb of denial governs the stretch: "опроверг, что …"."""
    return "denied" if _governing(s, "denial") else None


def denies(s: _Stretch) -> Polarity | None:
    """The predicate of the stretch is itself a denial: "завод отрицает вину"."""
    return "denied" if any(_touches(c, s.chain) for c in s.cues if c.kind == "denial") else None


def governed_by_question(s: _Stretch) -> Polarity | None:
    """A verb of asking or doubt governs the stretch: "спросил, …", "усомнился, что …"."""
    return "questioned" if _governing(s, "question") else None


def asks(s: _Stretch) -> Polarity | None:
    """The stretch asks or doubts: "подписан ли договор", "вряд ли", a question mark at its end."""
    last = s.sentence.tokens[max(s.within)].text if s.within else ""
    return "questioned" if "?" in last or any(_own(s, c) for c in s.cues if c.kind == "question") else None


def governed_by_hedge(s: _Stretch) -> Polarity | None:
    """A word of possibility or intention governs the stretch: "не исключил, что …", "обещал, что …"."""
    return "possible" if any(_governing(s, kind) for kind in _HEDGING) else None


def along_the_predicates(s: _Stretch) -> Polarity | None:
    """From the outermost predicate inwards: the first negated one denies, the first hedged one makes possible."""
    for predicate in s.chain:
        if any(c.first < predicate <= c.last and c.kind == "adverb" for c in s.cues):
            return "possible"  # "не исключает": the negation is part of the hedge
        if _negated(s, predicate):
            return "denied"
        if any(_hedges(s, c, predicate) for c in s.cues):
            return "possible"
    return None


RULES: tuple[Callable[[_Stretch], Polarity | None], ...] = (
    governed_by_denial,
    denies,
    governed_by_question,
    asks,
    governed_by_hedge,
    along_the_predicates,
)


def _touches(cue: Cue, predicates: tuple[int, ...]) -> bool:
    return any(cue.first <= p <= cue.last for p in predicates)


def _governing(s: _Stretch, kind: CueKind) -> bool:
    return any(
        c.kind == kind and any(i in s.above and i not in s.within for i in range(c.first, c.last + 1)) for c in s.cues
    )


def _own(s: _Stretch, cue: Cue) -> bool:
    return cue.first in s.within and any(
        clause_of(s.sentence, i) in s.chain or i in s.chain for i in range(cue.first, cue.last + 1)
    )


def _hedges(s: _Stretch, cue: Cue, predicate: int) -> bool:
    if cue.kind in ("modal", "intention", "infinitive"):
        return cue.first <= predicate <= cue.last and (cue.kind != "infinitive" or _has_infinitive(s, predicate))
    if cue.kind in ("adverb", "conditional"):
        return cue.first in s.within and any(
            clause_around(s.sentence, i) == clause_of(s.sentence, predicate) for i in range(cue.first, cue.last + 1)
        )
    return False


def _has_infinitive(s: _Stretch, predicate: int) -> bool:
    return any(t.head == predicate and t.feats.get("VerbForm") == "Inf" for t in s.sentence.tokens)


def _negated(s: _Stretch, predicate: int) -> bool:
    tokens = s.sentence.tokens
    if tokens[predicate].lemma in _NONE:
        return True
    return any(
        tokens[i].lemma in ("не", "нет")
        and (tokens[i].head == predicate or i + 1 == predicate)
        and tokens[min(i + 1, len(tokens) - 1)].lemma != "только"  # "не только …, но и …" affirms
        and not idle(tokens, i)
        for i in s.within
    )

"""What was lost on the way from article to article, what rests on whom, what is related: the same words everywhere."""

from collections.abc import Sequence

from svodka.model.account import Claim, Disagreement, Drift, Weight
from svodka.presentation.messages import Messages
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.phrases import NAME, shown_value
from svodka.presentation.view.safe import line

NUMBERS = 12
"""So many numbers of claims are listed; the rest are counted."""


def drift(view: StoryView, found: Drift, words: Messages) -> str:
    """ "Хроника вслед за Портовыми вестями: источник потерян: Bay Courier → письмо ⇒ не назван"."""
    said = words(f"drift.{found.kind}")
    who = words("drift.who", later=view.name(found.later.article), earlier=view.name(found.earlier.article))
    before, after = (shown_value(v, words) for v in (found.before, found.after))
    return f"{who}: {said}: {before} ⇒ {after}"


def resting(view: StoryView) -> tuple[Weight, ...]:
    """The origins without whom some claim of two articles or more, or of the brief, would have no source left."""
    shared = {claim.id for claim in view.shared}
    return tuple(w for w in view.story.weight if shared & {*w.alone, *w.perhaps})


def rests(view: StoryView, found: Weight, words: Messages) -> str:
    """ "Без него не останется источника у утверждений 1, 3, 5"; those that one article tells are counted."""
    shared = {claim.id for claim in view.shared}
    parts = []
    for many, one, claims in (
        ("weight.alone", "weight.alone_one", found.alone),
        ("weight.perhaps", "weight.perhaps_one", found.perhaps),
    ):
        numbers = sorted(view.numbers[c] for c in claims if c in shared)
        if numbers:
            parts.append(words(one if len(numbers) == 1 else many, claims=_numbers(numbers, words)))
    lone = sum(c not in shared for c in (*found.alone, *found.perhaps))
    if lone:
        parts.append(words("weight.lone", number=lone))
    return "; ".join(parts)


def _numbers(numbers: Sequence[int], words: Messages) -> str:
    more = len(numbers) - NUMBERS
    listed = ", ".join(str(n) for n in numbers[:NUMBERS])
    return f"{listed} {words.count('count.more', more)}" if more > 0 else listed


def origin(found: Weight) -> str:
    return line(found.origin, NAME)


def related(view: StoryView, claim: Claim, words: Messages) -> str:
    """ "близко: 4; точнее: 7", or nothing."""
    kinds: dict[str, list[int]] = {}
    for other in claim.related:
        if other.claim in view.numbers:
            kinds.setdefault(other.kinship, []).append(view.numbers[other.claim])
    return "; ".join(f"{words(f'related.{kind}')}: {_numbers(sorted(n), words)}" for kind, n in sorted(kinds.items()))


def inner(view: StoryView, found: Disagreement, words: Messages) -> str:
    """Which articles contradict themselves, and whose headline says other than the text; or nothing."""
    heads = [view.name(a) for a in found.headlines]
    others = [view.name(a) for a in found.within if a not in found.headlines]
    parts = [words("conflict.headline", names=", ".join(heads))] if heads else []
    return "; ".join([*parts, *([words("conflict.within", names=", ".join(others))] if others else [])])

"""Through whom a speaker was brought in: what goes before the links that a sentence names itself."""

from bisect import bisect_right

from svodka.model.reading import Link, Reading
from svodka.reading.attribution.carrying import Here, breaks, joins
from svodka.reading.attribution.state import CARRIERS

_NEAR = 2


def prefixed(links: tuple[Link, ...], here: Here, reading: Reading) -> tuple[Link, ...]:
    """The links with those before them that the text supports: the first rule that answers gives them."""
    if not links:
        return links
    if links[0].kind in CARRIERS:
        return _same_broadcast(links, here)
    before = _brought_in(links[0], here) or _run_goes_on(links[0], here, reading)
    names = {x.name for x in links}
    return (*(x for x in before if x.name not in names), *links)


def _same_broadcast(links: tuple[Link, ...], here: Here) -> tuple[Link, ...]:
    """An agency brings what somebody said a sentence ago on the air: the air stays in the chain."""
    through = (
        here.state.through.get(links[-1].name, ())
        if len(links) == 2 and here.state.active and links[0].kind != "broadcast" and not breaks(here)
        else ()
    )
    if through and all(x.kind == "broadcast" for x in through):
        return (links[0], *(x for x in through if x.name != links[0].name), links[1])
    return links


def _brought_in(first: Link, here: Here) -> tuple[Link, ...]:
    """The one through whom a paper or a person was brought in before."""
    if first.kind == "document" or here.state.gap <= _NEAR:
        return here.state.through.get(first.name, ())
    return ()


def _run_goes_on(first: Link, here: Here, reading: Reading) -> tuple[Link, ...]:
    """The text is still retelling an outlet or paper that told of the speaker, or that it keeps calling back."""
    state = here.state
    if not state.framed or breaks(here):
        return ()
    if _acts_in_told(first, here, reading):
        return state.frame
    if state.again or first.kind in ("unnamed", "document") or joins(here):
        return state.bringers
    return ()


def _acts_in_told(first: Link, here: Here, reading: Reading) -> bool:
    """The speaker was the subject of something that the frame told."""
    for entity in reading.entities:
        if entity.name != first.name:
            continue
        for mention in entity.mentions:
            if any(place.start <= mention.start < place.end for place in here.state.told):
                at = bisect_right(reading.sentences, mention.start, key=lambda s: s.start) - 1
                sentence = reading.sentences[max(0, at)]
                inside = [t for t in sentence.tokens if mention.start <= t.start < mention.end]
                heads = [sentence.tokens[t.head] for t in inside if t.head >= 0]
                if any(t.rel.startswith("nsubj") for t in (*inside, *heads)):
                    return True
    return False

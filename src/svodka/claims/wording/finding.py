"""How each article names the persons, bodies and deeds of a story, and which names carry a judgement."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from svodka.claims.alignment import Cluster
from svodka.claims.story_input import StoryInput
from svodka.claims.wording.bynames import bynames
from svodka.claims.wording.cast import Figure, figures
from svodka.claims.wording.deeds import deeds
from svodka.claims.wording.forms import body_forms
from svodka.claims.wording.judgement import Judging, distanced, judging
from svodka.claims.wording.phrases import Stretch, lands, stretch, tokens_at, with_marks
from svodka.claims.wording.roles import Naming, Roles, named_roles, person_roles, state_heads
from svodka.claims.wording.verbs import worded
from svodka.model.account import Wording
from svodka.model.reading import Reading, Sentence

CENTRAL = 2
"""So many articles must name a person or body for its names to be listed; loaded names are always listed."""


class Named(NamedTuple):
    """A stretch of a sentence that names `entity`; `why` tells what is loaded in it."""

    article: str
    sentence: Sentence
    place: Stretch
    entity: str
    why: str | None = None


def find_wording(story: StoryInput, clusters: Sequence[Cluster] = ()) -> tuple[Wording, ...]:
    """Every name given to a central person, body or deed, and every loaded name, in the order of articles and text.

    With the story's claims also the verbs with which the articles tell one deed or one saying, where these differ."""
    readings = story.readings
    cast = figures(readings)
    beside = named_roles(readings, cast)
    central = {f.name for f in cast if f.articles >= min(CENTRAL, len(readings))}
    found = [_beside(n) for n in beside if n.figure.name in central]
    found += _alone(readings, Roles(beside), {(n.article, n.sentence.index, n.head) for n in beside})
    found += [Named(*form) for form in body_forms(readings, [f for f in cast if f.name in central])]
    found += [Named(d.article, d.sentence, stretch(d.sentence, d.head), d.name) for d in deeds(readings)]
    found += [Named(*named) for named in bynames(readings)]
    found += [Named(w.article, w.sentence, (w.word, w.word), w.heading) for w in worded(clusters, readings)]
    for reading in readings:
        found = _with_judgements(reading, found, cast)
    return _wordings(found)


def _beside(naming: Naming) -> Named:
    name = _name_place(naming)
    first, last = stretch(naming.sentence, naming.head, name)
    return Named(naming.article, naming.sentence, (first, last), naming.figure.name)


def _name_place(naming: Naming) -> int | None:
    """Where the name begins, after its role."""
    for article, mention in naming.figure.mentions:
        if article == naming.article and naming.sentence.start <= mention.start < naming.sentence.end:
            inside = tokens_at(naming.sentence, mention.start, mention.end)
            if inside and inside.start > naming.head:
                return inside.start
    return None


def _alone(readings: Sequence[Reading], roles: Roles, taken: set[tuple[str, int, int]]) -> Iterator[Named]:
    """Role nouns without a name that can stand for one figure only."""
    for reading in readings:
        for sentence in reading.sentences:
            for n, token in enumerate(sentence.tokens):
                if token.pos != "NOUN" or (reading.article, sentence.index, n) in taken:
                    continue
                if token.lemma in person_roles() or token.lemma in state_heads():
                    figure = roles.holder(sentence, n)
                    if figure is not None:
                        yield Named(reading.article, sentence, stretch(sentence, n), figure.name)


def _with_judgements(reading: Reading, found: list[Named], cast: Sequence[Figure]) -> list[Named]:
    """Marks what is loaded among the names found, and adds the loaded names that are not among them."""
    for sentence in reading.sentences:
        for judged in (*judging(sentence), *distanced(sentence, reading.quotes)):
            here = [
                k
                for k, n in enumerate(found)
                if n.article == reading.article
                and n.sentence is sentence
                and _meet(n.place, (judged.first, judged.last))
            ]
            if here:
                for k in here:
                    found[k] = found[k]._replace(why=found[k].why or judged.why)
                continue
            named = _judged(reading, sentence, judged, cast)
            if named is not None:
                found.append(named)
    return found


def _judged(reading: Reading, sentence: Sentence, judged: Judging, cast: Sequence[Figure]) -> Named | None:
    head = judged.last
    if sentence.tokens[head].rel in ("amod", "det", "acl") and sentence.tokens[head].head > head:
        head = sentence.tokens[head].head
    place = stretch(sentence, head) if sentence.tokens[head].pos == "NOUN" else (judged.first, judged.last)
    place = min(place[0], judged.first), max(place[1], judged.last)
    start, end = sentence.tokens[place[0]].start, sentence.tokens[place[1]].end
    figure = _figure_in(reading.article, (start, end), cast)
    land = next(iter(sorted(lands(sentence, head))), None)
    if figure is None and judged.beside_name and land is None:
        return None
    entity = figure.name if figure is not None else land or sentence.tokens[head].lemma
    return Named(reading.article, sentence, place, entity, judged.why)


def _figure_in(article: str, place: tuple[int, int], cast: Sequence[Figure]) -> Figure | None:
    for figure in cast:
        if any(a == article and m.start < place[1] and place[0] < m.end for a, m in figure.mentions):
            return figure
    return None


def _meet(a: Stretch, b: Stretch) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _wordings(found: Sequence[Named]) -> tuple[Wording, ...]:
    found = [n._replace(place=with_marks(n.sentence, n.place)) for n in found]
    made = {
        Wording(
            article=n.article,
            start=(start := n.sentence.tokens[n.place[0]].start),
            end=(end := n.sentence.tokens[n.place[1]].end),
            text=n.sentence.text[start - n.sentence.start : end - n.sentence.start],
            entity=n.entity,
            loaded=n.why is not None,
            why=n.why,
        )
        for n in found
    }
    return tuple(sorted(made, key=lambda w: (w.article, w.start, w.end, w.entity)))

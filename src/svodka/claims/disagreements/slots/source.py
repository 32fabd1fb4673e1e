"""Who says it: the same words given to another source, or told without the source that others name."""

from collections.abc import Iterator

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.knowing import knows
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.sameness import may_be_one, one_entity
from svodka.claims.disagreements.tellings import Telling
from svodka.claims.names.one_name import SourceName
from svodka.ingest.names import first_names
from svodka.model.account import DisagreementKind
from svodka.reading.entities.spelling import same_word, skeleton

SAME_WORDS = 0.5
"""Closeness from which two tellings are one wording."""
MOST_WORDS = 0.7
"""Share of common content words from which the order of the words does not count."""
FEW = 3
"""So many content words must be told at least."""
ODD_SPEAKER = 0.5
"""Share of common content words from which two speakers unknown to the other's article are set beside each other."""
ONE_TEXT = 0.6
"""Closeness from which two people named as its source are a conflict."""


def sources(pair: Pair) -> Iterator[Difference]:
    """The origin moved or lost between two tellings in the same words."""
    if pair.closeness < SAME_WORDS and not _tell_alike(pair):
        yield from _odd_speakers(pair)
        return
    a, b = pair.a.chain, pair.b.chain
    if a and b:
        yield from _moved(pair, a[-1], b[-1])
    elif (a or b) and any(link.named for link in a or b):
        yield Difference(
            "source",
            "precision",
            _side(pair.a),
            _side(pair.b),
            "источник назван не во всех пересказах",
            "source_dropped",
        )


def _odd_speakers(pair: Pair) -> Iterator[Difference]:
    """Much the same is given to two people, neither of whom the other's article names: never a conflict."""
    x, y = (chain[-1] if chain else None for chain in (pair.a.chain, pair.b.chain))
    if x is None or y is None or not (x.kind == y.kind == "person") or may_be_one(x.name, y.name) or _one_person(x, y):
        return
    strangers = not knows(pair.b, ("name", x.name, x.kind)) and not knows(pair.a, ("name", y.name, y.kind))
    one_given_name = skeleton(x.name).split()[:1] == skeleton(y.name).split()[:1]
    alike = max(pair.shared, pair.told_alike) >= (ODD_SPEAKER - 0.1 if one_given_name else ODD_SPEAKER)
    if strangers and alike and x.key != y.key and not one_entity(x.name, x.kind, y.name, y.kind):
        why = "одно и то же приписано разным людям"
        yield Difference("source", "precision", _side(pair.a), _side(pair.b), why, "odd_speaker")


def _tell_alike(pair: Pair) -> bool:
    """Most of the words are common; or most of those that do not say who says so, and these are not few."""
    enough = min(len(pair.a.told), len(pair.b.told)) >= FEW
    return pair.shared >= MOST_WORDS or (enough and pair.told_alike >= MOST_WORDS)


def _moved(pair: Pair, x: SourceName, y: SourceName) -> Iterator[Difference]:
    if x.key == y.key or not (x.named and y.named) or one_entity(x.name, x.kind, y.name, y.kind):
        return
    if x.key in {link.key for link in pair.b.chain} or y.key in {link.key for link in pair.a.chain}:
        return
    if "office" in (x.kind, y.kind) or may_be_one(x.name, y.name) or _one_person(x, y):
        return
    sure = x.kind == y.kind == "person" and pair.closeness >= ONE_TEXT and not _both_speak(pair, x, y)
    kind: DisagreementKind = "conflict" if sure else "precision"
    why = "одни и те же слова приписаны разным источникам"
    yield Difference("source", kind, _side(pair.a), _side(pair.b), why, "source_moved")


def _one_person(x: SourceName, y: SourceName) -> bool:
    """One surname, and given names that begin alike (Наталья, Наталка), or something else before one of them."""
    a, b = skeleton(x.name).split(), skeleton(y.name).split()
    if not a or not b or not same_word(a[-1], b[-1]):
        return False
    given = a[0] in first_names() and b[0] in first_names()
    return not given or len(a) != 2 or len(b) != 2 or a[0][:3] == b[0][:3]


def _both_speak(pair: Pair, x: SourceName, y: SourceName) -> bool:
    """One article names the other's source as well: whose words are whose may have been mistaken in reading."""
    return knows(pair.b, ("name", x.name, x.kind)) or knows(pair.a, ("name", y.name, y.kind))


def _side(telling: Telling) -> Side:
    s = telling.statement
    last = s.attribution[-1].span if s.attribution else None
    inside = last is not None and s.start <= last.start and last.end <= s.end
    place = telling.cut(last.start, last.end) if last is not None and inside else telling.cut(s.start, s.end)
    return Side(telling.chain[-1].name if telling.chain else "не назван", place)

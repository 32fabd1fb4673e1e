"""Findings about how two statements are told: in whose words, of which time, how surely, of which deed."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from svodka.claims.features.comparison import Pairs
from svodka.claims.features.profile import Profile
from svodka.claims.features.sets import Values, values
from svodka.claims.features.words import contained
from svodka.languages import load


def one_speaks_of_himself(pairs: Pairs) -> Values:
    """Only one of the two says "I" or "we", as a speaker's own words do and a retelling does not."""
    return _one(pairs, lambda p: p.manner.own_words)


def both_speak_of_themselves(pairs: Pairs) -> Values:
    """Both say "I" or "we"."""
    return _both(pairs, lambda p: p.manner.own_words)


def only_one_is_past(pairs: Pairs) -> Values:
    """Only one of the two tells of what has happened."""
    return _one(pairs, lambda p: p.manner.past)


def only_one_is_planned(pairs: Pairs) -> Values:
    """Only one of the two tells of what is to come, is planned or may be."""
    return _one(pairs, lambda p: p.manner.planned)


def only_one_names_a_source(pairs: Pairs) -> Values:
    """Only one of the two says who says so."""
    return _one(pairs, lambda p: bool(p.origin))


def only_one_is_quoted(pairs: Pairs) -> Values:
    """Only one of the two has words in quotation marks that somebody said."""
    return _one(pairs, lambda p: bool(p.quoted))


def both_are_quoted(pairs: Pairs) -> Values:
    """Both have words in quotation marks that somebody said."""
    return _both(pairs, lambda p: bool(p.quoted))


def one_tells_only_the_topic(pairs: Pairs) -> Values:
    """One tells only of what somebody spoke ("answered a question about his future"), the other tells more."""
    return _one(pairs, lambda p: p.topic)


def one_deed(pairs: Pairs) -> Values:
    """Both use words that news use for one deed or thing ("approve", "ratify"), by `synonyms_of_action`."""
    return contained(pairs.statements.weighed(lambda p: _named(p, _groups())), pairs.a, pairs.b)


def _named(profile: Profile, groups: Mapping[str, Sequence[str]]) -> list[str]:
    return sorted({group for word in profile.words for group in groups.get(word, ())})


@cache
def _groups() -> dict[str, list[str]]:
    """For each word the groups of like deeds that it is in."""
    found: dict[str, list[str]] = {}
    for row in load("ru", "synonyms_of_action"):
        for word in row["words"].split("|"):
            found.setdefault(word, []).append(row["group"])
    return found


def _one(pairs: Pairs, pick: Callable[[Profile], bool]) -> Values:
    flags = pairs.statements.flags(pick)
    return values(flags[pairs.a] != flags[pairs.b])


def _both(pairs: Pairs, pick: Callable[[Profile], bool]) -> Values:
    flags = pairs.statements.flags(pick)
    return values(flags[pairs.a] & flags[pairs.b])


FINDINGS = (
    one_speaks_of_himself,
    both_speak_of_themselves,
    only_one_is_past,
    only_one_is_planned,
    only_one_names_a_source,
    only_one_is_quoted,
    both_are_quoted,
    one_tells_only_the_topic,
    one_deed,
)

"""Whether a marked stretch holds somebody's words, and of which kind. Ordered rules, first answer wins."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from svodka.reading.quotes import names, speech
from svodka.reading.quotes.candidate import Candidate
from svodka.reading.quotes.scene import tells
from svodka.reading.quotes.vocabulary import saying_nouns, verbs_of_naming, verbs_of_saying

Kind = Literal["direct", "partial", "name", "word"]
_TOPIC = frozenset({"о", "об", "обо", "про"})
_SAYING_REACH = 6


class Verdict(NamedTuple):
    """What a marked stretch is, and the rule that said so."""

    kind: Kind
    rule: str


def judge(c: Candidate) -> Verdict:
    """The verdict on a marked stretch; a stretch that nothing speaks for is a word used with distance."""
    for rule in RULES:
        if kind := rule(c):
            return Verdict(kind, rule.__name__)
    return Verdict("word", "nobody_says_it")


def beside_a_quotation(c: Candidate) -> Kind | None:
    """It goes on a row of somebody's words: нужны «…», «…» и «…»."""
    return "partial" if names.in_a_row(c, "partial") else None


def only_a_topic(c: Candidate) -> Kind | None:
    """A word or two that somebody spoke about: рассказал о «мертвых душах»."""
    topic = c.before and c.before[-1].lemma in _TOPIC and not c.has_predicate
    return "word" if topic and len(c.words) <= 2 and not asks_for(c) else None


def only_a_byname(c: Candidate) -> Kind | None:
    """Two words that name a thing or somebody of whom it is told: идею «паспорта здоровья», «старая дама» купила …"""
    if (names.acts_in_the_clause(c) or names.described_before(c)) and not asks_for(c):
        return "word"
    rated = any(t.lemma in verbs_of_naming() for t in c.before[-4:])
    return "word" if rated and len(c.words) <= 2 and names.named_thing_before(c) else None


def called(c: Candidate) -> Kind | None:
    """Somebody calls something so: X назвал это «…»."""
    if c.opens_sentence or names.qualifies_what_follows(c) or names.named_thing_before(c):
        return None
    near = c.before[-12:] if len(c.words) == 1 else c.before[-12:] + c.after[:8]
    verbs = (t.lemma in verbs_of_naming() and t.feats.get("VerbForm") != "Part" for t in near)
    return "partial" if any(verbs) else None


def reported(c: Candidate) -> Kind | None:
    """It stands in what somebody is reported to say, and is more than a word or a topic."""
    if not c.reported_by:
        return None
    if c.begins_high and c.has_finite_verb and not c.opens_sentence:
        return "partial"
    if len(c.words) > 1:
        return "partial"
    other = c.previous
    return "partial" if other and other.kind == "partial" and other.reported_by[:1] == c.reported_by[:1] else None


def asks_for(c: Candidate) -> bool:
    """Whether a noun of saying stands shortly before it, with no verb between."""
    for token in reversed(c.before[-_SAYING_REACH:]):
        if token.lemma in saying_nouns() and token.pos == "NOUN":
            return True
        if tells(token):
            return False
    return False


def asked_for(c: Candidate) -> Kind | None:
    """A noun of saying holds it, or it follows in one sentence: просьба о «…», чтобы противостоять «…»."""
    if len(c.words) < 2:
        return None
    if asks_for(c):
        return "partial"
    other = c.previous
    same = other is not None and other.kind == "partial" and other.sentences[-1:] == c.sentences[:1]
    return "partial" if same else None


def begins_a_report(c: Candidate) -> Kind | None:
    """A longer stretch in a sentence that reports somebody's words, whatever the frame."""
    return "partial" if c.reports and (len(c.words) > 3 or (c.has_predicate and len(c.words) > 1)) else None


def after_a_verb_of_saying(c: Candidate) -> Kind | None:
    """More than one word after a verb of saying: призвал соседей «…»."""
    near = c.before[-_SAYING_REACH:]
    return "partial" if len(c.words) > 1 and any(tells(t) and t.lemma in verbs_of_saying() for t in near) else None


def said_with_what_follows(c: Candidate, following: Candidate) -> bool:
    """Whether a word in marks, left alone so far, and the words that follow are of one report: «X», а также «Y Z»."""
    if (c.kind, following.kind) != ("word", "partial") or not c.reported_by or names.qualifies_what_follows(c):
        return False
    return c.sentences[-1] is following.sentences[0] and c.reported_by[0] == (following.reported_by or (None,))[0]


RULES: tuple[Callable[[Candidate], Kind | None], ...] = (
    names.holds_no_words,
    speech.spoken,
    speech.spoken_somehow,
    speech.introduced,
    speech.goes_on,
    beside_a_quotation,
    names.after_called,
    names.after_head,
    names.after_named_head,
    names.beside_a_name,
    names.like_a_title,
    names.like_a_long_title,
    speech.stands_alone,
    only_a_topic,
    only_a_byname,
    called,
    reported,
    asked_for,
    after_a_verb_of_saying,
    begins_a_report,
)

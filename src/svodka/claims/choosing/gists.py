"""Which telling says a claim most clearly."""

from collections import Counter
from collections.abc import Callable, Sequence

from svodka.claims.alignment import Cluster
from svodka.claims.choosing.alone import reads_alone
from svodka.claims.choosing.openings import is_rest, leans_back, says_little, whole, words_of
from svodka.claims.choosing.tellings import Tellings
from svodka.claims.story_input import StoryInput
from svodka.claims.wording.judgement import judging
from svodka.model.reading import Statement
from svodka.model.span import Evidence

_ROLES = {"body": 1.0, "summary": 0.7, "heading": 0.3, "title": 0.3, "caption": 0.2}
_SPEAKERS = frozenset({"я", "мы", "ты", "вы", "наш", "мой", "ваш", "твой"})
_POINTING = frozenset({"он", "она", "оно", "они", "это", "тот", "этот", "там", "тогда", "его", "ее", "их", "такой"})

_ALONE = 1.5
"""So much more merit has a telling that can be read by itself."""

Merit = Callable[[Statement, Tellings], float]


def gists(clusters: Sequence[Cluster], story: StoryInput) -> dict[str, Evidence]:
    """For each claim, by its id, the clearest telling: a whole sentence of the body that names who and what, not too
    long, with its source, near to what the other tellings say. Ties go to the first by article and place.

    `clusters` are the claims by importance. A telling that stands in several claims is shown for none of them that
    has one of its own, and for one at most while there is another to show. A telling that is only the rest of a
    sentence («в котором…») is shown with its sentence.
    """
    tellings, found, shown = Tellings(story), dict[str, Evidence](), set[Evidence]()
    claims_of = Counter(s.id for c in clusters for s in c.statements)
    for cluster in clusters:
        ranked = _by_clearness(cluster.statements, tellings)
        own = [s for s in ranked if claims_of[s.id] == 1] or ranked
        places = [_shown(s, tellings) for s in (*own, *ranked)]
        found[cluster.id] = next((place for place in places if place not in shown), places[0])
        shown.add(found[cluster.id])
    return found


def clearest(statements: Sequence[Statement], tellings: Tellings) -> Evidence:
    """The clearest of these statements, which are one claim's."""
    return _shown(_by_clearness(statements, tellings)[0], tellings)


def _by_clearness(statements: Sequence[Statement], tellings: Tellings) -> list[Statement]:
    middle = tellings.vectors(statements)
    nearness = middle @ middle.mean(axis=0)
    polarity = Counter(s.polarity for s in statements)
    most = max(sorted(polarity), key=lambda p: polarity[p])
    merits = [
        sum(m(s, tellings) for m in MERITS)
        + 6 * float(n)
        - 0.8 * (s.polarity != most)
        + _ALONE * reads_alone(s, tellings)
        for s, n in zip(statements, nearness, strict=True)
    ]
    return [statements[n] for n in sorted(range(len(merits)), key=lambda n: (-round(merits[n], 4), n))]


def _shown(statement: Statement, tellings: Tellings) -> Evidence:
    place = whole(statement, tellings)
    return Evidence(statement.article, place.start, place.end, place.text)


def in_the_body(statement: Statement, tellings: Tellings) -> float:
    """The body of an article says it whole; a headline shortens."""
    return _ROLES[tellings.sentence(statement).role]


def names_its_subject(statement: Statement, tellings: Tellings) -> float:
    """The doer is named, not pointed at by a pronoun."""
    subjects = [t for t in words_of(statement, tellings) if t.rel.startswith("nsubj")]
    if not subjects:
        return -0.3
    return -0.7 if all(t.pos in {"PRON", "DET"} for t in subjects) else 0.5


def stands_alone(statement: Statement, tellings: Tellings) -> float:
    """Nothing in it points back at another sentence, and nobody says "I" or "we"."""
    tokens = words_of(statement, tellings)
    pointing = sum(t.lemma in _POINTING for t in tokens)
    speaking = any(t.lemma in _SPEAKERS for t in tokens)
    return -0.3 * min(pointing, 2) - 0.6 * speaking


def stands_first(statement: Statement, tellings: Tellings) -> float:
    """It begins as a sentence of its own, not as the rest of one or with «Также», «При этом», «Напомним»."""
    return -1.5 * is_rest(statement, tellings) - 0.6 * leans_back(statement, tellings)


def says_something(statement: Statement, tellings: Tellings) -> float:
    """It is more than a label or a few words."""
    return -1.0 * says_little(statement, tellings)


def is_complete(statement: Statement, tellings: Tellings) -> float:
    """It has a verb, begins like a sentence, and opens no quotation mark or bracket that it does not close."""
    text = statement.text
    verb = any(t.pos in {"VERB", "AUX"} for t in words_of(statement, tellings))
    whole = text[:1].isupper() or text[:1] in '«"„“0123456789'
    closed = text.count("«") == text.count("»") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")
    return 0.8 * verb + 0.3 * whole + 0.4 * closed


def is_of_middle_length(statement: Statement, tellings: Tellings) -> float:
    """Long enough to say it, short enough to read at once."""
    words = sum(t.pos != "PUNCT" for t in words_of(statement, tellings))
    if words < 5:
        return -0.8
    return 0.5 if 7 <= words <= 24 else -0.03 * max(0, words - 24)


def judges_nobody(statement: Statement, tellings: Tellings) -> float:
    """No word in it carries a judgement: the account takes no side."""
    sentence = tellings.sentence(statement)
    tokens = sentence.tokens
    loaded = any(statement.start <= tokens[j.first].start < statement.end for j in judging(sentence))
    return -1.0 * loaded


def names_its_source(statement: Statement, tellings: Tellings) -> float:
    """It comes with who says so."""
    return 0.3 if statement.attribution else 0.0


MERITS: tuple[Merit, ...] = (
    in_the_body,
    names_its_subject,
    stands_alone,
    stands_first,
    says_something,
    is_complete,
    is_of_middle_length,
    judges_nobody,
    names_its_source,
)

"""How a story goes on: its title, the turns it takes from day to day, and its dated claims in order."""

from collections.abc import Sequence

import numpy as np

from svodka.account.dating import claim_date, days_of
from svodka.claims import Cluster, StoryInput
from svodka.claims.choosing import background, clearest
from svodka.claims.choosing.gists import judges_nobody, stands_alone
from svodka.claims.choosing.openings import is_headline_only, leans_back, says_little
from svodka.claims.choosing.tellings import Tellings
from svodka.claims.story_input import Matrix
from svodka.claims.wording.judgement import judging
from svodka.model.account import Claim, Development, Moment
from svodka.model.article import Article
from svodka.model.reading import Sentence, Statement

_LEAD = 0.4
_LONG = 110
_LOW = 5
_POINTING = -0.3


def title(story: StoryInput, ordered: Sequence[Cluster]) -> str:
    """The title that says best what the titles and the first claim say together: of a weighty claim, of the first
    day, short, without judgement. Where no article has a title, the first claim's clearest telling."""
    titled = [(a, line) for a in story.articles if a.title and (line := _title_line(story, a))]
    if titled:
        middle = _middle([vector for _, (_, vector) in titled], story, ordered)
        rank = {(s.article, s.sentence): n for n, c in reversed(list(enumerate(ordered))) for s in c.statements}
        first = min((a.published[:10] for a in story.articles if a.published), default="")
        merits = [
            float(vector @ middle)
            + _looks(sentence)
            - 0.02 * min(_LOW, rank.get((a.id, sentence.index), _LOW))
            - 0.01 * (not (a.published or "").startswith(first))
            for a, (sentence, vector) in titled
        ]
        best = max(range(len(titled)), key=lambda n: (round(merits[n], 4), -n))
        return titled[best][0].title or ""
    named = next((a.title for a in story.articles if a.title), None)
    if named or not ordered:
        return named or ""
    return " ".join(clearest(ordered[0].statements, Tellings(story)).text.split())


def _title_line(story: StoryInput, article: Article) -> tuple[Sentence, Matrix] | None:
    """The article's title as a sentence of its text, with its vector."""
    n = story.articles.index(article)
    for sentence in story.readings[n].sentences:
        if sentence.role == "title":
            return sentence, story.sentence_vectors[n][sentence.index]
    return None


def _middle(titles: Sequence[Matrix], story: StoryInput, ordered: Sequence[Cluster]) -> Matrix:
    """The mean direction of the titles and, as much again, of the first claim."""
    total = np.mean(titles, axis=0)
    if ordered:
        total = total + Tellings(story).vectors(ordered[0].statements).mean(axis=0)
    return np.asarray(total / (float(np.linalg.norm(total)) or 1.0), dtype=np.float32)


def _looks(sentence: Sentence) -> float:
    """Below 0 for a title that judges, asks, shouts, or is long."""
    text = sentence.text
    bad = (any(True for _ in judging(sentence)), "?" in text, "!" in text or text.isupper(), len(text) > _LONG)
    return -0.04 * sum(bad)


def by_time(articles: Sequence[Article]) -> list[Article]:
    """Articles from the earliest to the latest; those without a time come last."""
    return sorted(articles, key=lambda a: (a.published is None, a.published or "", a.id))


def developments(story: StoryInput, ordered: Sequence[Cluster]) -> tuple[Development, ...]:
    """The days that brought something new, each with the clearest telling of the most important of it.

    `ordered` are the claims by importance. New is what was first told that day, as news: near the beginning of an
    article's body. A day on which articles only told again what was known is no turn.
    """
    tellings = Tellings(story)
    day_of = days_of([(a.id, a.published) for a in story.articles])
    recalled = set(background(ordered, story))
    news = [c for c in ordered if c.id not in recalled and not is_headline_only(c.statements, tellings)]
    found: dict[str, Development] = {}
    for cluster in news:
        dated = [s for s in cluster.statements if s.article in day_of]
        day = min((day_of[s.article] for s in dated), default=None)
        said = [s for s in dated if day_of[s.article] == day and _is_lead(s, tellings)]
        if day is not None and day not in found and said:
            articles = tuple(a.id for a in by_time(story.articles) if day_of.get(a.id) == day)
            found[day] = Development(date=day, articles=articles, gist=clearest(said, tellings))
    return tuple(found[day] for day in sorted(found))


def _is_lead(statement: Statement, tellings: Tellings) -> bool:
    """It stands near the beginning of its article's body, as a sentence that needs none before it and takes no side."""
    late = statement.start > _LEAD * len(tellings.article(statement).text)
    scrap = is_headline_only([statement], tellings) or says_little(statement, tellings)
    leaning = leans_back(statement, tellings) or stands_alone(statement, tellings) < _POINTING
    return not (late or scrap or leaning or judges_nobody(statement, tellings) < 0)


def timeline(claims: Sequence[Claim], story: StoryInput) -> tuple[Moment, ...]:
    """The claims that tell when what they tell happened, by date; a coarser date comes before the finer ones in it."""
    readings = {reading.article: reading for reading in story.readings}
    dated = [(claim_date(claim, readings), claim.id) for claim in claims]
    return tuple(Moment(when=when, claim=claim) for when, claim in sorted((w, c) for w, c in dated if w))

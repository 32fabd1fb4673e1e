"""A story of fifty articles: the bundled example's account, its articles and tellings repeated under other outlets."""

from typing import TypeVar

from msgspec.structs import replace

from svodka.account import make_account
from svodka.example import ARTICLES
from svodka.model.account import Account, Claim, Disagreement, Independence, Lineage, Story
from svodka.model.span import Evidence
from svodka.store import SqliteStore
from svodka.store.identity import Renamed, content_of
from svodka.store.packing import pack
from svodka.store.records import StoredAccount, StoredStory

TIMES = 6
E = TypeVar("E", bound=Evidence)


def put_large_story(store: SqliteStore, stamp: str) -> str:
    """Puts the story and its account into a store that is open for writing; its id."""
    account = repeated(make_account([str(ARTICLES)]))
    story = account.stories[0]
    with store.transaction():
        store.articles.enter([article for article in account.articles if article.id in story.articles])
        keys = {id_: store.articles.key(id_) for id_ in story.articles}
        before = store.stories.all()
        large = StoredStory(id="slarge", keys=tuple(keys.values()), why="bench")
        names = {key: id_ for id_, key in keys.items()}
        known = {row.key: row.id for row in store.articles.placed()}
        store.stories.keep(Renamed([*before, large], [], {}), known | names)
        kept = StoredAccount(account=pack(account), at_least=1, at_most=3, conflicts=4)
        store.accounts.keep(content_of(story.articles), stamp, story.title, kept)
    return "slarge"


def repeated(account: Account) -> Account:
    """The account's largest story with every article there `TIMES` times."""
    story = max(account.stories, key=lambda found: len(found.articles))
    own = [article for article in account.articles if article.id in story.articles]
    articles = tuple(replace(a, id=_id(a.id, n), outlet=f"{a.outlet} {n}", url=None) for n in range(TIMES) for a in own)
    made = replace(
        story, articles=tuple(article.id for article in articles), claims=tuple(_claim(c) for c in story.claims),
        quotes=_spread(story.quotes), times=_spread(story.times), quantities=_spread(story.quantities),
        wording=_spread(story.wording), developments=(), drift=(), weight=(), lineage=_lineage(story),
        timeline=story.timeline, title="Пятьдесят статей",
    )  # fmt: skip
    return replace(account, articles=articles, stories=(made,))


def _id(id_: str, n: int) -> str:
    return f"{id_}{n}"


def _spread(found: tuple[E, ...]) -> tuple[E, ...]:
    return tuple(replace(one, article=_id(one.article, n)) for n in range(TIMES) for one in found)


def _claim(claim: Claim) -> Claim:
    statements = tuple(
        replace(s, article=_id(s.article, n), id=_id(s.id, n)) for n in range(TIMES) for s in claim.statements
    )
    return replace(
        claim, gist=replace(claim.gist, article=_id(claim.gist.article, 0)), statements=statements,
        independence=_independence(claim.independence), disagreements=tuple(map(_disagreement, claim.disagreements)),
        joined=(),
    )  # fmt: skip


def _independence(found: Independence) -> Independence:
    return replace(found, unattributed=tuple(_id(id_, n) for n in range(TIMES) for id_ in found.unattributed))


def _disagreement(found: Disagreement) -> Disagreement:
    values = tuple(replace(value, spans=_spread(value.spans)) for value in found.values)
    return replace(found, values=values, within=(), headlines=())


def _lineage(story: Story) -> tuple[Lineage, ...]:
    return tuple(
        replace(
            found,
            articles=tuple(_id(id_, n) for id_ in found.articles),
            evidence=tuple(
                tuple(replace(span, article=_id(span.article, n)) for span in pair) for pair in found.evidence
            ),
        )
        for n in range(TIMES)
        for found in story.lineage
    )


def _moved(pair: tuple[Evidence, ...], n: int) -> tuple[Evidence, ...]:
    return tuple(replace(span, article=_id(span.article, n)) for span in pair)

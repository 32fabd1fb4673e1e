"""What is new in the stories of a store since they were last compared.

Nothing is remembered of former accounts: a claim, an origin or a conflict is new when it would not be there without
what has come since (an article, or the part of one whose text has changed).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from svodka.model.account import Claim, Disagreement, Story
from svodka.model.article import Article
from svodka.model.progress import Progress, Silent
from svodka.model.reading import Statement
from svodka.model.span import Evidence
from svodka.store.accounting import account_of
from svodka.store.contract import Store
from svodka.store.engine import Engine
from svodka.store.records import Version
from svodka.store.web_records import News, NewsKind
from svodka.watching.options import now_text

_LONGEST = 500


def whats_new(store: Store, engine: Engine, progress: Progress | None = None) -> list[News]:
    """Compares each story that has changed with what was told of it, and keeps what is new, each story in one
    transaction: stopped at any moment, nothing is lost or told twice. The stories must be those of the articles."""
    progress, found = progress or Silent(), list[News]()
    stories = store.news.untold()
    with progress.stage("account", len(stories)) as stage:
        for id_ in stories:
            keys = store.stories.get(id_).keys
            articles = store.articles.get(keys)
            fresh = Fresh(store, keys, articles)
            items = list(_items(store, id_, articles, fresh, engine)) if fresh.any else []
            with store.transaction():
                found += store.news.tell(id_, [article.id for article in articles], items, now_text())
            stage.advance()
    return found


class Fresh:
    """What of a story's articles has come since it was last told."""

    def __init__(self, store: Store, keys: Sequence[int], articles: Sequence[Article]) -> None:
        known = store.news.told(article.id for article in articles)
        self.new: list[Article] = []
        self.changed: dict[str, str] = {}
        self._old = set(known)
        for key, article in zip(keys, articles, strict=True):
            if article.id in known:
                continue
            since = _since(store.articles.versions(key), store)
            if since is None:
                self.new.append(article)
            else:
                self._old.add(article.id)
                self.changed[article.id] = "\n".join(c.after for v in since for c in v.changes if c.material)
        self._articles = {article.id: article for article in articles}

    @property
    def any(self) -> bool:
        """True when there is anything that a reader would see."""
        return bool(self.new or any(self.changed.values()))

    @property
    def all(self) -> bool:
        """True when nothing of the story was known."""
        return not self._old

    def is_new(self, place: Evidence | Statement) -> bool:
        """True for a place in a new article, or in a part of one that has changed."""
        if place.article not in self._old:
            return True
        return place.text.strip() in self.changed.get(place.article, "")

    def changes(self) -> list[tuple[Article, str]]:
        """The articles whose words or numbers have changed, with the new words."""
        return [(self._articles[id_], text) for id_, text in self.changed.items() if text.strip()]


def _since(versions: Sequence[Version], store: Store) -> list[Version] | None:
    """The versions after the last that was told; None where none was."""
    told = store.news.told(version.id for version in versions)
    places = [place for place, version in enumerate(versions) if version.id in told]
    return list(versions[places[-1] + 1 :]) if places else None


def _items(store: Store, id_: str, articles: Sequence[Article], fresh: Fresh, engine: Engine) -> Iterator[News]:
    account = account_of(store, id_, engine) if len(articles) > 1 else None
    story = account.stories[0] if account else None
    title = story.title if story else next((article.title for article in articles if article.title), None)

    def news(kind: NewsKind, text: str, article: Article | None, claim: Found | None = None) -> News:
        return News(
            number=0, found="", kind=kind, story=id_, title=title, text=text[:_LONGEST],
            article=article.id if article else None, url=article.url if article else None,
            outlet=article.outlet if article else None, claim=claim.claim.id if claim else None,
            origins=claim.origins if claim else (),
        )  # fmt: skip

    if fresh.all:
        yield news("story", title or "", articles[0])
    else:
        for article in fresh.new:
            yield news("article", article.title or "", article)
    for article, text in fresh.changes():
        yield news("changed", text, article)
    if account and story:
        by_id = {article.id: article for article in account.articles}
        for found in _findings(story, fresh):
            place = next((s for s in found.claim.statements if fresh.is_new(s)), found.claim.statements[0])
            yield news(found.kind, found.text, by_id.get(place.article), found)


class Found(NamedTuple):
    """Something new in a claim."""

    kind: NewsKind
    claim: Claim
    text: str
    origins: tuple[str, ...] = ()


def _findings(story: Story, fresh: Fresh) -> Iterator[Found]:
    """New claims (of a story that was known), new origins of known claims, new conflicts, each with its claim."""
    for claim in story.claims:
        new = [statement for statement in claim.statements if fresh.is_new(statement)]
        if not new:
            continue
        names = tuple(origin.name for origin in claim.independence.origins)
        if len(new) == len(claim.statements):
            if not fresh.all:
                yield Found("claim", claim, claim.gist.text, names)
        else:
            ids = {statement.id for statement in new}
            came = tuple(o.name for o in claim.independence.origins if o.statements and ids.issuperset(o.statements))
            if came:
                yield Found("origin", claim, claim.gist.text, came)
        for disagreement in claim.disagreements:
            if disagreement.kind == "conflict" and _is_new(disagreement, fresh):
                yield Found("conflict", claim, f"{_values(disagreement)}: {claim.gist.text}")


def _is_new(disagreement: Disagreement, fresh: Fresh) -> bool:
    """True when fewer than two of the values were there before."""
    before = [value for value in disagreement.values if not all(fresh.is_new(span) for span in value.spans)]
    return len(before) < 2


def _values(disagreement: Disagreement) -> str:
    return " ≠ ".join(value.value for value in disagreement.values)

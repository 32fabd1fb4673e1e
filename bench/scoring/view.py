"""An account as scoring looks at it: every place by the article's file name or given id."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from bench.scoring.places import Place
from svodka.model.account import Account, Claim, Lineage, Story, Wording
from svodka.model.article import Article
from svodka.model.reading import Quantity, Quote, Time
from svodka.model.span import Evidence


@dataclass(frozen=True)
class View:
    """The account's parts over all its stories; `names` gives each article id its file name or given id."""

    names: dict[str, str]
    articles: dict[str, Article]
    stories: tuple[Story, ...]

    @classmethod
    def of(cls, account: Account) -> "View":
        names = {a.id: a.given_id or PurePath(a.path or a.id).name for a in account.articles}
        return cls(names, {names[a.id]: a for a in account.articles}, account.stories)

    def place(self, span: Evidence) -> Place:
        """Where a piece of evidence stands."""
        return Place(self.names.get(span.article, span.article), span.start, span.end)

    def claims(self) -> list[Claim]:
        return [c for s in self.stories for c in s.claims]

    def quotes(self) -> Iterable[Quote]:
        return [q for s in self.stories for q in s.quotes]

    def times(self) -> Iterable[Time]:
        return [t for s in self.stories for t in s.times]

    def quantities(self) -> Iterable[Quantity]:
        return [q for s in self.stories for q in s.quantities]

    def wording(self) -> Iterable[Wording]:
        return [w for s in self.stories for w in s.wording]

    def lineage(self) -> Iterable[Lineage]:
        return [x for s in self.stories for x in s.lineage]

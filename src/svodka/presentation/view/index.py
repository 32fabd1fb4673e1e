"""One story with its articles, statements and claims at hand by id, and the short names that readers see."""

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePath

from svodka.model.account import Account, Claim, Story
from svodka.model.article import Article
from svodka.model.reading import Statement
from svodka.presentation.view.safe import line

NAME_LIMIT = 32
LETTERS = re.compile(r"[^\W\d_]{3}")
HASH = re.compile(r"(?=[a-f]*\d)[0-9a-f]{10}")


def source_name(article: Article) -> str:
    """What an article is called in a table: its outlet, a file name or id that speaks, its first words."""
    stem = PurePath(article.path).stem if article.path else None
    given = tuple(name for name in (stem, article.given_id) if name and speaks(name))
    for name in (article.outlet, *given, article.title, opening(article), stem):
        if name and (shown := line(name, NAME_LIMIT)):
            return shown
    return article.id


def opening(article: Article) -> str:
    """The text from its first character that is not furniture on."""
    start = 0
    for found in sorted(article.furniture, key=lambda found: found.start):
        if article.text[start : found.start].strip():
            break
        start = max(start, found.end)
    return article.text[start : start + NAME_LIMIT * 8].strip()


def speaks(stem: str) -> bool:
    """True for a file name that a person may have given: three letters in a row, and no long run of hex digits."""
    return bool(LETTERS.search(stem)) and not HASH.search(stem)


def unlike_names(articles: Sequence[Article]) -> dict[str, str]:
    """A name for each article by id; articles of one outlet are told apart by a number: "Хроника (2)"."""
    names = {article.id: source_name(article) for article in articles}
    seen: dict[str, int] = {}
    for id_, name in names.items():
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            names[id_] = f"{name} ({seen[name]})"
    return names


class StoryView:
    """A story and what is looked up in it again and again. `number` counts stories from 1."""

    def __init__(self, account: Account, story: Story, number: int) -> None:
        self.account = account
        self.story = story
        self.number = number
        by_id = {article.id: article for article in account.articles}
        self.articles = tuple(by_id[id_] for id_ in story.articles)
        self.names = unlike_names(self.articles)

    @cached_property
    def claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.story.claims}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        return {statement.id: statement for claim in self.story.claims for statement in claim.statements}

    @cached_property
    def places(self) -> dict[str, int]:
        """The number of each statement as a reference, claims in the order of their numbers."""
        return {s.id: n for n, s in enumerate((s for claim in self.ordered for s in claim.statements), 1)}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each claim that readers see: those of the brief first, then others, then the background."""
        brief = [id_ for id_ in self.story.brief if id_ in self.claims]
        background = set(self.story.background)
        others = [c.id for c in self.story.claims if c.id not in brief]
        ordered = [*brief, *(i for i in others if i not in background), *(i for i in others if i in background)]
        return {id_: number for number, id_ in enumerate(dict.fromkeys(ordered), 1)}

    @cached_property
    def ordered(self) -> tuple[Claim, ...]:
        """The claims by their number."""
        return tuple(self.claims[id_] for id_ in self.numbers)

    @cached_property
    def shared(self) -> tuple[Claim, ...]:
        """The claims worth a row of their own: in the brief, told by two articles or more, or in disagreement."""
        return tuple(c for c in self.ordered if c.id in self.story.brief or c.disagreements or len(tellers(c)) > 1)

    @cached_property
    def shared_ids(self) -> frozenset[str]:
        """The ids of `shared`."""
        return frozenset(claim.id for claim in self.shared)

    @cached_property
    def lone(self) -> tuple[Claim, ...]:
        """The other claims: each told in one article only."""
        return tuple(claim for claim in self.ordered if claim.id not in self.shared_ids)

    @property
    def outlet_count(self) -> int:
        """How many outlets the story has; articles whose outlet is not known count one each."""
        return len({article.outlet or article.id for article in self.articles})

    def outlets(self, claim: Claim) -> int:
        """How many outlets tell a claim; articles whose outlet is not known count one each."""
        known = {article.id: article.outlet or article.id for article in self.articles}
        return len({known.get(id_, id_) for id_ in tellers(claim)})

    def name(self, article: str) -> str:
        return self.names.get(article, article)


def tellers(claim: Claim) -> tuple[str, ...]:
    """The ids of the articles that tell a claim, in the order of its statements."""
    return tuple(dict.fromkeys(statement.article for statement in claim.statements))


def story_views(account: Account) -> tuple[StoryView, ...]:
    return tuple(StoryView(account, story, number) for number, story in enumerate(account.stories, 1))

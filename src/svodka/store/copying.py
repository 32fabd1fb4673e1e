"""Which articles of a store are nearly the same text, and what one of the two added or left out."""

import msgspec

from svodka.store.changes import text_changes
from svodka.store.contract import Store
from svodka.store.moments import hours
from svodka.store.records import Filter
from svodka.stories import near_copies


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """Two articles by id, the one published earlier first (of equals that with the lower id). `containment` is the
    share of the shorter one's runs of five words that the other has; `added` and `removed` are the sentences that only
    the second and only the first has."""

    first: str
    second: str
    containment: float
    added: tuple[str, ...]
    removed: tuple[str, ...]


def copies(store: Store, filter_: Filter | None = None, least: float = 0.5) -> list[Copy]:
    """The near-copies among the articles that the filter lets through, the closest first. Raises QueryError."""
    rows = store.articles.listed(filter_ or Filter())
    articles = {article.id: article for article in store.articles.get([row.key for row in rows])}
    found = []
    for pair in near_copies(list(articles.values()), least):
        both = [articles[pair.first], articles[pair.second]]
        one, two = sorted(both, key=lambda a: (hours(a.published) is None, hours(a.published) or 0.0, a.id))
        steps = text_changes(one, two)
        found.append(
            Copy(
                first=one.id, second=two.id, containment=pair.containment,
                added=tuple(step.after.strip() for step in steps if step.after.strip()),
                removed=tuple(step.before.strip() for step in steps if step.before.strip()),
            )
        )  # fmt: skip
    return sorted(found, key=lambda copy: (-copy.containment, copy.first, copy.second))

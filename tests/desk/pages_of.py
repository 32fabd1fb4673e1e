"""The addresses of every page of a desk that has the example's store."""

from pathlib import Path

from svodka.store import Filter, SqliteStore, kept_account

PARTS = ("", "/conflicts", "/grid", "/timeline", "/lineage", "/speakers", "/wording", "/articles", "/decisions")


def every_page(store_path: Path) -> dict[str, str]:
    """By name."""
    with SqliteStore.reading(store_path) as store:
        story = max(store.stories.listed(Filter(), ""), key=lambda row: len(row.articles))
        account = kept_account(store, story.id)
    assert account is not None
    claim = max(account.stories[0].claims, key=lambda c: (len(c.disagreements), len(c.statements)))
    first = claim.statements[0]
    pages = {part.strip("/") or "claims": f"/story/{story.id}{part}" for part in PARTS}
    return {
        "stories": "/", "none found": "/?q=бегемот", "search": "/search?q=канал", "empty search": "/search",
        "add": "/add", "all decisions": "/decisions", **pages,
        "claim": f"/story/{story.id}/claim/{claim.id}",
        "article": f"/article/{first.article}",
        "place": f"/article/{first.article}/{first.start}-{first.end}",
        "error": "/nothing",
    }  # fmt: skip

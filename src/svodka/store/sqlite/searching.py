"""Finds articles, statements and quotes by their words, the best first (BM25)."""

from svodka.model.article import Article
from svodka.store.packing import unpack
from svodka.store.query import Query, parse
from svodka.store.records import Hit, PassageKind
from svodka.store.snippets import offsets_of, snippet
from svodka.store.sqlite.database import Database, Row

_RANKED = 5000
"""So many passages that have the words are held against each other, those that came last."""
_BEST = """SELECT rowid FROM
  (SELECT rowid, rank FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT {ranked})
  ORDER BY rank, rowid LIMIT ?"""
_SHOWN = """SELECT p.article, p.start, p.first, p.last, p.who, p.end, v.body, coalesce(r.offsets, o.body),
    (SELECT story FROM members m WHERE m.article = p.article)
  FROM passages p LEFT JOIN readings r ON r.article = p.article LEFT JOIN offsets o ON o.article = p.article
    JOIN articles a ON a.key = p.article JOIN versions v ON v.article = a.key AND v.number = a.version
  WHERE p.key = ?"""
_LEMMAS = """SELECT lemmas FROM article_words WHERE rowid =
  (SELECT key FROM passages WHERE article = ? AND kind = 'article')"""


class Search:
    """The full-text index."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, query: str, kind: PassageKind, limit: int) -> list[Hit]:
        """Passages of one kind that have the query's words in any form, the best first; of thousands, the best among
        those that came last. Raises QueryError."""
        asked = parse(query)
        table = f"{kind}_words"
        with self._database.reading():
            best = self._database.rows(_BEST.format(table=table, ranked=_RANKED), [asked.expression, limit])
            return [self._hit(shown, kind, asked) for row in best for shown in self._database.rows(_SHOWN, row)]

    def _hit(self, row: Row, kind: PassageKind, asked: Query) -> Hit:
        key, start, first, last, who, end, body, offsets, story = row
        article = unpack(_bytes(body), Article)
        stored = self._database.row(_LEMMAS, [key])
        lemmas = str(stored[0]).split(" ") if stored and stored[0] else []
        places = offsets_of(_bytes(offsets))
        found = snippet(lemmas, asked.lemmas, int(first or 0), int(last or 0))
        begin, finish = int(start or 0), int(end or 0)
        if found.last > found.first:
            begin, finish = places[2 * found.first], places[2 * found.last - 1]
        marks = tuple((places[2 * n] - begin, places[2 * n + 1] - begin) for n in found.found)
        return Hit(
            kind=kind, article=article.id, story=None if story is None else str(story), outlet=article.outlet,
            title=article.title, published=article.published, start=begin, end=finish,
            text=article.text[begin:finish], marks=marks, who=str(who),
        )  # fmt: skip


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value

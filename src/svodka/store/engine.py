"""The models, loaded when they are first needed, and the stamps of what they make."""

from collections.abc import Iterator
from functools import cached_property

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.pool import MANY, ReaderPool
from svodka.reading.reader import Reader
from svodka.store.encoders import LazyEncoder
from svodka.store.stamps import Stamps
from svodka.vectors import Encoder


class Engine:
    """Reads articles and encodes texts; may be used for any number of stores, one after the other."""

    def __init__(
        self, reader: Reader | None = None, encoder: Encoder | None = None, processes: int | None = None
    ) -> None:
        """`reader` and `encoder`: those that are loaded already. `processes`: how many read at once when there are
        many articles."""
        self._reader, self._processes = reader, processes
        self.encoder = LazyEncoder(encoder)

    @cached_property
    def stamps(self) -> Stamps:
        """The stamps of what this engine makes."""
        return Stamps.of(self.encoder.sha256s)

    @cached_property
    def glance_stamp(self) -> str:
        """The stamp of glances, known without loading any network."""
        return Stamps.of({}).glances

    def read(self, articles: Iterator[Article], count: int) -> Iterator[Reading]:
        """The readings of articles, in order; `count` is how many there are."""
        if count >= MANY and self._processes != 1:
            with ReaderPool(self._processes) as pool:
                yield from pool.read(articles)
        else:
            self._reader = self._reader or Reader()
            for article in articles:
                yield from self._reader.read([article])

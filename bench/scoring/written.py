"""The form of a gold file, as written by hand in TOML."""

import msgspec

Spot = tuple[str, str]
"""An article's file name or given id, and a text that stands in it exactly once."""
Row = tuple[str, str, str]
"""A spot and the value expected there."""


class WrittenArticle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[[articles]]`: what is known about an article; what is left out is not known. `furniture` are texts in it."""

    file: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()


class WrittenDisagreement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[[claims.disagreements]]`: for each value the sentences that give it."""

    slot: str
    kind: str
    values: tuple[tuple[Spot, ...], ...]


class WrittenClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[[claims]]`: each telling is an article, its sentence, and the chain (ids of `[origins]`, outermost first)."""

    id: str
    independent_origins: int
    tellings: tuple[tuple[str, str, tuple[str, ...]], ...]
    disagreements: tuple[WrittenDisagreement, ...] = ()


class WrittenStory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[story]`: which articles belong together, which do not, and which pairs copy or paraphrase."""

    one_story: tuple[str, ...]
    not_in_story: tuple[str, ...] = ()
    derived: tuple[tuple[str, str], ...] = ()


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole gold file. In `quotes` the value is the speaker's id, in `wording` the entity's name."""

    story: WrittenStory
    origins: dict[str, tuple[str, ...]]
    articles: tuple[WrittenArticle, ...]
    claims: tuple[WrittenClaim, ...]
    single: tuple[Spot, ...] = ()
    quotes: tuple[Row, ...] = ()
    not_quotes: tuple[Spot, ...] = ()
    times: tuple[Row, ...] = ()
    quantities: tuple[Row, ...] = ()
    wording: tuple[Row, ...] = ()
    loaded_wording: tuple[Row, ...] = ()

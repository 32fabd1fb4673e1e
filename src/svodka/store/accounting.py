"""The account of one story, made once for the same articles by the same program."""

from collections.abc import Sequence
from importlib.metadata import version

from msgspec.structs import replace

from svodka.account.course import by_time
from svodka.account.story import make_story
from svodka.claims.story_input import StoryInput
from svodka.decisions import Applied
from svodka.model.account import Account, MadeWith
from svodka.model.article import Article
from svodka.model.progress import Progress, Silent
from svodka.model.reading import Reading
from svodka.store.adding import by_glances, read_missing, update
from svodka.store.contract import Store
from svodka.store.deciding import decided
from svodka.store.engine import Engine
from svodka.store.identity import content_of
from svodka.store.packing import Matrix, pack, unpack
from svodka.store.records import Filter, StoredAccount
from svodka.store.stamps import Stamps, model_sha256s

_STATEMENTS, _SENTENCES = "statements", "sentences"


def kept_account(store: Store, id_: str) -> Account | None:
    """The account of a story by its present or a former id, if this program made it of these articles; else None.
    Raises UnknownIdError where no story has the id."""
    story = store.stories.get(id_)
    stamps = Stamps.noted(store.state("models"))
    body = store.accounts.get(_content(store.articles.get(story.keys)), stamps.accounts)
    return None if body is None else _named(unpack(body, Account), story.id)


def account_of(store: Store, id_: str, engine: Engine, progress: Progress | None = None) -> Account:
    """The account of a story by its present or a former id; `store` is open for writing, and is brought up to date
    where it is behind. Raises StoreError, UnknownIdError where no story has the id."""
    progress = progress or Silent()
    store.stories.get(id_)
    quick = by_glances(store)
    update(store, engine, progress, quick)
    if quick:
        _read_story(store, id_, engine, progress)
    known = kept_account(store, id_)
    if known is not None:
        return known
    story = store.stories.get(id_)
    articles = sorted(store.articles.get(story.keys), key=lambda article: article.id)
    with progress.stage("claims", 1) as stage:
        keys = [store.articles.key(article.id) for article in articles]
        applied = decided(store, keys, articles)
        told = replace(make_story(_story_input(store, keys, applied, engine)), decisions=applied.decisions)
        stage.advance()
    made = Account(
        made_with=MadeWith(svodka=version("svodka"), models={**model_sha256s(), **engine.encoder.sha256s}),
        articles=tuple(by_time(applied.articles)),
        stories=(told,),
    )
    with store.transaction():
        store.accounts.keep(_content(articles), engine.stamps.accounts, told.title, _summary(made))
    return _named(made, story.id)


def accounts_of(store: Store, filter_: Filter, engine: Engine, progress: Progress | None = None) -> int:
    """Makes the missing accounts of the stories that the filter lets through; how many. Each is kept as soon as
    it is made. `store` is open for writing."""
    progress = progress or Silent()
    stamp = Stamps.noted(store.state("models")).accounts
    missing = [row.id for row in store.stories.listed(filter_, stamp) if row.conflicts is None]
    with progress.stage("account", len(missing)) as stage:
        for id_ in missing:
            account_of(store, id_, engine)
            stage.advance()
    return len(missing)


def _read_story(store: Store, id_: str, engine: Engine, progress: Progress) -> None:
    """Reads those of a story's articles that were only glanced at."""
    if store.state("models") != str(engine.stamps):
        with store.transaction():
            store.note("models", str(engine.stamps))
    missing = set(store.readings.missing(engine.stamps.readings))
    read_missing(store, engine, progress, [key for key in store.stories.get(id_).keys if key in missing])


def _content(articles: Sequence[Article]) -> str:
    return content_of(article.id for article in articles)


def _named(account: Account, id_: str) -> Account:
    """The account with the store's id for its story, which stays when articles are added."""
    return replace(account, stories=tuple(replace(story, id=id_) for story in account.stories))


def _summary(made: Account) -> StoredAccount:
    story = made.stories[0]
    claims = {claim.id: claim for claim in story.claims}
    main = next((claims[id_] for id_ in story.brief if id_ in claims), None)
    conflicts = sum(d.kind == "conflict" for claim in story.claims for d in claim.disagreements)
    least, most = (main.independence.at_least, main.independence.at_most) if main else (None, None)
    return StoredAccount(account=pack(made), at_least=least, at_most=most, conflicts=conflicts)


def _story_input(store: Store, keys: Sequence[int], story: Applied, engine: Engine) -> StoryInput:
    """What is compared, with vectors that were made before taken from the store, and those made now kept."""
    parts = [_vectors(store, *three, engine) for three in zip(keys, story.articles, story.readings, strict=True)]
    stated, whole = (tuple(part[n] for part in parts) for n in (0, 1))
    return StoryInput(story.articles, story.readings, stated, whole, story.decided)


def _vectors(store: Store, key: int, article: Article, reading: Reading, engine: Engine) -> tuple[Matrix, Matrix]:
    stamp = engine.stamps.vectors
    known = [store.readings.vectors(key, kind, stamp) for kind in (_STATEMENTS, _SENTENCES)]
    if known[0] is not None and known[1] is not None:
        return known[0], known[1]
    made = StoryInput.of([article], [reading], engine.encoder)
    statements, sentences = made.statement_vectors[0], made.sentence_vectors[0]
    with store.transaction():
        store.readings.keep_vectors(key, _STATEMENTS, stamp, statements)
        store.readings.keep_vectors(key, _SENTENCES, stamp, sentences)
    return statements, sentences

"""A site on loopback, and a way to ask it."""

import asyncio
from collections.abc import Callable, Iterator

import pytest

from svodka.fetching import Fetcher, FetchError, FetchOptions, Unchanged, Validators
from svodka.model.raw_page import RawPage
from tests.fetching.site import Site, running

Ask = Callable[..., RawPage | Unchanged | FetchError]
QUICK = {"allow_private": True, "pause": 0.0, "first_wait": 0.05, "tries": 1}


@pytest.fixture
def site() -> Iterator[Site]:
    with running(Site(), "127.0.0.2", "127.0.0.3") as started:
        yield started


@pytest.fixture
def ask() -> Ask:
    """`ask(address, known, tries=2)`: what fetching gives, or its error; other options as keywords."""

    def asked(address: str, known: Validators | None = None, **options: object) -> RawPage | Unchanged | FetchError:
        async def once() -> RawPage | Unchanged:
            async with Fetcher(FetchOptions(**{**QUICK, **options})) as fetcher:  # type: ignore[arg-type]
                return await fetcher.fetch(address, known)

        try:
            return asyncio.run(once())
        except FetchError as error:
            return error

    return asked

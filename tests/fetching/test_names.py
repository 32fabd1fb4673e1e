"""Names are resolved once, and what they gave is checked: also when they lead elsewhere the next time."""

import asyncio
from collections.abc import Sequence

import pytest

from svodka.fetching import Fetcher, FetchError, FetchOptions
from svodka.model.raw_page import RawPage
from tests.fetching.conftest import QUICK
from tests.fetching.site import Site, answer

SECRET = "169.254.169.254"


class Names:
    """A name service that gives its answers in turn, the last again and again."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.left, self.asked = list(answers), 0

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked += 1
        return self.left.pop(0) if len(self.left) > 1 else self.left[0]


def fetched(address: str, names: Names, times: int = 1) -> list[RawPage | str]:
    async def all_times() -> list[RawPage | str]:
        found: list[RawPage | str] = []
        async with Fetcher(FetchOptions(**QUICK), names) as fetcher:  # type: ignore[arg-type]
            for _ in range(times):
                try:
                    found.append(await fetcher.fetch(address))  # type: ignore[arg-type]
                except FetchError as error:
                    found.append(error.reason)
        return found

    return asyncio.run(all_times())


def test_a_name_that_leads_elsewhere_at_the_second_look_gains_nothing(site: Site) -> None:
    site.raw("/robots.txt", answer(b"", connection="close"))
    site.raw("/", answer(b"<p>once</p>", connection="close"))
    names = Names(["127.0.0.1"], ["127.0.0.1"], [SECRET])
    first, second = fetched(f"http://rebinding.example:{site.port}/", names, 2)
    assert isinstance(first, RawPage)
    assert SECRET in str(second)
    assert names.asked == 3
    assert len(site.requests) == 2


def test_of_several_addresses_only_those_allowed_are_tried(site: Site) -> None:
    site.page("/", "<p>there</p>")
    (found,) = fetched(f"http://mixed.example:{site.port}/", Names([SECRET, "0.0.0.0", "127.0.0.1"]))
    assert isinstance(found, RawPage)


def test_the_next_address_is_tried_when_one_does_not_answer(site: Site) -> None:
    site.page("/", "<p>there</p>")
    (found,) = fetched(f"http://two.example:{site.port}/", Names(["127.0.0.9", "127.0.0.1"]))
    assert isinstance(found, RawPage)


@pytest.mark.parametrize("answers", [[], [SECRET], ["fe80::a9fe:a9fe%lo"]])
def test_a_name_of_nowhere(answers: list[str]) -> None:
    (found,) = fetched("http://nowhere.example/", Names(answers))
    assert "private or local network" in str(found)


@pytest.mark.parametrize("target", [f"http://{SECRET}/latest/meta-data/", "http://[fd00:ec2::254]/", "http://0.0.0.0/"])
def test_a_redirect_to_secrets_is_refused(site: Site, target: str) -> None:
    site.page("/", "", "302 Found", location=target)
    (found,) = fetched(site.url("/"), Names(["127.0.0.1"], ["127.0.0.1"], [target.split("/")[2].strip("[]")]))
    assert "private or local network" in str(found)

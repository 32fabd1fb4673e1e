"""What holds for every page: nobody is kept out by how he sees or what he holds, nothing is wider than a phone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from svodka.presentation.messages import LANGUAGES
from tests.desk.pages_of import every_page

View = Callable[..., Page]
NAMES = (
    "stories", "none found", "search", "empty search", "claims", "conflicts", "grid", "timeline", "lineage", "speakers",
    "wording", "articles", "decisions", "add", "all decisions", "claim", "article", "place", "error",
)  # fmt: skip
AXE = Axe()


@pytest.fixture(scope="session")
def addresses(desk_store: Path) -> dict[str, str]:
    return every_page(desk_store)


def test_every_page_is_named(addresses: dict[str, str]) -> None:
    assert set(addresses) == set(NAMES)


def unfolded(page: Page, address: str) -> None:
    """Opens an address with all that can be unfolded on it."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")


def said(violations: list[dict[str, Any]]) -> list[str]:
    return [f"{v['id']} {v['nodes'][0]['target']} {v['nodes'][0]['failureSummary'][:300]}" for v in violations]


def violations(page: Page) -> list[str]:
    """What axe finds in the light, and, of colours, in the dark."""
    page.emulate_media(color_scheme="light")
    light = AXE.run(page).response["violations"]
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate("axe.run({runOnly: ['color-contrast', 'link-in-text-block']})")["violations"]
    return [*said(light), *(f"dark: {one}" for one in said(dark))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(view: View, addresses: dict[str, str], language: str) -> None:
    page = view("/", language)
    page.locator("header .menu > summary").click()
    found = {"menu": violations(page)}
    for name, address in addresses.items():
        unfolded(page, address)
        found[name] = violations(page)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1400])
def test_nothing_is_wider_than_the_screen(view: View, addresses: dict[str, str], width: int, language: str) -> None:
    page = view("/", language, width)
    wider = {}
    for name, address in addresses.items():
        unfolded(page, address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wider |= {name: over} if over > 0 else {}
    assert wider == {}

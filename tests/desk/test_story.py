"""A story's pages, as a person uses them, in both languages."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from svodka.model.account import Account, Claim
from svodka.presentation.messages import LANGUAGES, Messages, messages
from svodka.store import SqliteStore, kept_account
from tests.desk.steps import follow

View = Callable[..., Page]


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Messages:
    return messages(request.param)


@pytest.fixture(scope="session")
def account(desk_store: Path, big_story: str) -> Account:
    with SqliteStore.reading(desk_store) as store:
        found = kept_account(store, big_story)
    assert found is not None
    return found


@pytest.fixture(scope="session")
def conflicting(account: Account) -> Claim:
    """A claim in whose tellings something conflicts."""
    return max(
        account.stories[0].claims, key=lambda c: (sum(d.kind == "conflict" for d in c.disagreements), len(c.statements))
    )


def test_a_claim_unfolds_to_its_tellings_side_by_side(
    view: View, words: Messages, big_story: str, conflicting: Claim
) -> None:
    page = view("/", words.language)
    follow(page.get_by_role("link", name=re.compile("Ever Given")))
    card = page.locator("li.claim", has=page.locator(f"a[href*='/{conflicting.id}?']")).first
    expect(card.locator(".support")).to_contain_text(words("conflict.differ"))
    expect(card.locator(".telling").first).to_be_hidden()
    card.locator("summary").first.click()
    expect(card.locator(".telling").first).to_be_visible()
    assert card.locator(".telling").count() == min(8, len(conflicting.statements))
    assert card.locator("mark.other").count() > 0
    assert card.locator("mark.value").count() > 0
    told = "".join(card.locator(".telling").first.locator("blockquote a").inner_text().split())
    assert told in {"".join(s.text.split()) for s in conflicting.statements}


def test_a_chain_is_links_that_lead_to_where_the_source_is_named(
    view: View, words: Messages, big_story: str, account: Account
) -> None:
    claim, statement, link = next(
        (c, s, link) for c in account.stories[0].claims for s in c.statements for link in s.attribution if link.span
    )
    page = view(f"/story/{big_story}/claim/{claim.id}", words.language)
    follow(page.locator(f"a.station[href*='{statement.article}/{link.span.start}-']").first)  # type: ignore[union-attr]
    expect(page.locator("#here")).to_be_in_viewport()
    assert "".join(page.locator(".lit").all_inner_texts()) == link.span.text  # type: ignore[union-attr]


def test_a_claim_says_why_its_tellings_stand_together(
    view: View, words: Messages, big_story: str, account: Account
) -> None:
    claim = next(c for c in account.stories[0].claims if c.joined)
    page = view(f"/story/{big_story}/claim/{claim.id}", words.language)
    page.get_by_text(words("desk.joined.title")).click()
    rows = page.locator(".pairs-of tbody tr")
    assert rows.count() == min(40, len(claim.joined))
    expect(rows.first).to_contain_text("%")


@pytest.mark.parametrize("choice", ["conflicts", "lone"])
def test_claims_are_chosen(view: View, words: Messages, big_story: str, choice: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    chip = page.locator(".chips a", has_text=words(f"desk.choice.{choice}"))
    number = int(chip.locator(".n").inner_text())
    follow(chip)
    expect(page.locator("li.claim")).to_have_count(number)
    if choice == "conflicts":
        expect(page.locator("li.claim .differs")).to_have_count(number)


def tab(page: Page, words: Messages, name: str) -> None:
    follow(page.locator(".tabs a", has_text=words(f"desk.part.{name}")))


def test_the_grid_says_who_says_what(view: View, words: Messages, big_story: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    tab(page, words, "grid")
    expect(page.locator(".grid thead th")).to_have_count(10)
    for state in ("says", "differs", "silent"):
        expect(page.locator(f"td.{state}").first).to_be_visible()
        expect(page.locator(".key")).to_contain_text(words(f"cell.{state}"))
    follow(page.locator("td.differs a").first)
    expect(page.locator(".lit").first).to_be_visible()


def test_disagreements_show_values_side_by_side(view: View, words: Messages, big_story: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    tab(page, words, "conflicts")
    first = page.locator(".disagreement.conflict").first
    assert first.locator(".value").count() >= 2
    follow(first.locator("h4 a"))
    expect(page.locator("article.claim.alone")).to_be_visible()


def test_the_timeline_has_events_and_publications(view: View, words: Messages, big_story: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    tab(page, words, "timeline")
    assert page.locator("svg circle").count() > 0
    expect(page.locator("svg .outlet", has_text="Портовый вестник")).to_be_visible()
    follow(page.locator("svg a").first)
    expect(page.locator("article.claim.alone")).to_be_visible()


def test_pointing_at_a_source_shows_its_own_lines(view: View, words: Messages, big_story: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    tab(page, words, "lineage")
    node = page.locator(".node", has_text="Lloyd's List").first
    node.hover()
    expect(page.locator("svg.picked")).to_be_visible()
    assert 0 < page.locator(".edge.on").count() < page.locator(".edge").count()
    same = words("lineage.paraphrase_between", a="x", b="y").partition("y: ")[2]
    expect(page.locator(".relations").first).to_contain_text(same)


def test_words_by_speaker_and_names_by_outlet(view: View, words: Messages, big_story: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    tab(page, words, "speakers")
    expect(page.locator(".quotes summary", has_text="Рабиа").first).to_be_visible()
    assert page.locator(".quotes details[open] li").count() > 0
    tab(page, words, "wording")
    expect(page.locator(".wording thead")).to_contain_text("Портовый вестник")
    assert page.locator(".wording tbody tr").count() > 0


def test_articles_are_listed_and_lead_to_their_text(view: View, words: Messages, big_story: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    tab(page, words, "articles")
    expect(page.locator(".articles li")).to_have_count(9)
    follow(page.locator(".articles h3 a").first)
    expect(page.locator(".body")).to_contain_text("Ever Given")
    follow(page.locator(".over a"))
    expect(page.locator("h1")).to_contain_text("Ever Given")


def test_a_former_id_leads_on_and_an_unknown_one_is_told(view: View, words: Messages) -> None:
    page = view("/story/none", words.language)
    expect(page.locator("h1")).to_have_text(words("desk.error.title.404"))

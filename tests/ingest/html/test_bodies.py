"""What of a page is its article: each difficulty by its name."""

import pytest

from svodka.ingest.html.page import page_article
from svodka.ingest.options import IngestOptions
from tests.ingest.html.page_cases import PARTS, TEASERS, page, paragraphs

OPTIONS = IngestOptions()
H1 = "<h1>Мост закрыли до осени</h1>"
WHOLE = "\n".join(PARTS)
CASES = {
    "nothing around": f"<article>{H1}{paragraphs()}</article>",
    "text in divs with line breaks": f"<div class=text>{H1}<div>{'<br><br>'.join(PARTS)}</div></div>",
    "an inline element as container": f"<div>{H1}<span class=wall>{paragraphs()}</span></div>",
    "an article cut into sections": f"<div>{H1}<div class='s part'>{paragraphs(PARTS[:2])}</div>"
    f"<div class='s part'>{paragraphs(PARTS[2:])}</div></div>",
    "teasers beside it": f"<main><article>{H1}{paragraphs()}</article><ul>{TEASERS}</ul></main>",
    "a read-also box inside": f"<article>{H1}{paragraphs(PARTS[:2])}<div><h4>Читайте также</h4><p>Другая новость: школа в районе открыта, пришли родители и учителя.</p></div>"  # noqa: E501
    f"{paragraphs(PARTS[2:])}</article>",
    "related news at its end": f"<article>{H1}{paragraphs()}<h2>Новости по теме</h2><ul>{TEASERS}</ul></article>",
    "a bad name that holds everything": f"<div class='page-with-sidebar modal-enabled'>{H1}{paragraphs()}</div>",
    "comments longer than it": f"<article>{H1}{paragraphs()}</article><div class=comments>{paragraphs() * 6}</div>",
    "a consent dialog longer than it": f"<div>{H1}{paragraphs()}</div><div id=onetrust-consent-sdk>"
    f"{'<p>Мы используем файлы cookie, чтобы запомнить ваш выбор и показывать вам рекламу по вкусу.</p>' * 30}</div>",
    "hidden text": f"<article>{H1}{paragraphs()}<p style='display: none'>{PARTS[0][::-1]}</p></article>",
}


@pytest.mark.parametrize("article", CASES.values(), ids=CASES.keys())
def test_the_body_and_nothing_else(article: str) -> None:
    assert "\n".join(page_article(page(article), OPTIONS).body.lines) == WHOLE


def test_a_lead_outside_the_container_comes_first() -> None:
    lead = "Жителям предлагают объезд по старой дороге, деньги на ремонт уже есть."
    html = page(
        f"<div>{H1}<div class=subtitle>{lead}</div></div><div><div><article>{paragraphs()}</article></div></div>"
    )
    assert page_article(html, OPTIONS).body.lines[0] == lead


def test_captions_stand_apart() -> None:
    figure = "<figure><img src=a.jpg><figcaption>Мост в апреле. Фото: Край</figcaption></figure>"
    other = "<div class=photo><img src=b.jpg>Объезд по старой дороге</div>"
    found = page_article(page(f"<article>{H1}{figure}{paragraphs()}{other}</article>"), OPTIONS).body
    assert "\n".join(found.lines) == WHOLE
    assert set(found.captions) == {"Мост в апреле. Фото: Край", "Объезд по старой дороге"}


def test_a_table_is_read_by_rows() -> None:
    table = "<table><tr><th>Дорога<th>Часов</tr><tr><td>старая<td>1</tr></table>"
    assert "старая 1" in page_article(page(f"<article>{H1}{paragraphs()}{table}</article>"), OPTIONS).body.lines


def test_json_ld_gives_what_the_page_cuts_off() -> None:
    head = (
        f'<script type="application/ld+json">{{"@type":"Article","headline":"Мост","articleBody":"{WHOLE}"}}</script>'
    )
    head = head.replace("\n", "\\n")
    found = page_article(page(f"<article>{H1}{paragraphs(PARTS[:2])}</article>", head), OPTIONS)
    assert "\n".join(found.body.lines) == WHOLE


def test_letters_that_only_look_right_and_signs_that_are_not_seen_are_repaired() -> None:
    broken = PARTS[0].replace("Мост", "Moст").replace("объявил", "объ\u00adявил").replace("посёлка", "посе\u0308лка")
    assert (
        page_article(page(f"<article>{H1}{paragraphs((broken, *PARTS[1:]))}</article>"), OPTIONS).body.lines[0]
        == PARTS[0]
    )


@pytest.mark.parametrize("language", ["uk", "en", "es"])
def test_other_languages_are_taken_too(language: str) -> None:
    text = {
        "uk": "Міст через Десну закрили до осені, повідомив міністр інфраструктури на зустрічі з мешканцями громади.",
        "en": "The bridge over the river is closed until autumn, the minister told residents at a meeting on Monday.",
        "es": "El puente sobre el río estará cerrado hasta el otoño, anunció el ministro en una reunión con vecinos.",
    }[language]
    found = page_article(page(f"<article>{paragraphs((text,) * 4)}</article>", language=language), OPTIONS)
    assert found.markup.language == language
    assert found.body.lines[0] == text

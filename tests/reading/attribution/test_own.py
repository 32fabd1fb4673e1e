"""The article's own outlet under its names and under its address."""

import pytest

from svodka.model.reading import Link
from svodka.model.span import Span
from svodka.reading.attribution.own import OwnOutlet


@pytest.mark.parametrize(
    ("outlet", "url", "name", "written"),
    [
        ("Портал Новости", "https://portal.example/1", "Portal.example", "Portal.example"),
        ("Портал Новости", "https://www.portal.example/1", "portal.other", "portal.other"),
        ("VOLNA.TV - Новости дня", None, "Волна.тв", "VOLNA.TV"),
        (None, "https://volna.example/1", "Volna", "Volna"),
    ],
)
def test_own(outlet: str | None, url: str | None, name: str, written: str) -> None:
    link = Link(name=name, kind="outlet", span=Span(0, len(written), written))
    assert link in OwnOutlet(outlet, url)


@pytest.mark.parametrize(("outlet", "url"), [("Портал", "https://portal.example"), (None, None), ("", "не адрес")])
def test_another(outlet: str | None, url: str | None) -> None:
    assert Link(name="Заря", kind="outlet", span=None) not in OwnOutlet(outlet, url)

"""Pages whose encoding is not what they say: the right text, or a note that it is not sure."""

import pytest

from svodka.ingest.encoding import declared_encoding, decode_page
from svodka.ingest.mending import mend
from tests.ingest.encodings import TEXTS, Wrong, misdeclared, twice_encoded


@pytest.mark.parametrize("wrong", misdeclared(), ids=lambda w: w.name)
def test_what_a_page_says_of_itself_is_checked(wrong: Wrong) -> None:
    read = decode_page(wrong.data, declared_encoding(wrong.data))
    assert wrong.text in read.text or not read.is_sure


@pytest.mark.parametrize("wrong", twice_encoded(), ids=lambda w: w.name)
def test_what_was_decoded_wrongly_before_is_mended_and_noted(wrong: Wrong) -> None:
    read = decode_page(wrong.data)
    assert wrong.text in read.text
    assert read.notes


@pytest.mark.parametrize(
    "text", [*TEXTS.values(), "«Я» — газета", "ВЛАСТЬ. США» и «ООН", "Año nuevo, ¿qué?", "naïve café"]
)
def test_a_sound_text_is_left_alone(text: str) -> None:
    assert mend(text) == (text, None)
    assert mend(text.upper()) == (text.upper(), None)

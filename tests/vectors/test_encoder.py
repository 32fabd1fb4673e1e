"""The real encoder: the same vector in any company, and meaning nearer than words."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svodka.vectors import Encoder, EncoderError, background, centred
from svodka.vectors.store import MODEL, TOKENIZER, made_encoder

TEXTS = ["Министр опроверг слухи об отставке.", "Курс доллара вырос.", "", "Глава ведомства назвал сообщения ложью."]


def test_rows_have_unit_length_and_keep_their_order(encoder: Encoder) -> None:
    rows = encoder.encode(TEXTS)
    assert rows.shape == (4, encoder.width)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    for n, text in enumerate(TEXTS):
        assert np.array_equal(encoder.encode([text])[0], rows[n])


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.width)


def test_meaning_is_nearer_than_words(encoder: Encoder) -> None:
    rows = centred(encoder.encode(TEXTS), background(encoder))
    assert rows[0] @ rows[3] > rows[0] @ rows[1] + 0.1


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=40), min_size=1, max_size=4), st.randoms())
def test_company_and_order_change_no_bit(encoder: Encoder, texts: list[str], chance: object) -> None:
    rows = encoder.encode(texts)
    turned = encoder.encode([*reversed(texts), "совсем другой текст, намного длиннее остальных " * 9])
    assert np.isfinite(rows).all()
    for n, row in enumerate(rows):
        assert np.array_equal(row, turned[len(texts) - 1 - n])


@pytest.mark.parametrize("text", ["\ud800 половина знака", "а" * 1_000_000, "\x00\u200b\u202e😀", "\n\n\n"])
def test_odd_texts_have_vectors_too(encoder: Encoder, text: str) -> None:
    assert np.isfinite(encoder.encode([text])).all()


def test_hashes_are_of_the_files(encoder: Encoder) -> None:
    assert sorted(encoder.sha256s) == ["encoder/model.onnx", "encoder/tokenizer.json"]
    assert all(len(digest) == 64 for digest in encoder.sha256s.values())


def test_another_encoder_takes_its_place(encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (MODEL, TOKENIZER):
        (tmp_path / name).symlink_to(made_encoder() / name)
    assert np.array_equal(Encoder(tmp_path).encode(["query: слово"]), encoder.encode(["слово"]))
    monkeypatch.setenv("SVODKA_ENCODER", str(tmp_path / MODEL))
    monkeypatch.setenv("SVODKA_ENCODER_PREFIX", "query: ")
    assert np.array_equal(Encoder().encode(["слово"]), encoder.encode(["слово"]))


def test_a_place_without_an_encoder_is_named(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=tmp_path.name):
        Encoder(tmp_path)

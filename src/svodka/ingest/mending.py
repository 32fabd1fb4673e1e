"""Text that was decoded wrongly and saved so: "РњРѕСЃС‚" is "Мост", "AÃ±o" is "Año", "лНЯР" may be "Мост".

Two ways. UTF-8 that was read as a single-byte encoding gives runs of signs that are valid UTF-8 when written back; real
words hardly ever are. One Cyrillic encoding read as another gives letters that are far too rare; the change is made
when it makes them far more frequent.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from svodka.ingest.single_byte import cyrillic_score

_READ_AS = ("cp1251", "cp1252", "koi8-r", "cp866")
_RUN = re.compile(r"[^\x00-\x7f]+")
_LOOKED_AT, _MOST_RUNS = 30_000, 60
_LEAST_RUNS, _MOST_WRONG = 2, 0.25
_SWAPS = (("cp1251", "koi8-r"), ("koi8-r", "cp1251"), ("cp1251", "cp866"), ("cp866", "cp1251"), ("cp1252", "cp1251"))
_SAMPLE, _LEAST_LETTERS, _WORD, _GAIN = 4_000, 40, 2, 0.5
_COMMON, _COMMON_SHARE = "оеаинтсрвлі", 0.45


def mend(text: str) -> tuple[str, str | None]:
    """The text, and which wrong reading was undone ("utf-8 read as cp1251"), or None when it is as it was."""
    if text.isascii():
        return text, None
    middle = len(text) // 2
    runs = [run for at in (0, middle) for run in islice(_runs(text[at : at + _LOOKED_AT]), _MOST_RUNS)]
    for name in _READ_AS:
        whole = _looks_like_utf8(name)
        if len(list(filter(whole.fullmatch, runs))) < max(_LEAST_RUNS, len(runs) // 4):
            continue
        mended = _from_utf8(text, name)
        if mended is not None:
            return mended, f"utf-8 read as {name}"
    return _swapped(text, runs)


def _runs(sample: str) -> Iterator[str]:
    """The stretches that are not ASCII, in order; what is ASCII, as most of a page's markup is, is passed over
    quickly."""
    for part in sample.split("<"):
        if not part.isascii():
            yield from _RUN.findall(part)


@cache
def _looks_like_utf8(name: str) -> re.Pattern[str]:
    """Runs of the signs that the bytes of UTF-8 become: a first byte and those that go on, again and again."""
    first, on = (re.escape("".join(_signs(b, name) for b in some)) for some in (range(0xC2, 0xF5), range(0x80, 0xC0)))
    return re.compile(f"(?:[{first}][{on}]{{1,3}})+")


def _signs(byte: int, name: str) -> str:
    return bytes([byte]).decode(name, "ignore") + (chr(byte) if byte < 0xA0 else "")


def _from_utf8(text: str, name: str) -> str | None:
    """The text with each run that is UTF-8 read as `name` put right; None when there are next to none."""
    right = wrong = 0

    def put_right(match: re.Match[str]) -> str:
        nonlocal right, wrong
        mended = _mended(match.group(), name)
        if mended is None:
            wrong += 1
            return match.group()
        right += 1
        return mended

    done = _RUN.sub(put_right, text)
    return done if right >= _LEAST_RUNS and wrong <= _MOST_WRONG * right else None


def _mended(run: str, name: str) -> str | None:
    data = _bytes(run, name)
    if data is None:
        return None
    try:
        found = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return found if len(found) < len(run) else None


def _bytes(run: str, name: str) -> bytes | None:
    """The bytes that read as `run`; what the encoding does not define stands for itself, as browsers have it."""
    found = bytearray()
    for letter in run:
        try:
            found += letter.encode(name)
        except UnicodeEncodeError:
            if not 0x80 <= ord(letter) <= 0x9F:
                return None
            found.append(ord(letter))
    return bytes(found)


def _swapped(text: str, runs: list[str]) -> tuple[str, str | None]:
    sample = " ".join(runs)[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if letters < _LEAST_LETTERS or letters < _WORD * len(runs[:_SAMPLE]):
        return text, None
    lowered = sample.lower()
    if sum(map(lowered.count, _COMMON)) > _COMMON_SHARE * letters:
        return text, None
    now = cyrillic_score(sample)
    if now > -3.6:
        return text, None
    for read_as, real in _SWAPS:
        turned = _turned(sample, read_as, real)
        if turned is not None and cyrillic_score(turned) > max(now + _GAIN, -3.6):
            done = _RUN.sub(lambda m: _turned(m.group(), read_as, real) or m.group(), text)  # noqa: B023
            return done, f"{real} read as {read_as}"
    return text, None


def _turned(run: str, read_as: str, real: str) -> str | None:
    data = _bytes(run, read_as)
    return None if data is None else data.decode(real, errors="replace")

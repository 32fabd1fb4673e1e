"""Which version of the code and of the models made something. Another version makes another stamp, and what bears the
old one is made anew."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import svodka

_ROOT = Path(svodka.__file__).parent
_CODE = frozenset({".py", ".tsv", ".json", ".txt", ".npz"})


@cache
def code_stamp(*parts: str) -> str:
    """A stamp of the program's own files in these parts (folders or files under `svodka`)."""
    digest = hashlib.sha256()
    for path in sorted(path for part in parts for path in _files(_ROOT / part)):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(_ROOT).as_posix()} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def _files(place: Path) -> Iterable[Path]:
    if place.is_file():
        return [place]
    return (path for path in place.rglob("*") if path.suffix in _CODE and path.is_file())


@cache
def model_sha256s() -> dict[str, str]:
    """The SHA-256 of each model file that reading uses, by name."""
    from svodka.reading.tagging.word_table import model_files  # noqa: PLC0415 - not needed to know the code's stamp

    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in sorted(model_files().items())}


class Stamps(NamedTuple):
    """The stamps of everything that is made with these models; each is a hash of theirs."""

    reading_models: str
    encoder: str

    @classmethod
    def of(cls, encoder: dict[str, str]) -> "Stamps":
        """The stamps of the models at hand; `encoder` gives the SHA-256 of each of the encoder's files."""
        return cls(_stamp(model_sha256s().values()), _stamp(encoder.values()))

    @classmethod
    def noted(cls, text: str) -> "Stamps":
        """The stamps that were written with `str`, of the models that were last at work; of none for an empty text."""
        reading_models, _, encoder = text.partition(" ")
        return cls(reading_models, encoder)

    def __str__(self) -> str:
        return f"{self.reading_models} {self.encoder}"

    @property
    def readings(self) -> str:
        """Of readings and of the words to be searched."""
        return _stamp([code_stamp(*_READING), self.reading_models])

    @property
    def vectors(self) -> str:
        """Of vectors."""
        return _stamp([self.readings, code_stamp(*_VECTORS), self.encoder])

    @property
    def stories(self) -> str:
        """Of groups of articles."""
        return _stamp([self.vectors, code_stamp(*_STORIES)])

    @property
    def glances(self) -> str:
        """Of glances and of what is made of them; no encoder has a part in it."""
        return _stamp([code_stamp(*_STREAM), self.reading_models])

    @property
    def accounts(self) -> str:
        """Of accounts."""
        return _stamp([self.vectors, code_stamp(*_ACCOUNTS)])


_READING = ("model", "languages", "reading", "store/words.py", "store/opening.py")
_VECTORS = ("vectors", "stories/lead.py", "claims/story_input.py")
_STORIES = ("stories", "store/regrouping.py")
_STREAM = (
    "stories", "languages/ru/months.tsv", "languages/ru/weekdays.tsv", "languages/ru/recurring_reports.tsv",
    "reading/tagging", "store/words.py", "store/streaming.py", "store/settling.py",
)  # fmt: skip
_ACCOUNTS = ("claims", "origins", "account")


def _stamp(parts: Iterable[str]) -> str:
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]

"""Sentences with marks where they are cut into statements."""

from pathlib import Path

CASES = Path(__file__).parent / "cases"
_EDGES = " ,;:—"


def read_cuts(name: str) -> list[tuple[str, list[str]]]:
    """For each line of a case file its text and the parts that it is cut into, without marks at their edges."""
    lines = [line.strip() for line in (CASES / name).read_text("utf-8").splitlines()]
    marked = [line for line in lines if line and not line.startswith("#")]
    return [(m.replace("| ", ""), [p.strip(_EDGES) for p in m.split("|")]) for m in marked]


def without_marks(text: str) -> str:
    """A statement's text as the cases write it."""
    return text.strip(_EDGES)

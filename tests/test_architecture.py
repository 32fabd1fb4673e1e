"""The flow is visible in the imports: a stage imports only itself and the stages before it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "svodka"
FLOW = (
    "model", "languages", "fetching", "ingest", "feeds", "reading", "decisions", "vectors", "stories", "claims",
    "origins", "account", "store", "watching", "example", "presentation", "desk", "cli",
)  # fmt: skip
FILES = sorted(p for p in ROOT.rglob("*.py") if p.parent != ROOT)


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}
    names |= {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    return {n.split(".")[1] for n in names if n.startswith("svodka.")}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_import_against_the_flow(path: Path) -> None:
    stage = path.relative_to(ROOT).parts[0]
    later = {name for name in imported(path) if FLOW.index(name) > FLOW.index(stage)}
    assert not later, f"{stage} imports from later stages: {later}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_files_and_functions_fit_a_screen(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 200
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, node.name


def test_every_module_says_what_it_is_for() -> None:
    silent = [p for p in ROOT.rglob("*.py") if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert not silent


def test_every_lexicon_is_documented_and_has_examples() -> None:
    documented = (ROOT.parents[1] / "docs" / "lexicons.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "languages").glob("*/*.tsv")):
        lines = [x for x in path.read_text(encoding="utf-8").splitlines() if x.strip() and not x.startswith("#")]
        assert lines[0].split("\t")[-1] == "example", path.name
        assert path.name in documented, f"{path.name} is not in docs/lexicons.md"

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def imported_by(path: Path) -> set[str]:
    """First parts of the modules that a source file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize(
    ("folder", "stranger"), [("fixtures/mock_site", "sellerfill"), ("src/sellerfill", "mock_site")]
)
def test_neither_side_imports_the_other(folder: str, stranger: str) -> None:
    sources = sorted((ROOT / folder).rglob("*.py"))

    guilty = [str(source) for source in sources if stranger in imported_by(source)]

    assert len(sources) > 5
    assert guilty == []

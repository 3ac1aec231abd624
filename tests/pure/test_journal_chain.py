"""Nothing in the journal changes unseen: whatever is flipped, taken away or moved is found."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sellerfill.journal import Journal
from sellerfill.journal.chain import Fault

ROWS = 12
COLUMNS = ("run", "seller", "scope", "at", "event", "detail", "intent", "link")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a journal of twelve rows that nothing guards."""
    folder = tmp_path_factory.mktemp("whole")
    with closing(Journal(folder / "journal.db")) as journal:
        journal.begin("run-1", "5e11e4", "amazon-na", "digest")
        for number in range(9):
            journal.note("run-1", "page", page=f"page {number}")
        journal.settle("run-1", journal.intend("run-1", "register", "Next"), "moved", by="page")
    unguard(folder / "journal.db")
    yield folder


def unguard(path: Path) -> None:
    """Take from the file what guards its rows, as somebody with the file in hand may."""
    with closing(sqlite3.connect(path)) as other, other:
        for name in ("entry_stays", "entry_remains", "one_press_at_a_time"):
            other.execute(f"DROP TRIGGER {name}")
        for name in ("one_beginning", "one_press", "one_outcome"):
            other.execute(f"DROP INDEX {name}")


@st.composite
def corruptions(draw: st.DrawFn) -> list[tuple[str, tuple[object, ...]]]:
    """Statements that damage a journal: a flipped character, a row less, two rows exchanged, a cut tail, a new row."""
    row = draw(st.integers(1, ROWS))
    kind = draw(st.sampled_from(["flip", "delete", "swap", "cut", "head", "add"]))
    if kind == "flip":
        column = draw(st.sampled_from(COLUMNS))
        text = draw(st.text(max_size=12)) + "~"
        return [(f"UPDATE entry SET {column} = ? || coalesce({column}, '') WHERE id = ?", (text, row))]
    if kind == "delete":
        return [("DELETE FROM entry WHERE id = ?", (row,))]
    if kind == "swap":
        other = draw(st.integers(1, ROWS).filter(lambda number: number != row))
        moves = ((row, -1), (other, row), (-1, other))
        return [("UPDATE entry SET id = ? WHERE id = ?", (to, at)) for at, to in moves]
    if kind == "cut":
        return [("DELETE FROM entry WHERE id >= ?", (row,))]
    if kind == "head":
        return [("UPDATE head SET id = ?", (draw(st.integers(0, 40).filter(lambda number: number != ROWS)),))]
    return [
        (f"INSERT INTO entry SELECT {ROWS + 1}, {', '.join(c for c in COLUMNS)} FROM entry WHERE id = ?", (row,)),
        ("UPDATE head SET id = ?", (ROWS + 1,)),
    ]


def damaged(whole: Path, folder: Path, statements: list[tuple[str, tuple[object, ...]]]) -> list[Fault]:
    """What a journal finds after the statements, run on a copy that guards nothing."""
    for name in ("journal.db", "salt"):
        shutil.copy(whole / name, folder / name)
    with closing(sqlite3.connect(folder / "journal.db")) as other, other:
        # Nothing has to outlive a power cut here.
        other.execute("PRAGMA synchronous = OFF")
        for statement, values in statements:
            other.execute(statement, values)
    with closing(Journal(folder / "journal.db")) as journal:
        return journal.faults()


def test_a_journal_that_nobody_touched_has_no_fault(whole: Path, tmp_path: Path) -> None:
    assert damaged(whole, tmp_path, []) == []


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(corruptions())
def test_every_corruption_is_found(
    whole: Path, tmp_path: Path, statements: list[tuple[str, tuple[object, ...]]]
) -> None:
    assert damaged(whole, tmp_path, statements) != []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE entry SET detail = '{}' WHERE id = 5", Fault(5, "changed")),
        ("DELETE FROM entry WHERE id = 5", Fault(5, "missing")),
        ("DELETE FROM entry WHERE id = 12", Fault(12, "head")),
    ],
)
def test_a_fault_names_its_row(whole: Path, tmp_path: Path, statement: str, fault: Fault) -> None:
    assert fault in damaged(whole, tmp_path, [(statement, ())])

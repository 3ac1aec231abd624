"""The record of runs: append-only, private, and without a name of the seller."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sellerfill.errors import UsageError
from sellerfill.journal import Journal, seller_mark

SELLER, SCOPE = "5e11e4", "amazon-na"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the journal lies."""
    return tmp_path / "journal.db"


@pytest.fixture
def journal(file: Path) -> Iterator[Journal]:
    """An open journal with one run."""
    with closing(Journal(file)) as opened:
        opened.begin("run-1", SELLER, SCOPE, "digest")
        yield opened


def entries(file: Path) -> list[tuple[str, str, str]]:
    """What another reader of the file sees, but for the beginnings of runs."""
    with closing(sqlite3.connect(file)) as reader:
        return list(reader.execute("SELECT run, event, detail FROM entry WHERE event <> 'begun' ORDER BY id"))


def test_an_entry_is_on_the_disk_when_it_is_noted(journal: Journal, file: Path) -> None:
    journal.note("run-1", "page", page="register", origin="https://sell.amazon.com")
    journal.note("run-1", "pressed", outcome="moved")

    assert entries(file) == [
        ("run-1", "page", '{"origin": "https://sell.amazon.com", "page": "register"}'),
        ("run-1", "pressed", '{"outcome": "moved"}'),
    ]


def test_entries_of_all_runs_stand_in_their_order(journal: Journal, file: Path) -> None:
    journal.begin("run-2", SELLER, SCOPE, "digest")
    journal.note("run-1", "page")
    journal.note("run-2", "page")

    assert [run for run, _, _ in entries(file)] == ["run-1", "run-2"]


def test_an_entry_bears_the_time_of_its_writing(journal: Journal, file: Path) -> None:
    before = datetime.now(UTC) - timedelta(milliseconds=1)
    journal.note("run-1", "page")

    with closing(sqlite3.connect(file)) as reader:
        ((at,),) = reader.execute("SELECT at FROM entry WHERE event = 'page'")
    assert before <= datetime.fromisoformat(at) <= datetime.now(UTC)


@pytest.mark.parametrize("statement", ["UPDATE entry SET detail = '{}'", "DELETE FROM entry"])
def test_an_entry_can_be_neither_changed_nor_taken_away(journal: Journal, file: Path, statement: str) -> None:
    journal.note("run-1", "pressed", outcome="unknown")

    with closing(sqlite3.connect(file)) as other, pytest.raises(sqlite3.IntegrityError, match="append only"):
        other.execute(statement)

    assert json.loads(entries(file)[0][2]) == {"outcome": "unknown"}


def test_a_page_in_doubt_cannot_be_pressed_again(journal: Journal) -> None:
    journal.begin("run-2", SELLER, SCOPE, "digest")
    journal.intend("run-1", "register", "Next")

    with pytest.raises(sqlite3.IntegrityError, match="a press is in doubt"):
        journal.intend("run-2", "register", "Next")


def test_a_settled_page_can_be_pressed_once_more(journal: Journal) -> None:
    first = journal.intend("run-1", "register", "Next")
    journal.settle("run-1", first, "rejected", by="page")

    second = journal.intend("run-1", "register", "Next")

    assert second.name != first.name


def test_a_press_has_one_outcome(journal: Journal) -> None:
    intent = journal.intend("run-1", "register", "Next")
    journal.settle("run-1", intent, "moved", by="page")

    with pytest.raises(sqlite3.IntegrityError):
        journal.settle("run-1", intent, "rejected", by="site")


def test_a_press_without_outcome_is_in_doubt_for_the_next_run(journal: Journal) -> None:
    intent = journal.intend("run-1", "register", "Next")
    journal.begin("run-2", SELLER, SCOPE, "digest")

    assert journal.in_doubt("run-2") == intent

    journal.settle("run-2", intent, "moved", by="site")
    assert journal.in_doubt("run-2") is None


def test_a_doubt_is_told_of_the_run_that_settled_it(journal: Journal) -> None:
    journal.settle("run-1", journal.intend("run-1", "entry", "North America"), "moved", by="page")
    intent = journal.intend("run-1", "register", "Next")
    journal.begin("run-2", SELLER, SCOPE, "digest")
    open_still = [(doubt.page, doubt.button, doubt.outcome) for doubt in journal.doubts("run-2")]

    journal.settle("run-2", intent, "moved", by="site")

    assert open_still == [("register", "Next", "")]
    assert [(doubt.page, doubt.outcome, doubt.by) for doubt in journal.doubts("run-2")] == [
        ("register", "moved", "site")
    ]
    assert journal.doubts("run-1") == []


def test_a_resumed_run_is_unfinished_until_it_ends_again(journal: Journal) -> None:
    journal.note("run-1", "run-ended", outcome="declined")
    journal.resume("run-1", "newer digest")
    (resumed,) = journal.runs(SELLER, SCOPE)
    journal.note("run-1", "run-ended", outcome="done")
    (ended,) = journal.runs(SELLER, SCOPE)

    assert (resumed.outcome, resumed.parts, resumed.plan) == ("", 2, "newer digest")
    assert (ended.outcome, ended.parts) == ("done", 2)


def test_runs_of_one_seller_on_one_scope_are_told_alone(journal: Journal) -> None:
    journal.begin("run-2", "another seller", SCOPE, "digest")
    journal.begin("run-3", SELLER, "another site", "digest")

    assert [past.run for past in journal.runs(SELLER, SCOPE)] == ["run-1"]


def test_what_was_finished_before_a_run_that_began_anew_does_not_count(journal: Journal) -> None:
    journal.note("run-1", "left", page="register")
    journal.begin("run-2", SELLER, SCOPE, "digest")
    journal.note("run-2", "anew")
    journal.note("run-2", "left", page="card")

    assert journal.finished(SELLER, SCOPE) == {"card"}


def test_another_sellers_doubt_is_none_of_ours(journal: Journal) -> None:
    journal.intend("run-1", "register", "Next")
    journal.begin("run-2", "another seller", SCOPE, "digest")

    assert journal.in_doubt("run-2") is None


def test_past_runs_are_told_newest_first(journal: Journal) -> None:
    journal.note("run-1", "page", page="register")
    journal.note("run-1", "run-ended", outcome="declined")
    journal.begin("run-2", SELLER, SCOPE, "other digest")

    told = [(past.run, past.outcome, past.pages, past.plan) for past in journal.runs()]

    assert told == [("run-2", "", (), "other digest"), ("run-1", "declined", ("register",), "digest")]


def test_a_clock_put_back_makes_the_wait_begin_again(journal: Journal, file: Path) -> None:
    journal.lock_out(SELLER, SCOPE, 60)
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("DROP TRIGGER entry_stays")
        detail = json.dumps({"until": tomorrow, "minutes": 60})
        other.execute("UPDATE entry SET at = ?, detail = ? WHERE event = 'locked'", (tomorrow, detail))

    until = journal.locked_until(SELLER, SCOPE)

    assert until is not None
    assert timedelta(minutes=59) < until - datetime.now(UTC) <= timedelta(minutes=60)


def test_a_journal_of_a_newer_version_is_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("CREATE TABLE entry (id INTEGER)")
        newer.execute("PRAGMA user_version = 99")

    with pytest.raises(UsageError, match="another version"):
        Journal(file)


def test_a_file_that_is_no_journal_is_one_clear_error(file: Path) -> None:
    file.write_text("this is a letter, not a database" * 50, encoding="utf-8")

    with pytest.raises(UsageError, match="can't be written"):
        Journal(file)


def test_two_runs_cannot_have_one_name(journal: Journal) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        journal.begin("run-1", SELLER, SCOPE, "digest")


def test_finished_pages_are_those_that_this_seller_left_on_this_scope(journal: Journal) -> None:
    journal.begin("run-2", "another seller", SCOPE, "digest")
    journal.begin("run-3", SELLER, "amazon-na http://127.0.0.1:8000", "digest")
    journal.note("run-1", "left", page="register")
    journal.note("run-1", "page", page="seller_agreement")
    journal.note("run-2", "left", page="card")
    journal.note("run-3", "left", page="deposit")

    assert journal.finished(SELLER, SCOPE) == {"register"}


def test_a_press_that_moved_counts_as_finished_though_its_process_ended_right_after(journal: Journal) -> None:
    journal.settle("run-1", journal.intend("run-1", "register", "Next"), "moved", by="page")
    journal.settle("run-1", journal.intend("run-1", "card", "Next"), "rejected", by="page")

    assert journal.finished(SELLER, SCOPE) == {"register"}


def test_finished_pages_are_known_to_the_next_process(journal: Journal, file: Path) -> None:
    journal.note("run-1", "left", page="register")
    journal.note("run-1", "run-ended", outcome="timed-out")
    journal.close()

    with closing(Journal(file)) as later:
        assert later.finished(SELLER, SCOPE) == {"register"}


def test_after_a_run_that_was_done_nothing_counts_as_finished(journal: Journal) -> None:
    journal.note("run-1", "left", page="register")
    journal.note("run-1", "run-ended", outcome="done")

    assert journal.finished(SELLER, SCOPE) == frozenset()


def test_a_seller_is_locked_out_until_the_hour_is_over(journal: Journal) -> None:
    until = journal.lock_out(SELLER, SCOPE, 60)

    assert journal.locked_until(SELLER, SCOPE) == until
    assert timedelta(minutes=59) < until - datetime.now(UTC) <= timedelta(minutes=60)


def test_a_lockout_is_known_to_the_next_process(journal: Journal, file: Path) -> None:
    until = journal.lock_out(SELLER, SCOPE, 60)
    journal.close()

    with closing(Journal(file)) as later:
        assert later.locked_until(SELLER, SCOPE) == until


def test_the_later_of_two_lockouts_counts(journal: Journal) -> None:
    late = journal.lock_out(SELLER, SCOPE, 120)
    journal.lock_out(SELLER, SCOPE, 60)

    assert journal.locked_until(SELLER, SCOPE) == late


def test_a_lockout_ends(journal: Journal) -> None:
    journal.lock_out(SELLER, SCOPE, -1)

    assert journal.locked_until(SELLER, SCOPE) is None


def test_a_lockout_is_one_sellers_on_one_site(journal: Journal) -> None:
    journal.lock_out(SELLER, SCOPE, 60)

    assert journal.locked_until("another seller", SCOPE) is None
    assert journal.locked_until(SELLER, "amazon-na http://127.0.0.1:8000") is None


def test_a_sellers_mark_is_the_same_each_time(tmp_path: Path) -> None:
    marks = {seller_mark(tmp_path, "seller@example.com") for _ in range(3)}

    assert len(marks) == 1
    assert re.fullmatch(r"[0-9a-f]{32}", marks.pop())


def test_two_sellers_have_two_marks(tmp_path: Path) -> None:
    assert seller_mark(tmp_path, "one@example.com") != seller_mark(tmp_path, "two@example.com")


def test_a_mark_is_salted_by_the_machine(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()

    assert seller_mark(here, "seller@example.com") != seller_mark(there, "seller@example.com")


if os.name == "posix":

    def test_every_file_of_the_journal_is_its_owners_alone(journal: Journal, tmp_path: Path) -> None:
        journal.note("run-1", "page")
        seller_mark(tmp_path, "seller@example.com")

        modes = {path.name: oct(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()}

        assert modes["journal.db"] == modes["salt"] == "0o600"
        assert set(modes.values()) == {"0o600"}

    def test_a_journal_that_others_could_read_becomes_its_owners_alone(file: Path) -> None:
        file.touch(mode=0o644)

        Journal(file).close()

        assert file.stat().st_mode & 0o777 == 0o600

"""Past runs by the words of the contract: listed, verified, their reports shown."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from command import Command

from sellerfill.journal import Journal, claimed


def past_runs(fill: Command) -> None:
    """Two runs of the past: one done, with a report, and one that ended without a word."""
    report = fill.data / "runs" / "20261120-090000-aa01" / "report.html"
    report.parent.mkdir(parents=True)
    report.write_text("<p>a report</p>", encoding="utf-8")
    with closing(Journal(fill.data / "journal.db")) as journal:
        journal.begin("20261120-090000-aa01", "5e11e4", "amazon-na", "digest")
        journal.note("20261120-090000-aa01", "page", page="register")
        journal.note("20261120-090000-aa01", "page", page="card")
        journal.note("20261120-090000-aa01", "run-ended", outcome="done")
        journal.begin("20261121-090000-bb02", "5e11e4", "amazon-na", "digest")


def test_runs_are_listed_newest_first(fill: Command) -> None:
    past_runs(fill)

    answer = fill("runs", "--json")

    assert answer.code == 0, answer
    told = [(run["run"], run["outcome"], run["pages"]) for run in answer.json]
    assert told == [("20261121-090000-bb02", "unfinished", 0), ("20261120-090000-aa01", "done", 2)]
    assert answer.json[0]["report"] is None


def test_without_any_run_the_list_says_so(fill: Command) -> None:
    answer = fill("runs", "--lang", "zh")

    assert (answer.code, answer.out) == (0, "还没有运行记录。\n")
    assert not fill.data.exists()


def test_a_whole_journal_is_called_whole(fill: Command) -> None:
    past_runs(fill)

    answer = fill("runs", "verify", "--lang", "en")

    assert (answer.code, answer.out) == (0, "The journal is whole.\n")


def test_a_changed_row_is_named(fill: Command) -> None:
    past_runs(fill)
    with closing(sqlite3.connect(fill.data / "journal.db")) as other, other:
        other.execute("DROP TRIGGER entry_stays")
        other.execute("UPDATE entry SET detail = '{}' WHERE id = 3")

    answer = fill("runs", "verify", "--json")

    assert answer.code == 1
    assert answer.json == [{"row": 3, "fault": "changed"}]


def test_a_run_is_forgotten_with_its_report_and_the_browsers_session(fill: Command) -> None:
    past_runs(fill)
    with closing(Journal(fill.data / "journal.db")) as journal:
        session = fill.data / "sessions" / f"{journal.registration('20261120-090000-aa01')}.json"
    session.parent.mkdir()
    session.write_text("[]", encoding="utf-8")

    answer = fill("runs", "forget", "20261120-090000-aa01", "--lang", "en")

    assert (answer.code, answer.out) == (0, "Forgotten: 20261120-090000-aa01\n")
    assert not session.exists()
    assert not (fill.data / "runs" / "20261120-090000-aa01").exists()
    assert len(fill("runs", "--json").json) == 2


def test_all_runs_are_forgotten_at_once(fill: Command) -> None:
    past_runs(fill)

    answer = fill("runs", "forget", "--all", "--json")

    assert [run["run"] for run in answer.json] == ["20261121-090000-bb02", "20261120-090000-aa01"]
    assert list((fill.data / "runs").iterdir()) == []


def test_a_run_that_is_under_way_is_not_forgotten(fill: Command) -> None:
    past_runs(fill)
    with closing(Journal(fill.data / "journal.db")) as journal, claimed(journal, "5e11e4", "amazon-na"):
        answer = fill("runs", "forget", "20261121-090000-bb02", "--lang", "en")

    assert answer.code == 2
    assert "under way since" in answer.err


def test_a_run_that_is_not_there_cannot_be_forgotten(fill: Command) -> None:
    answer = fill("runs", "forget", "nonsense", "--lang", "en")

    assert (answer.code, answer.out) == (2, "")
    assert "There is no run 'nonsense'" in answer.err


def test_the_newest_report_is_copied_where_it_is_asked_for(fill: Command) -> None:
    past_runs(fill)

    answer = fill("report", "--output", fill.folder / "copy.html", "--lang", "en")

    assert answer.code == 0, answer
    assert (fill.folder / "copy.html").read_text(encoding="utf-8") == "<p>a report</p>"


def test_a_run_without_report_is_one_clear_error(fill: Command) -> None:
    past_runs(fill)

    answer = fill("report", "20261121-090000-bb02", "--lang", "en")

    assert answer.code == 2
    assert "There is no report of this run" in answer.err
    assert "fill runs" in answer.err

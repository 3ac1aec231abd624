"""The journal in SQLite: each row is on the disk before the act that it announces."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sellerfill.errors import UsageError
from sellerfill.journal.chain import START, Fault, Row, faults, link
from sellerfill.journal.disk import writable
from sellerfill.journal.marks import machine_salt, seller_mark
from sellerfill.journal.past import Doubt, PastRun, doubts, past_runs
from sellerfill.language import Bilingual

VERSION = 1
_SCHEMA = """
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, run TEXT NOT NULL, seller TEXT NOT NULL, scope TEXT NOT NULL, at TEXT NOT NULL,
    event TEXT NOT NULL, detail TEXT NOT NULL, intent TEXT, link TEXT NOT NULL
) STRICT;
CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), id INTEGER NOT NULL, link TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX one_beginning ON entry (run) WHERE event = 'begun';
CREATE UNIQUE INDEX one_press ON entry (intent) WHERE event = 'intent';
CREATE UNIQUE INDEX one_outcome ON entry (intent) WHERE event = 'outcome';
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER one_press_at_a_time BEFORE INSERT ON entry WHEN NEW.event = 'intent' AND EXISTS (
    SELECT 1 FROM entry AS asked WHERE asked.event = 'intent' AND asked.seller = NEW.seller AND asked.scope = NEW.scope
    AND asked.detail ->> 'page' = NEW.detail ->> 'page'
    AND NOT EXISTS (SELECT 1 FROM entry AS told WHERE told.event = 'outcome' AND told.intent = asked.intent)
) BEGIN SELECT RAISE(ABORT, 'a press is in doubt'); END;
"""
_COLUMNS = "id, run, seller, scope, at, event, detail, intent"


@dataclass(frozen=True, slots=True)
class Intent:
    """A press that was announced: its name, the run, the page and the button."""

    name: str
    run: str
    page: str
    button: str


class Journal:
    """All runs of this user. `scope` is the site's name and origin: what happened elsewhere proves nothing here.

    Raises UsageError where the file can't be written, or was written by another version of the tool.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._runs: dict[str, tuple[str, str]] = {}
        with writable(path):
            # Before SQLite opens it: the files that it lays beside take over this one's mode.
            path.touch(mode=0o600)
            path.chmod(0o600)
            self._key = machine_salt(path.parent).encode("ascii")
            self._db = sqlite3.connect(path, isolation_level=None, timeout=10)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._prepare()

    def _prepare(self) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version == VERSION:
            return
        (tables,) = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if version > VERSION or tables:
            self._db.close()
            raise UsageError(
                Bilingual(
                    f"The journal {self.path} was written by another version of sellerfill",
                    f"记录文件 {self.path} 由其他版本的 sellerfill 写入",
                ),
                next_step=Bilingual(
                    "Update sellerfill, or set SELLERFILL_DATA_DIR to another folder.",
                    "请更新 sellerfill，或将 SELLERFILL_DATA_DIR 设为其他文件夹。",
                ),
            )
        self._db.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")

    def close(self) -> None:
        """Close the file; everything written is on the disk already."""
        self._db.close()

    def begin(self, run: str, seller: str, scope: str, plan: str) -> None:
        """Open a run; `plan` is the digest of the plan that was approved."""
        self._append((run, seller, scope), "begun", {"plan": plan})

    def resume(self, run: str, plan: str) -> None:
        """Go on with a run that another process began; `plan` is the digest of the plan that it goes on with."""
        self._append(self.whose(run), "resumed", {"plan": plan})

    def note(self, run: str, event: str, **detail: Any) -> None:
        """Append one entry; it is durable when this returns."""
        self._append(self.whose(run), event, detail)

    def intend(self, run: str, page: str, button: str) -> Intent:
        """Announce a press, durably, before it happens.

        Raises sqlite3.IntegrityError while the outcome of this seller's earlier press on this page is open: the file
        itself refuses a second press.
        """
        intent = Intent(secrets.token_hex(8), run, page, button)
        self._append(self.whose(run), "intent", {"page": page, "button": button}, intent.name)
        return intent

    def settle(self, run: str, intent: Intent, outcome: str, *, by: str) -> None:
        """Record what became of a press, once: "moved", "rejected", "unknown" ...; `by` says who told."""
        self._append(self.whose(run), "outcome", {"page": intent.page, "outcome": outcome, "by": by}, intent.name)

    def in_doubt(self, run: str) -> Intent | None:
        """The first press of this run's seller on its scope whose outcome nobody recorded, None where there is none."""
        return next(iter(self.all_in_doubt(run)), None)

    def all_in_doubt(self, run: str) -> list[Intent]:
        """The presses of this run's seller on its scope whose outcome nobody recorded, oldest first; one a page."""
        _, seller, scope = self.whose(run)
        rows = self._db.execute(
            "SELECT intent, run, detail FROM entry AS asked WHERE event = 'intent' AND seller = ? AND scope = ? AND NOT"
            " EXISTS (SELECT 1 FROM entry AS told WHERE told.event = 'outcome' AND told.intent = asked.intent)"
            " ORDER BY id",
            (seller, scope),
        ).fetchall()
        told = [(intent, of, json.loads(detail)) for intent, of, detail in rows]
        return [Intent(intent, of, detail["page"], detail["button"]) for intent, of, detail in told]

    def finished(self, seller: str, scope: str) -> frozenset[str]:
        """The pages that this seller has left for another one on this scope.

        Those count that were left since the last run that was done, and since the last that began anew.
        """
        pages: set[str] = set()
        for event, detail in self.told(seller, scope, "left", "outcome", "anew", "run-ended"):
            # A process that ends between the two leaves the outcome of its press alone.
            if event == "left" or (event == "outcome" and detail["outcome"] == "moved"):
                pages.add(detail["page"])
            elif event == "anew" or (event == "run-ended" and detail["outcome"] == "done"):
                pages.clear()
        return frozenset(pages)

    def told(self, seller: str, scope: str, *events: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """The entries of these kinds of this seller on this scope, in order; each detail with its time as "at"."""
        marks = ", ".join("?" for _ in events)
        rows = self._db.execute(
            f"SELECT event, detail, at FROM entry WHERE seller = ? AND scope = ? AND event IN ({marks}) ORDER BY id",
            (seller, scope, *events),
        )
        for event, text, at in rows:
            yield event, {**json.loads(text), "at": datetime.fromisoformat(at)}

    def told_of(self, run: str, *events: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """`told` of the seller and the scope of a run."""
        _, seller, scope = self.whose(run)
        return self.told(seller, scope, *events)

    def entries(self, run: str) -> list[tuple[str, dict[str, Any], str]]:
        """All entries of one run in order: event, detail, time."""
        rows = self._db.execute("SELECT event, detail, at FROM entry WHERE run = ? ORDER BY id", (run,))
        return [(event, json.loads(detail), at) for event, detail, at in rows]

    def mark(self, text: str) -> str:
        """A salted digest of a text that two runs may compare, 32 hexadecimal digits."""
        return seller_mark(self.path.parent, text)

    def registration(self, run: str) -> str:
        """A name for the registration of a run's seller on its scope that tells nothing."""
        _, seller, scope = self.whose(run)
        return self.mark(seller + scope)

    def lock_out(self, seller: str, scope: str, minutes: int, run: str = "") -> datetime:
        """Record that the site refuses further PIN attempts for `minutes`; gives the end."""
        until = datetime.now(UTC) + timedelta(minutes=minutes)
        self._append((run, seller, scope), "locked", {"until": until.isoformat(), "minutes": minutes})
        return until

    def locked_until(self, seller: str, scope: str) -> datetime | None:
        """When this seller may try again, None when there is no lock.

        A clock that was put back proves no waiting: the wait begins again, by the clock as it is now.
        """
        now, latest = datetime.now(UTC), None
        for _, detail in self.told(seller, scope, "locked"):
            until = datetime.fromisoformat(detail["until"])
            if until <= now:
                continue
            if detail["at"] - now > timedelta(minutes=1):
                until = now + timedelta(minutes=detail["minutes"])
            latest = max(latest or until, until)
        return latest

    def runs(self, seller: str = "", scope: str = "") -> list[PastRun]:
        """Every run, newest first; those of one seller on one scope where these are given."""
        return list(past_runs(self._db, seller, scope))

    def doubts(self, run: str) -> list[Doubt]:
        """The presses that a run was in doubt about: settled in it, or still open."""
        return list(doubts(self._db, run))

    def faults(self) -> list[Fault]:
        """Every row that was changed, taken away or put elsewhere since it was written."""
        rows = self._db.execute(f"SELECT {_COLUMNS}, link FROM entry ORDER BY id")
        head = self._db.execute("SELECT id, link FROM head").fetchone()
        return list(faults(self._key, ((row[:-1], row[-1]) for row in rows), head))

    def whose(self, run: str) -> tuple[str, str, str]:
        """A run of the journal, its seller and its scope."""
        if run not in self._runs:
            row = self._db.execute(
                "SELECT seller, scope FROM entry WHERE run = ? AND event = 'begun'", (run,)
            ).fetchone()
            self._runs[run] = row
        return (run, *self._runs[run])

    def _append(self, whose: tuple[str, str, str], event: str, detail: Any, intent: str | None = None) -> None:
        text = json.dumps(detail, ensure_ascii=False, sort_keys=True)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        with writable(self.path), self._transaction():
            last, previous = self._db.execute("SELECT id, link FROM head").fetchone() or (0, START)
            row: Row = (last + 1, *whose, now, event, text, intent)
            own = link(self._key, previous, row)
            self._db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, own))
            self._db.execute("INSERT OR REPLACE INTO head VALUES (1, ?, ?)", (last + 1, own))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        # Taken at once: two processes that write would else both read the same head.
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

"""The journal in SQLite: each row is on the disk before the act that it announces."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

_SCHEMA = """
CREATE TABLE IF NOT EXISTS run (
    run TEXT PRIMARY KEY, seller TEXT NOT NULL, scope TEXT NOT NULL, plan TEXT NOT NULL, began TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS entry (
    run TEXT NOT NULL REFERENCES run, seq INTEGER NOT NULL, at TEXT NOT NULL, event TEXT NOT NULL, detail TEXT NOT NULL,
    PRIMARY KEY (run, seq)
) STRICT;
CREATE TABLE IF NOT EXISTS lockout (seller TEXT NOT NULL, scope TEXT NOT NULL, until TEXT NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER IF NOT EXISTS entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
"""


def seller_mark(folder: Path, identity: str) -> str:
    """A name for a seller that tells nothing: a digest salted with a secret of this machine, 32 hexadecimal digits.

    The salt lies in `folder`, readable by its owner alone.
    """
    salt = folder / "salt"
    if not salt.exists():
        descriptor = os.open(salt, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
    return hashlib.sha256((salt.read_text(encoding="ascii") + identity).encode("utf-8")).hexdigest()[:32]


class Journal:
    """All runs of this user. `scope` is the site's name and origin: what happened elsewhere proves nothing here."""

    def __init__(self, path: Path) -> None:
        # Before SQLite opens it: the files that it lays beside take over this one's mode.
        path.touch(mode=0o600)
        path.chmod(0o600)
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.executescript(_SCHEMA)
        self._seq: dict[str, int] = {}

    def close(self) -> None:
        """Close the file; everything written is on the disk already."""
        self._db.close()

    def begin(self, run: str, seller: str, scope: str, plan: str) -> None:
        """Open a run; `plan` is the digest of the plan that was approved."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._db.execute("INSERT INTO run VALUES (?, ?, ?, ?, ?)", (run, seller, scope, plan, now))

    def note(self, run: str, event: str, **detail: Any) -> None:
        """Append one entry; it is durable when this returns."""
        seq = self._seq[run] = self._seq.get(run, 0) + 1
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        text = json.dumps(detail, ensure_ascii=False, sort_keys=True)
        self._db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", (run, seq, now, event, text))

    def finished(self, seller: str, scope: str) -> frozenset[str]:
        """The pages that this seller has left for another one on this scope, since the last run that was done."""
        rows = self._db.execute(
            "SELECT event, detail FROM entry JOIN run USING (run) WHERE seller = ? AND scope = ?"
            " AND event IN ('left', 'run-ended') ORDER BY at, seq",
            (seller, scope),
        )
        pages: set[str] = set()
        for event, text in rows:
            detail = json.loads(text)
            if event == "left":
                pages.add(detail["page"])
            elif detail["outcome"] == "done":
                pages.clear()
        return frozenset(pages)

    def lock_out(self, seller: str, scope: str, minutes: int) -> datetime:
        """Record that the site refuses further PIN attempts for `minutes`; gives the end."""
        until = datetime.now(UTC) + timedelta(minutes=minutes)
        self._db.execute("INSERT INTO lockout VALUES (?, ?, ?)", (seller, scope, until.isoformat()))
        return until

    def locked_until(self, seller: str, scope: str) -> datetime | None:
        """When this seller may try again, None when there is no lock."""
        rows = self._db.execute("SELECT until FROM lockout WHERE seller = ? AND scope = ?", (seller, scope))
        ends = [datetime.fromisoformat(until) for (until,) in rows]
        open_ends = [end for end in ends if end > datetime.now(UTC)]
        return max(open_ends, default=None)

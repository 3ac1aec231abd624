"""One run for one seller on one site at a time: a claim that ends with its process, however that ends."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

from sellerfill.errors import UsageError
from sellerfill.journal.disk import writable
from sellerfill.journal.store import Journal
from sellerfill.language import Bilingual
from sellerfill.settings import private_folder

READER_SECONDS = 2


@contextmanager
def claimed(journal: Journal, seller: str, scope: str) -> Iterator[None]:
    """Hold the claim on a seller's registration on this scope.

    Raises UsageError, naming the run and since when, while another process holds it.
    """
    path = private_folder(journal.path.parent / "claims") / f"{journal.mark(seller + scope)}.db"
    with writable(path):
        path.touch(mode=0o600)
        connection = sqlite3.connect(path, isolation_level=None)
    with closing(connection) as file:
        with writable(path):
            ours = _taken(file)
        if not ours:
            raise _held(file, journal, seller, scope)
        yield


def _taken(file: sqlite3.Connection) -> bool:
    """Whether the claim is ours now. Who takes it says so first: beside the lock others may read, none may write.

    The lock is the operating system's, on an open file: no process can leave it behind.
    """
    try:
        # For the lock itself nobody waits; a reader of the moment is let finish.
        file.execute("PRAGMA busy_timeout = 0")
        file.execute("BEGIN IMMEDIATE")
        file.execute("CREATE TABLE IF NOT EXISTS holder (one INTEGER PRIMARY KEY, process INTEGER, since TEXT) STRICT")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        file.execute("INSERT OR REPLACE INTO holder VALUES (1, ?, ?)", (os.getpid(), now))
        file.execute(f"PRAGMA busy_timeout = {READER_SECONDS * 1000}")
        file.execute("COMMIT")
        file.execute("PRAGMA busy_timeout = 0")
        file.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return False
        raise
    return True


def _held(file: sqlite3.Connection, journal: Journal, seller: str, scope: str) -> UsageError:
    """The error that names who holds the claim, as far as it can be told in this moment."""
    try:
        process, since = file.execute("SELECT process, since FROM holder").fetchone()
        when = datetime.fromisoformat(since).astimezone().strftime("%Y-%m-%d %H:%M")
    except (sqlite3.OperationalError, TypeError):
        # Whoever takes it has not said so yet.
        process, when = "?", datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    run = next((past.run for past in journal.runs(seller, scope) if not past.outcome), "")
    return UsageError(
        Bilingual(
            f"A run of this seller on this site is under way since {when}: {run or 'not begun yet'}, process {process}",
            f"该卖家在此站点的运行自 {when} 起正在进行：{run or '尚未开始'}，进程 {process}",
        ),
        next_step=Bilingual(
            "Go on there, or stop it there with q or Ctrl-C; then run the same command again.",
            "请在那里继续，或用 q 或 Ctrl-C 停止它，然后重新运行同一命令。",
        ),
    )

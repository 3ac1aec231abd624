"""A registration that is killed and started again, and what the practice site counted of it."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from killed_start import label
from market import Market
from processes import MARK, descendants, parents

KILLED_START = Path(__file__).with_name("killed_start.py")
PROFILE = Path(__file__).parents[2] / "profiles" / "company.yaml"
ONCE = {"accounts": 1, "preauthorizations": 1, "tax_forms": 1, "declined_cards": 0, "trapped": 0}
START_SECONDS = 240


@dataclass(frozen=True, slots=True)
class Survivor:
    """One seller at one practice site; `folder` holds the runs, `mark` is in the environment of each process."""

    market: Market
    folder: Path
    mark: str = ""

    def start(self, at: str = "", died: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Start the command, to be killed at this boundary of the journal (see `killed_start`), or never."""
        with self.begun(at, died) as process:
            out, err = process.communicate(timeout=START_SECONDS)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    @contextmanager
    def begun(self, at: str = "", died: Path | None = None) -> Iterator[subprocess.Popen[str]]:
        """The command, under way; killed with all that it started where the caller leaves it so."""
        fill = ["--profile", str(PROFILE), "--start-url", self.market.site, "--yes", "--json", "--lang", "en"]
        deaths = str(died or self.folder / "died.txt")
        with subprocess.Popen(
            [sys.executable, str(KILLED_START), self.market.control, at, deaths, "--", *fill, "--handoff-minutes", "1"],
            env={
                **os.environ,
                "SELLERFILL_DATA_DIR": str(self.folder),
                "SELLERFILL_PASSWORD": "practice-7-pass",
                "SELLERFILL_DEPOSIT_ACCOUNT": "123456789012",
                MARK: self.mark,
                # What a browser that is killed leaves goes with the folder.
                "TMPDIR": str(self.folder),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    kill(process.pid, tool=True, browser=True)

    @property
    def rows(self) -> list[str]:
        """The labels of the journal's rows, in their order."""
        return [label(event, json.loads(detail)) for event, detail in self._told("SELECT event, detail FROM entry")]

    @property
    def open_presses(self) -> dict[str, str]:
        """Presses without an outcome, with their pages."""
        told = self._told(
            "SELECT intent, detail ->> 'page' FROM entry AS asked WHERE event = 'intent' AND NOT EXISTS"
            " (SELECT 1 FROM entry AS told WHERE told.event = 'outcome' AND told.intent = asked.intent)"
        )
        return dict(told)

    def _told(self, question: str) -> list[tuple[str, str]]:
        file = self.folder / "journal.db"
        if not file.exists():
            return []
        with closing(sqlite3.connect(file)) as journal:
            has_rows = journal.execute("SELECT 1 FROM sqlite_master WHERE name = 'entry'").fetchone()
            return journal.execute(f"{question} ORDER BY id").fetchall() if has_rows else []

    @property
    def harm(self) -> dict[str, object]:
        """Whatever the site counted otherwise than once; a wrong PIN, and a page that was accepted twice."""
        counts = self.market.counts
        counted = {name: counts[name] for name, allowed in ONCE.items() if counts[name] != allowed}
        return {**counted, **self.twice}

    @property
    def twice(self) -> dict[str, object]:
        """What no later start can make good: whatever was counted more than once, a wrong PIN."""
        counts = self.market.counts
        found: dict[str, object] = {name: counts[name] for name, allowed in ONCE.items() if counts[name] > allowed}
        pages = [post["page"] for post in self.market.ask("received")]
        found |= {page: "twice" for page in pages if page != "signin" and pages.count(page) > 1}
        wrong = [post for post in self.market.ask("refused") if post["page"] == "phone_pin"]
        return found | ({"wrong PINs": len(wrong)} if wrong else {})

    def unnamed(self, doubted: dict[str, str]) -> list[str]:
        """Pages of these presses that no report of the run names as having been in doubt."""
        reports = [report.read_text(encoding="utf-8") for report in self.folder.glob("runs/*/report.html")]
        text = "\n".join(reports)
        wanted = Counter(doubted.values())
        return [page for page, times in wanted.items() if text.count(f" on page {page}: the site had") < times]


def kill(start: int, *, tool: bool, browser: bool) -> None:
    """SIGKILL for a start of the command, for its browser, or for both and the driver between them."""
    if tool and browser:
        # Held first, so that it does not get to see what becomes of its browser.
        os.kill(start, signal.SIGSTOP)
    living = parents()
    # The tool's own child is the driver, which the browser is a child of.
    wanted = [one for one in descendants(start) if browser and (tool or living.get(one, (start, ""))[0] != start)]
    for process in [*wanted, *([start] if tool else [])]:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)

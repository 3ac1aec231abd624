"""A registration that is killed and started again, and what the practice site counted of it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from killed_start import label
from market import Market

KILLED_START = Path(__file__).with_name("killed_start.py")
PROFILE = Path(__file__).parents[2] / "profiles" / "company.yaml"
ONCE = {"accounts": 1, "preauthorizations": 1, "tax_forms": 1, "declined_cards": 0, "trapped": 0}


@dataclass(frozen=True, slots=True)
class Survivor:
    """One seller at one practice site; `folder` holds the runs."""

    market: Market
    folder: Path

    def start(self, when: str = "never", wanted: str = "") -> subprocess.CompletedProcess[str]:
        """Start the command, to be killed before or after this row of the journal, or never."""
        with self.begun(when, wanted) as process:
            out, err = process.communicate(timeout=240)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def begun(self, when: str = "never", wanted: str = "") -> subprocess.Popen[str]:
        """The command, under way."""
        fill = ["--profile", str(PROFILE), "--start-url", self.market.site, "--yes", "--json", "--lang", "en"]
        fill += ["--handoff-minutes", "1"]
        return subprocess.Popen(
            [
                sys.executable,
                str(KILLED_START),
                self.market.control,
                when,
                wanted,
                "--",
                *fill,
                "--handoff-minutes",
                "1",
            ],
            env={
                **os.environ,
                "SELLERFILL_DATA_DIR": str(self.folder),
                "SELLERFILL_PASSWORD": "practice-7-pass",
                "SELLERFILL_DEPOSIT_ACCOUNT": "123456789012",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    @property
    def rows(self) -> list[str]:
        """The labels of the journal's rows, in their order."""
        with closing(sqlite3.connect(self.folder / "journal.db")) as journal:
            told = journal.execute("SELECT event, detail FROM entry ORDER BY id").fetchall()
        return [label(event, json.loads(detail)) for event, detail in told]

    @property
    def harm(self) -> dict[str, object]:
        """Whatever the site counted otherwise than once; a wrong PIN, and a page that was accepted twice."""
        counts = self.market.counts
        found: dict[str, object] = {name: counts[name] for name, allowed in ONCE.items() if counts[name] != allowed}
        pages = [post["page"] for post in self.market.ask("received")]
        found |= {page: "twice" for page in pages if page != "signin" and pages.count(page) > 1}
        wrong = [post for post in self.market.ask("refused") if post["page"] == "phone_pin"]
        return found | ({"wrong PINs": len(wrong)} if wrong else {})

"""The installed command as a process of its own, away from this user's settings and runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sellerfill.journal import Journal

FILL = Path(sys.executable).with_name("fill")
PROFILES = Path(__file__).parents[2] / "profiles"


@dataclass(frozen=True, slots=True)
class Answer:
    """How the command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> list[dict[str, Any]]:
        """Standard output as JSON, an object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True, slots=True)
class Command:
    """The command in a folder of its own; `data` is where its runs lie."""

    folder: Path

    @property
    def data(self) -> Path:
        """The data folder, which does not exist at first."""
        return self.folder / "data"

    def environment(self, **settings: str) -> dict[str, str]:
        """No setting but the data folder, the browser of the machine, and those given; English unless told."""
        kept = {key: text for key, text in os.environ.items() if not key.startswith("SELLERFILL_")}
        if browser := os.environ.get("SELLERFILL_BROWSER"):
            kept["SELLERFILL_BROWSER"] = browser
        own = {"LC_ALL": "C.UTF-8", "COLUMNS": "200", "NO_COLOR": "1", "SELLERFILL_DATA_DIR": str(self.data)}
        return {**kept, **own, **settings}

    def __call__(self, *arguments: str | Path, stdin: str = "", **settings: str) -> Answer:
        """Run it to its end; nobody sits at a terminal."""
        done = subprocess.run(
            [str(FILL), *(str(argument) for argument in arguments)],
            input=stdin,
            capture_output=True,
            check=False,
            cwd=self.folder,
            env=self.environment(**settings),
            encoding="utf-8",
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def profile(self, *changes: tuple[str, str]) -> Path:
        """The bundled company as seller.yaml, with texts of it replaced."""
        text = (PROFILES / "company.yaml").read_text(encoding="utf-8")
        for before, after in changes:
            assert text.count(before) == 1, before
            text = text.replace(before, after)
        path = self.folder / "seller.yaml"
        path.write_text(text, encoding="utf-8")
        return Path("seller.yaml")

    def approvals(self) -> list[dict[str, Any]]:
        """The journal's entries of approvals, of all sellers."""
        journal = Journal(self.data / "journal.db")
        rows = journal._db.execute("SELECT detail FROM entry WHERE event = 'approved' ORDER BY id").fetchall()
        journal.close()
        return [json.loads(detail) for (detail,) in rows]

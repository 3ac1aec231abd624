"""Locked out after three wrong PINs: a new start before the end is refused, in a new process too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from conftest import PROFILES

from sellerfill.journal import Journal, seller_mark

FILL = Path(sys.executable).with_name("fill")


def test_a_start_within_the_hour_is_refused_before_a_browser_opens(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.db")
    until = journal.lock_out(seller_mark(tmp_path, "seller-one@example.com"), "amazon-na http://127.0.0.1:9", 60)
    journal.close()

    ended = subprocess.run(
        [FILL, "--profile", PROFILES / "company.yaml", "--start-url", "http://127.0.0.1:9/", "--yes", "--lang", "en"],
        env={**os.environ, "SELLERFILL_DATA_DIR": str(tmp_path), "SELLERFILL_BROWSER": str(tmp_path / "none")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert ended.returncode == 10
    assert until.astimezone().strftime("%Y-%m-%d %H:%M") in ended.stderr

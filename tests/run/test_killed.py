"""kill -9 of tool and browser in the middle: the next start goes on, and the site counts everything once.

One registration bears a kill at each kind of boundary; `make chaos` takes every row of the journal, and moments drawn
by chance.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from market import Market
from survival import Survivor

from sellerfill.journal import Journal

KILLS = (
    "after begun",
    "after approved",
    "after filled register email",
    "after intent register Create your Amazon account",
    "before outcome register moved page",
    "before settled register Create your Amazon account moved site",
    "before handoff-ended card card done",
    "after handoff phone_verification phone-pin",
    "after pin-verified",
    "after outcome tax_us_person moved page",
    "before outcome tax_identity moved page",
    "before handoff-ended tax_signature tax-signature done",
    "before left completed",
    "before run-ended done",
)

if sys.platform == "linux":

    @pytest.fixture
    def folder() -> Iterator[Path]:
        """Of a short path: Chromium's socket lies below, and a socket's path has 107 bytes at most."""
        with TemporaryDirectory(prefix="killed-") as name:
            yield Path(name)

    def test_a_registration_that_is_killed_again_and_again_is_registered_once(market: Market, folder: Path) -> None:
        seller = Survivor(market, folder)

        killed = [seller.start(kill).returncode for kill in KILLS]
        assert killed == [-9] * len(KILLS)
        sessions = [oct(file.stat().st_mode & 0o777) for file in (folder / "sessions").iterdir()]
        last = seller.start()

        assert last.returncode == 0, last.stderr
        assert seller.harm == {}
        assert market.ask("where")["page"] == "seller_central"
        with closing(Journal(folder / "journal.db")) as journal:
            (run,) = journal.runs()
            told = [(doubt.page, doubt.outcome, doubt.by) for doubt in journal.doubts(run.run)]
            assert journal.faults() == []
        assert (run.outcome, run.parts) == ("done", len(KILLS) + 1)
        assert told == [
            ("register", "not-recorded", "person"),
            ("register", "moved", "site"),
            ("tax_identity", "moved", "site"),
        ]
        report = (folder / "runs" / run.run / "report.html").read_text(encoding="utf-8")
        assert "on page register: the site had not recorded it (told by a person)" in report
        assert "on page tax_identity: the site had recorded it (told later by the page that the site showed)" in report
        assert sessions == ["0o600"]
        assert list((folder / "sessions").iterdir()) == []

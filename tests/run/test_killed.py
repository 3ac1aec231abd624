"""kill -9 of tool and browser in the middle: the next start goes on, and the site counts everything once.

One registration bears a kill at each kind of boundary; `make chaos` takes every row of the journal, and moments drawn
by chance.
"""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

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

    def test_a_registration_that_is_killed_again_and_again_is_registered_once(market: Market, tmp_path: Path) -> None:
        seller = Survivor(market, tmp_path)

        killed = [seller.start(kill).returncode for kill in KILLS]
        sessions = [oct(file.stat().st_mode & 0o777) for file in (tmp_path / "sessions").iterdir()]
        last = seller.start()

        assert killed == [-9] * len(KILLS)
        assert last.returncode == 0, last.stderr
        assert seller.harm == {}
        assert market.ask("where")["page"] == "seller_central"
        with closing(Journal(tmp_path / "journal.db")) as journal:
            (run,) = journal.runs()
            told = [(doubt.page, doubt.outcome, doubt.by) for doubt in journal.doubts(run.run)]
            assert journal.faults() == []
        assert (run.outcome, run.parts) == ("done", len(KILLS) + 1)
        assert told == [
            ("register", "not-recorded", "person"),
            ("register", "moved", "site"),
            ("tax_identity", "moved", "site"),
        ]
        report = (tmp_path / "runs" / run.run / "report.html").read_text(encoding="utf-8")
        assert "on page register: the site had not recorded it (told by a person)" in report
        assert "on page tax_identity: the site had recorded it (told later by the page that the site showed)" in report
        assert sessions == ["0o600"]
        assert list((tmp_path / "sessions").iterdir()) == []

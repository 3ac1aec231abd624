"""Told by the system to end, a run ends in order: journaled, reported, the person's browser left alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from conftest import PROFILES
from market import Market
from playwright.sync_api import Playwright

FILL = Path(sys.executable).with_name("fill")


def test_a_run_that_the_system_ends_says_so_and_leaves_the_browser(
    market: Market, playwright: Playwright, debugging_address: str, tmp_path: Path
) -> None:
    command = [FILL, "--profile", PROFILES / "individual.yaml", "--start-url", market.site, "--json", "--yes"]
    environment = {**os.environ, "SELLERFILL_DATA_DIR": str(tmp_path / "data"), "SELLERFILL_PASSWORD": "practice-7"}

    with subprocess.Popen(
        [*command, "--attach", debugging_address],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as tool:
        assert tool.stdout is not None
        next(line for line in tool.stdout if json.loads(line)["event"] == "handoff")
        tool.terminate()
        ended = json.loads(tool.stdout.read().splitlines()[-1])

    assert tool.returncode == 130
    assert (ended["event"], ended["outcome"], ended["exit_code"]) == ("run-ended", "interrupted", 130)
    assert Path(ended["report"]).is_file()
    (page,) = playwright.chromium.connect_over_cdp(debugging_address).contexts[0].pages
    assert page.get_by_role("heading", name="Verify email address").is_visible()

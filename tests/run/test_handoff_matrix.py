"""However a person's moment ends, and wherever the tool runs: the exit code of the contract, and nothing is lost.

Each cell is the command itself at a terminal of its own, a real browser, and a person in the tool's tab; its first
moment ends so. After "done" the run goes on: to the next moment, where Ctrl-C ends it, or to the registration's end.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest
from cells import BrokenOff, Cell, Seats, options
from chromium import listening_chromium
from market import open_market
from playwright.sync_api import Playwright
from seat import FILL, Start, Tool, profile_of, screen

from sellerfill.browser.executable import find_browser
from sellerfill.journal import Journal
from sellerfill.settings import load_settings

REHEARSED_START = Path(__file__).with_name("rehearsed_start.py")
WATCHED = '#!/bin/sh\nexec "{browser}" --remote-debugging-port=0 "$@" 2>"$HEARD"\n'
# How the event calls the end of the gate; a moment that was broken off has none.
GATES = {"done": "done", "declined": "declined", "timed-out": "timed-out", "failed": "failed"}
EARLY = [
    ("done", 130, "interrupted"),
    ("declined", 5, "declined"),
    ("timed-out", 6, "handoff-timed-out"),
    ("failed", 11, "site-rejected"),
    ("tab closed", 8, "browser-missing"),
    ("Ctrl-C", 130, "interrupted"),
]


def in_short(kept: set[str], cells: list[tuple[str, int, str]]) -> list[Any]:
    """The cells; those whose ending is not among the kept ones for the long test alone."""
    return [cell if cell[0] in kept else pytest.param(*cell, marks=pytest.mark.long) for cell in cells]


# What the scripted person of a rehearsal does for each: so many moments right, and then this.
SCRIPTS = {
    "done": ("1", "idles"),
    "declined": ("0", "declines"),
    "timed-out": ("0", "idles"),
    "failed": ("0", "errs"),
    "tab closed": ("0", "idles"),
    "Ctrl-C": ("0", "idles"),
}

# What the site counted of a seller in a person's own browser.
ONLY_ACCOUNT = {"accounts": 1}
COUNTED = {
    "done": {"accounts": 1, "preauthorizations": 1, "sms": 1, "tax_forms": 1, "questionnaires": 1},
    "declined": ONLY_ACCOUNT,
    "timed-out": ONLY_ACCOUNT,
    "failed": {"sms": 1},
    "tab closed": ONLY_ACCOUNT,
    "Ctrl-C": ONLY_ACCOUNT,
}


@pytest.fixture(scope="module")
def seats(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seats]:
    """Ready for all cells."""
    folder = tmp_path_factory.mktemp("seats")
    watched = folder / "chromium"
    watched.write_text(WATCHED.format(browser=find_browser(playwright, load_settings().browser)), encoding="utf-8")
    watched.chmod(0o700)
    with ExitStack() as stack:
        market = stack.enter_context(open_market())
        address = stack.enter_context(listening_chromium(playwright, folder))
        yield Seats(market, playwright, address, playwright.chromium.connect_over_cdp(address), watched)


@pytest.fixture(scope="module")
def broken_off(seats: Seats, tmp_path_factory: pytest.TempPathFactory) -> BrokenOff:
    """Killed without a word while its first moment was open."""
    folder = tmp_path_factory.mktemp("broken-off")
    seats.clear()
    seller = seats.seller("broken-off", folder, seats.walk("card", "broken-off"))
    command = [FILL, "--attach", seats.address, *seller]
    with Start(command, folder / "data").begun() as tool:
        next(event for event in tool.told() if event["event"] == "handoff")
        tool.process.kill()
    return BrokenOff(command, folder / "data", tool.events[0]["run"])


def check(tool: Tool, ending: str, code: int, outcome: str) -> None:
    """Exit code, outcome and gates are these; the tool kept its hands off; the next start can go on."""
    (ended,) = tool.of("run-ended")
    assert (tool.code, ended["exit_code"], ended["outcome"]) == (code, code, outcome)
    gates, told = tool.of("handoff"), tool.of("handoff-ended")
    assert [end["outcome"] for end in told][-1:] == ([GATES[ending]] if ending in GATES else [])
    assert [end["inputs"] for end in told] == [0] * len(told)
    report = Path(ended["report"])
    assert report.read_text(encoding="utf-8").count("inputs by the tool meanwhile: 0)") == len(gates)
    with closing(Journal(report.parents[2] / "journal.db")) as journal:
        newest = journal.runs()[0]
        left = journal.finished(*journal.whose(newest.run)[1:])
        doubt, faults = journal.in_doubt(newest.run), journal.faults()
    assert (newest.run, newest.outcome, doubt, faults) == (ended["run"], outcome, None, [])
    # Of a registration that is complete nothing is kept to go on with.
    pages = [gate["page"] for gate in gates]
    assert [page for page in pages if page in left] == ([] if outcome == "done" else pages[:-1])


@pytest.mark.parametrize(
    ("ending", "code", "outcome"),
    in_short(
        {"declined", "timed-out", "failed"},
        [("done", 0, "done"), *EARLY[1:3], ("failed", 10, "locked-out"), *EARLY[4:]],
    ),
)
def test_in_a_persons_own_browser_a_moment_ends_by_the_contract_and_the_browser_stays(
    ending: str, code: int, outcome: str, seats: Seats, tmp_path: Path
) -> None:
    name = f"attached-{ending}"
    seats.clear()
    page = seats.walk_to_the_last_pin(name) if ending == "failed" else "ap/register"
    command = [FILL, "--attach", seats.address, *seats.seller(name, tmp_path, page), *options(ending)]
    # Nobody sits at a terminal where none is needed to decline or to stop.
    start = Start(command, tmp_path / "data", seated=ending in ("declined", "Ctrl-C"))
    before = seats.market.counts

    tool = Cell(seats, ending, start, tmp_path, whole=True).play()

    check(tool, ending, code, outcome)
    assert "No picture" not in Path(tool.of("run-ended")[0]["report"]).read_text(encoding="utf-8")
    assert len(seats.attached.contexts[0].pages) == (1 if ending == "tab closed" else 2)
    grown = {name: count - before[name] for name, count in seats.market.counts.items() if name != "posts"}
    assert {name: count for name, count in grown.items() if count} == COUNTED[ending]


@pytest.mark.parametrize(("ending", "code", "outcome"), in_short({"done", "tab closed", "Ctrl-C"}, EARLY))
def test_in_a_rehearsal_a_moment_ends_by_the_contract(
    ending: str, code: int, outcome: str, seats: Seats, tmp_path: Path
) -> None:
    rehearsed = [sys.executable, REHEARSED_START, *SCRIPTS[ending], "--"]
    profile = profile_of("rehearsed", tmp_path)
    command = [*rehearsed, "--rehearse", "--profile", profile, *options(ending)]
    start = Start(command, tmp_path / "data", seats.watching(tmp_path))

    tool = Cell(seats, ending, start, tmp_path, attached=False, scripted=True).play()

    check(tool, ending, code, outcome)


@pytest.mark.parametrize(
    ("ending", "code", "outcome"),
    in_short({"done", "failed", "tab closed"}, [*EARLY[1:3], *EARLY[4:], EARLY[0], EARLY[3]]),
)
def test_gone_on_with_after_a_kill_or_any_other_end_a_moment_ends_by_the_contract(
    ending: str, code: int, outcome: str, seats: Seats, broken_off: BrokenOff, tmp_path: Path
) -> None:
    command = [*broken_off.command, "--resume", broken_off.run, *options(ending)]
    start = Start(command, broken_off.data, seated=ending != "failed")
    seats.blank()

    tool = Cell(seats, ending, start, tmp_path).play()

    check(tool, ending, code, outcome)
    assert tool.events[0]["part"] > 1


if sys.platform == "linux":

    @pytest.fixture(scope="module")
    def display() -> Iterator[str]:
        """A screen without a monitor, where a browser's window is shown."""
        with screen() as name:
            yield name

    @pytest.mark.parametrize(("ending", "code", "outcome"), in_short({"declined", "timed-out", "Ctrl-C"}, EARLY))
    def test_in_a_window_of_its_own_a_moment_ends_by_the_contract(
        ending: str, code: int, outcome: str, seats: Seats, display: str, tmp_path: Path
    ) -> None:
        command = [FILL, "--headed", *seats.seller(f"headed-{ending}", tmp_path), *options(ending)]
        settings = seats.watching(tmp_path) | {"DISPLAY": display}
        start = Start(command, tmp_path / "data", settings, seated=ending != "failed")

        tool = Cell(seats, ending, start, tmp_path, attached=False).play()

        check(tool, ending, code, outcome)

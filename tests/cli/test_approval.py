"""What a person at a terminal sees before the first keystroke, is asked, and what of it the journal keeps."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import httpx
import pytest
from command import FILL, Command
from playwright.sync_api import Playwright

from sellerfill.browser.executable import find_browser
from sellerfill.cli.approval import last_approval
from sellerfill.journal import Journal, seller_mark

ASK_AS_SHOWN = "Fill this in as shown? [y/N]"
ASK_AS_CHANGED = "Fill this in with these changes? [y/N]"
ASK_TO_GO_ON = "Go on with it? [Y/n]"
ASK_TO_BEGIN_ANEW = "Begin anew, as if nothing were registered here yet? [y/N]"
ASK_TO_BEGIN_ANOTHER = "Begin another one all the same? [y/N]"
STOP_HERE = "type q and press Enter"
SELLER = ("name: 吕小军", "name: {local: 吕小军, latin: Lyu Xiaojun}")
NO_TRADEMARK = ("  trademark: no\n", "")
COMPANY = ("    latin_style: english", "    latin: Shili Trading\n    latin_style: english")


class AtTerminal:
    """The command with a person at its terminal: what it shows is read, what the person types is written."""

    def __init__(self, process: subprocess.Popen[bytes], keyboard: int) -> None:
        self._process = process
        self._keyboard = keyboard
        self._unread = ""

    def reads_until(self, text: str, seconds: float = 120) -> str:
        """Everything shown up to and with `text`."""
        deadline = time.monotonic() + seconds
        while text not in self._unread:
            ready, _, _ = select.select([self._keyboard], [], [], deadline - time.monotonic())
            assert ready, f"{text!r} was not shown: {self._unread}"
            self._unread += os.read(self._keyboard, 65536).decode("utf-8", "replace").replace("\r\n", "\n")
        before, found, self._unread = self._unread.partition(text)
        return before + found

    def types(self, line: str) -> None:
        """A line and Enter."""
        os.write(self._keyboard, f"{line}\n".encode())

    def ends_with(self) -> int:
        """The exit code."""
        return self._process.wait(timeout=60)


Sits = Callable[..., AbstractContextManager[AtTerminal]]


@pytest.fixture
def practice() -> Iterator[dict[str, str]]:
    """The addresses of a practice site."""
    command = [sys.executable, "-m", "mock_site", "--until-stdin-closes"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.terminate()


@pytest.fixture
def browser(playwright: Playwright, tmp_path: Path) -> Iterator[str]:
    """The debugging address of a Chromium that a person is taken to sit at."""
    command = [str(find_browser(playwright, None)), "--headless=new", "--remote-debugging-port=0", "--no-first-run"]
    command += [f"--user-data-dir={tmp_path / 'browser'}", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with subprocess.Popen([*command, "about:blank"], stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr is not None
        line = next(line for line in process.stderr if "DevTools listening on" in line)
        yield f"http://127.0.0.1:{line.split('127.0.0.1:')[1].split('/')[0]}"
        process.terminate()


@pytest.fixture
def sits(fill: Command, practice: dict[str, str], browser: str) -> Sits:
    """Starts the command with a person at its terminal; it is ended with the test."""

    @contextmanager
    def start(*options: str) -> Iterator[AtTerminal]:
        keyboard, terminal = pty.openpty()
        command = [str(FILL), "--profile", "seller.yaml", "--start-url", practice["site"], "--attach", browser]
        with subprocess.Popen(
            [*command, "--lang", "en", *options],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            cwd=fill.folder,
            env=fill.environment(SELLERFILL_PASSWORD="practice-7-pass"),
            start_new_session=True,
        ) as process:
            os.close(terminal)
            yield AtTerminal(process, keyboard)
            process.kill()
        os.close(keyboard)

    return start


def counts(practice: dict[str, str]) -> dict[str, int]:
    """What the site counted."""
    return dict(httpx.get(practice["control"] + "counts").raise_for_status().json())


def test_no_ends_before_the_first_keystroke(fill: Command, practice: dict[str, str], sits: Sits) -> None:
    fill.profile(SELLER, COMPANY)
    with sits() as person:
        shown = person.reads_until(ASK_AS_SHOWN)
        person.types("n")
        assert person.ends_with() == 5
    assert "518057" in shown
    assert "•••• (env:SELLERFILL_PASSWORD)" in shown
    assert counts(practice)["posts"] == 0
    assert fill.approvals() == []


def test_a_plan_is_approved_in_full_then_shortly_then_by_its_difference(
    fill: Command, practice: dict[str, str], sits: Sits
) -> None:
    fill.profile(SELLER, COMPANY)
    with sits() as person:
        first = person.reads_until(ASK_AS_SHOWN)
        person.types("y")
        person.reads_until(STOP_HERE)
        person.types("q")
        assert person.ends_with() == 5
    with sits() as person:
        again = person.reads_until(ASK_TO_GO_ON)
        person.types("n")
        person.reads_until(ASK_TO_BEGIN_ANEW)
        person.types("n")
        assert person.ends_with() == 5
    fill.profile(SELLER, COMPANY, ('"518057"', '"518058"'), NO_TRADEMARK)
    with sits() as person:
        person.reads_until(ASK_TO_GO_ON)
        person.types("y")
        changed = person.reads_until(ASK_AS_CHANGED)
        person.types("y")
        person.reads_until(STOP_HERE)
        person.types("q")
        assert person.ends_with() == 5

    assert "518057" in first
    assert "is not finished (declined; last page: Verify email address)" in again
    assert "518057" not in again
    _, difference_shown = changed.split("Not as you approved it on ")
    assert "~ changed: Tell us about your business · ZIP / Postal Code: 518058\n" in difference_shown
    assert "- gone: " in difference_shown and "trademark" in difference_shown
    assert "518057" not in difference_shown
    kept = fill.approvals()
    assert [(one["by"], one["digest"] in first, one["digest"] in changed) for one in kept] == [
        ("person", True, False),
        ("person", False, True),
    ]
    assert {key for key in kept[0]["fields"] if kept[0]["fields"][key] != kept[1]["fields"].get(key)} == {
        "seller_information.postal_code",
        "seller_identity.postal_code",
        "business_information.postal_code",
        "store.trademark",
        "tax_identity.postal_code",
        "tax_interview.postal_code",
        "questionnaire.trademark",
    }
    assert all(len(mark) == 32 and int(mark, 16) for one in kept for mark in one["fields"].values())
    assert counts(practice)["accounts"] == 1
    text = json.dumps(kept)
    assert not [private for private in ("518057", "Lyu Xiaojun", "13800000001", "SELLERFILL") if private in text]


def test_a_seller_who_is_registered_already_is_asked_first(fill: Command, practice: dict[str, str], sits: Sits) -> None:
    fill.profile(SELLER, COMPANY)
    fill.data.mkdir(mode=0o700)
    scope = "amazon-na " + practice["site"].rstrip("/")
    with closing(Journal(fill.data / "journal.db")) as journal:
        journal.begin("20261120-090000-aa01", seller_mark(fill.data, "seller-one@example.com"), scope, "digest")
        journal.note("20261120-090000-aa01", "run-ended", outcome="done")
    with sits() as person:
        shown = person.reads_until(ASK_TO_BEGIN_ANOTHER)
        person.types("")
        assert person.ends_with() == 5
    assert "completed with run 20261120-090000-aa01" in shown
    assert [one["run"] for one in fill("runs", "--json").json] == ["20261120-090000-aa01"]
    assert counts(practice)["posts"] == 0


def test_yes_approves_unasked_and_the_journal_says_so(fill: Command, practice: dict[str, str], browser: str) -> None:
    profile = fill.profile(SELLER, COMPANY)
    answer = fill(
        "--profile", profile, "--start-url", practice["site"], "--attach", browser, "--yes", "--lang", "en",
        "--handoff-minutes", "0.01", SELLERFILL_PASSWORD="practice-7-pass",
    )  # fmt: skip
    assert answer.code == 6, answer.err
    (kept,) = fill.approvals()
    assert kept["by"] == "--yes"
    assert f'"digest": "{kept["digest"]}"' in fill("plan", "--profile", profile, "--format", "json").out


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal.db")
    opened.begin("one", "seller", "shop", "d1")
    opened.note("one", "approved", digest="d1", by="person", fields={"card.holder": "m1"})
    yield opened
    opened.close()


def test_an_approval_stays_unfinished_until_a_run_is_done(journal: Journal) -> None:
    journal.note("one", "run-ended", outcome="declined")
    unfinished = last_approval(journal, "seller", "shop")
    journal.note("one", "run-ended", outcome="done")
    finished = last_approval(journal, "seller", "shop")

    assert unfinished is not None and not unfinished.finished
    assert finished is not None and finished.finished


@pytest.mark.parametrize(("seller", "scope"), [("another", "shop"), ("seller", "another")])
def test_another_seller_or_site_has_no_approval(seller: str, scope: str, journal: Journal) -> None:
    assert last_approval(journal, seller, scope) is None


def test_the_newest_approval_counts(journal: Journal) -> None:
    journal.note("one", "run-ended", outcome="done")
    journal.note("one", "approved", digest="d2", by="--yes", fields={})
    newest = last_approval(journal, "seller", "shop")

    assert newest is not None
    assert (newest.digest, newest.fields, newest.finished) == ("d2", {}, False)

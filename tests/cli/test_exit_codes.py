"""Bad input: one clear error each, the exit code of the contract, and no value of the profile repeated."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import Command
from playwright.sync_api import Playwright

from sellerfill.browser.executable import find_browser
from sellerfill.settings import load_settings

NOWHERE = str(Path("no", "such", "browser"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--rehearse"], "--profile is required"),
        (["--profile", "seller.yaml", "--site", "amazon-mars"], "There is no site 'amazon-mars'"),
        (["--profile", "seller.yaml", "--lang", "tlh"], "Invalid value for '--lang'"),
        (["--profile", "seller.yaml", "--handoff-minutes", "0"], "Invalid value for '--handoff-minutes'"),
        (["--profile", "seller.yaml", "--card-number", "4"], "No such option: --card-number"),
        (
            ["--profile", "seller.yaml", "--rehearse", "--start-url", "http://127.0.0.1:8000"],
            "--rehearse brings its own site and browser",
        ),
        (
            ["--profile", "seller.yaml", "--attach", "http://127.0.0.1:9", "--connect", "ws://127.0.0.1:9"],
            "--attach and --connect exclude each other",
        ),
        (["plan", "--profile", "seller.yaml", "--format", "xml"], "There is no format 'xml': table, json or html"),
        (["romanize", "--kind", "poem", "春晓"], "There is no kind 'poem'"),
        (["mock-site", "--scenario", "atlantis"], "no scenario 'atlantis'"),
        (["--profile", "seller.yaml", "--rehearse", "--scenario", "atlantis"], "no scenario 'atlantis'"),
    ],
)
def test_a_command_that_cannot_be_understood_ends_with_2(fill: Command, arguments: list[str], message: str) -> None:
    fill.profile()

    answer = fill(*arguments)

    assert answer.code == 2, answer
    assert message in answer.err
    assert answer.out == ""


def test_a_setting_that_cannot_be_read_ends_with_2(fill: Command) -> None:
    answer = fill("check", "--profile", fill.profile(), SELLERFILL_HANDOFF_MINUTES="soon")

    assert (answer.code, answer.out) == (2, "")
    assert "These settings can't be read: handoff_minutes" in answer.err


def test_a_data_folder_that_cannot_be_written_ends_with_2(fill: Command) -> None:
    taken = fill.folder / "taken"
    taken.write_text("a file, no folder", encoding="utf-8")

    answer = fill("--profile", fill.profile(), "--rehearse", SELLERFILL_DATA_DIR=str(taken / "data"))

    assert answer.code == 2, answer
    assert "can't be written" in answer.err
    assert "Set SELLERFILL_DATA_DIR to a folder of your own." in answer.err


@pytest.mark.parametrize(
    ("before", "after", "error"),
    [
        ("kind: company ", "kind: [company ", "seller.yaml:10:7: A quote or bracket was opened and never closed."),
        ("kind: company ", 'version: "1"\nkind: company ', "seller.yaml:10:1: This key stands twice."),
        ("  categories: [", "  catgories: [", "seller.yaml:85:3: Unknown key 'products.catgories'. Did you mean"),
        ("us_person: false", "us_person: [false]", "seller.yaml:68:3: 'tax.us_person' must be one plain text."),
        ("  email: seller-one@", "  # email: seller-one@", "seller.yaml:46:1: 'account.email' is missing."),
        ("name: 吕小军", "name: 吕小\ue000", "seller.yaml:33:5: 'people[0].name': No Latin spelling is known for the"),
        ("  brand: visa ", '  number: "4111 1111 1111 1111"\n  brand: visa ', "seller.yaml:62:3: A card number has no"),
    ],
    ids=[
        "broken YAML",
        "duplicate key",
        "unknown key",
        "wrong type",
        "missing value",
        "unreadable character",
        "card number",
    ],
)
def test_a_faulty_profile_ends_with_3_and_one_error_with_its_place(
    fill: Command, before: str, after: str, error: str
) -> None:
    answer = fill("--profile", fill.profile((before, after)), "--rehearse", SELLERFILL_BROWSER=NOWHERE)

    assert (answer.code, answer.out) == (3, ""), answer
    line, advice = answer.err.splitlines()
    assert line.startswith(error)
    assert advice == "→ Correct these places in the profile and run again."
    for text in ("4111", "seller-one@example.com", "吕小"):
        assert text not in answer.err
    assert not fill.data.exists()


def test_a_profile_that_is_not_there_ends_with_3(fill: Command) -> None:
    answer = fill("--profile", "seller.yaml", "--rehearse")

    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("seller.yaml:1:1: There is no such file.")


def test_all_errors_of_a_profile_are_told_at_once(fill: Command) -> None:
    faults = (
        ("kind: company ", "kind: compny "),
        ("  brand: visa ", "  brand: diners "),
        ("us_person: false", "us_person: 7"),
    )

    answer = fill("--profile", fill.profile(*faults), "--rehearse")

    assert answer.code == 3
    assert [line.split(": ")[0] for line in answer.err.splitlines()[:-1]] == [
        "seller.yaml:10:1",
        "seller.yaml:62:3",
        "seller.yaml:68:3",
    ]


def test_headless_with_nobody_to_help_ends_with_75_before_anything_is_touched(fill: Command) -> None:
    answer = fill("--profile", fill.profile(), "--headless", "--yes", SELLERFILL_BROWSER=NOWHERE)

    assert (answer.code, answer.out) == (75, ""), answer
    assert "headless there is none to see it" in answer.err
    assert not fill.data.exists()


@pytest.mark.parametrize("address", ["http://127.0.0.1.example.com", "http://localhost@evil.example", "http://[::1"])
def test_a_foreign_start_address_ends_with_9_before_anything_is_touched(fill: Command, address: str) -> None:
    answer = fill("--profile", fill.profile(), "--headless", "--start-url", address, SELLERFILL_BROWSER=NOWHERE)

    assert (answer.code, answer.out) == (9, ""), answer
    assert "The start address is neither one of the site's own nor on this machine" in answer.err
    assert not fill.data.exists()


def test_no_browser_ends_with_8(fill: Command) -> None:
    answer = fill("--profile", fill.profile(), "--rehearse", SELLERFILL_BROWSER=NOWHERE)

    assert answer.code == 8, answer
    assert f"The browser that is set does not exist: {NOWHERE}" in answer.err
    assert "Correct SELLERFILL_BROWSER, or remove it." in answer.err


def test_an_attached_browser_that_does_not_answer_ends_with_8(fill: Command, closed_port: int) -> None:
    answer = fill("--profile", fill.profile(), "--attach", f"http://127.0.0.1:{closed_port}")

    assert answer.code == 8, answer
    assert f"No browser answers at http://127.0.0.1:{closed_port}" in answer.err


@pytest.fixture
def closed_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture
def chromium(playwright: Playwright, tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A headless Chromium that runs already, and its debugging address."""
    command = [
        str(find_browser(playwright, load_settings().browser)),
        "--headless=new",
        "--remote-debugging-port=0",
        f"--user-data-dir={tmp_path / 'browser'}",
        "--no-first-run",
        "--disable-background-networking",
        *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        "about:blank",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as browser:
        assert browser.stderr is not None
        line = next(line for line in browser.stderr if "DevTools listening on ws://" in line)
        yield "http://" + line.split("ws://")[1].split("/")[0], browser
        browser.terminate()


def test_a_site_that_does_not_answer_ends_with_12_and_leaves_the_browser_alone(
    fill: Command, chromium: tuple[str, subprocess.Popen[str]], closed_port: int
) -> None:
    debugging_address, browser = chromium
    site = f"http://127.0.0.1:{closed_port}/"

    answer = fill("--profile", fill.profile(), "--attach", debugging_address, "--start-url", site, "--json")

    assert answer.code == 12, answer
    assert "The site can't be reached (ERR_CONNECTION_REFUSED)" in answer.err
    assert [event["event"] for event in answer.json] == ["run-started", "retry", "retry", "run-ended"]
    assert (answer.json[-1]["outcome"], answer.json[-1]["exit_code"]) == ("site-unreachable", 12)
    assert browser.poll() is None

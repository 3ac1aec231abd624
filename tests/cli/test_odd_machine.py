"""Machines that lack something: one clear error each, with the exit code of the contract, and no trace of a defect."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from command import FILL, Command

NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>none</dir></fontconfig>'


class OtherVersion(BaseHTTPRequestHandler):
    """Answers as a Playwright server does to a client of another version."""

    def do_GET(self) -> None:
        """Refuse."""
        self.send_response(428, "Precondition Required")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def server_of_another_version() -> Iterator[str]:
    """Its address."""
    with HTTPServer(("127.0.0.1", 0), OtherVersion) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"ws://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_journal_of_a_newer_version_ends_with_2_and_is_left_alone(fill: Command) -> None:
    fill.data.mkdir()
    with closing(sqlite3.connect(fill.data / "journal.db")) as newer:
        newer.execute("CREATE TABLE entry (later TEXT)")
        newer.execute("PRAGMA user_version = 99")

    answers = [fill("--profile", fill.profile(), "--rehearse"), fill("runs")]

    for answer in answers:
        assert answer.code == 2, answer
        error, advice = answer.err.splitlines()
        assert error.endswith("was written by another version of sellerfill")
        assert advice == "→ Update sellerfill, or set SELLERFILL_DATA_DIR to another folder."
    with closing(sqlite3.connect(fill.data / "journal.db")) as newer:
        assert newer.execute("SELECT sql FROM sqlite_master").fetchall() == [("CREATE TABLE entry (later TEXT)",)]


def test_a_server_of_another_version_ends_with_8(fill: Command, server_of_another_version: str) -> None:
    site = ["--start-url", "http://127.0.0.1:9/", "--yes"]

    answer = fill("--profile", fill.profile(), "--connect", server_of_another_version, *site)

    assert answer.code == 8, answer
    assert f"The Playwright server at {server_of_another_version} is of another version" in answer.err
    assert "→ Start there a server of version 1." in answer.err


def test_a_program_that_is_no_browser_ends_with_8_and_the_doctor_finds_it(fill: Command) -> None:
    answer = fill("--profile", fill.profile(), "--rehearse", SELLERFILL_BROWSER=sys.executable)
    doctor = fill("doctor", "--json", SELLERFILL_BROWSER=sys.executable)

    assert answer.code == 8, answer
    assert f"The browser can't be started: {sys.executable}" in answer.err
    assert doctor.code == 8, doctor
    assert [finding["code"] for finding in doctor.json] == ["browser-broken"]


if sys.platform == "linux":
    import resource

    def test_no_display_ends_with_8(fill: Command) -> None:
        answer = fill(
            "--profile", fill.profile(), "--start-url", "http://127.0.0.1:9/", "--yes", DISPLAY="", WAYLAND_DISPLAY=""
        )

        assert answer.code == 8, answer
        assert "This machine has no display for a headed browser" in answer.err
        assert "→ Run at a desktop, under xvfb-run, or with --attach." in answer.err

    def test_no_font_ends_with_8(fill: Command) -> None:
        fonts = fill.folder / "fonts.conf"
        fonts.write_text(NO_FONTS, encoding="utf-8")

        answer = fill("--profile", fill.profile(), "--rehearse", FONTCONFIG_FILE=str(fonts))

        assert answer.code == 8, answer
        assert "The browser starts, but can't show a page" in answer.err
        assert "→ Install fonts" in answer.err

    def test_a_disk_that_fills_up_in_the_middle_ends_with_2_and_nothing_is_pressed_unannounced(fill: Command) -> None:
        command = [str(FILL), "--profile", str(fill.profile()), "--rehearse", "--json"]
        with subprocess.Popen(
            command,
            cwd=fill.folder,
            env=fill.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as tool:
            assert tool.stdout is not None and tool.stderr is not None
            next(line for line in tool.stdout if json.loads(line).get("page") == "sign_in")
            # From now on no file of the tool takes a byte more, its browser's do.
            resource.prlimit(tool.pid, resource.RLIMIT_FSIZE, (1, 1))
            events, err = [json.loads(line) for line in tool.stdout], tool.stderr.read()

        assert tool.returncode == 2, err
        assert [event["event"] for event in events][-1] == "run-ended"
        assert (events[-1]["outcome"], events[-1]["exit_code"], events[-1]["report"]) == ("usage-error", 2, None)
        assert "The report can't be written: see that the disk is not full." in err
        assert "journal.db can't be written" in err
        assert "internal error" not in err

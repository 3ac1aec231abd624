"""The view at a real terminal: progress, the person's turn, and the digits of a call."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from command import FILL, PROFILES, Command
from rich.cells import cell_len
from rich.console import Console

from sellerfill.cli.digits import large_digits
from sellerfill.cli.live import LiveView
from sellerfill.cli.terminal import Terminal
from sellerfill.handoff.instructions import INSTRUCTIONS
from sellerfill.language import Lang
from sellerfill.pages import Human
from sellerfill.plan import build_plan
from sellerfill.sites import AMAZON_NA
from sellerfill.values import prepare

BEFORE_PHONE = ("entry", "register", "seller_agreement", "seller_information", "card", "phone_verification")


class Window(io.StringIO):
    """A terminal's window: what is written to it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def able_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the terminal of the tests themselves can do."""
    monkeypatch.setenv("TERM", "xterm-256color")


@contextmanager
def window(lang: Lang, rows: int = 24) -> Iterator[tuple[LiveView, Console]]:
    """The view in a window of 80 columns, while a run goes on."""
    terminal = Terminal(lang)
    terminal.console = Console(file=Window(), width=80, height=rows, force_terminal=True, color_system="standard")
    plan = build_plan(AMAZON_NA, prepare(PROFILES / "company.yaml", today=date(2026, 11, 23))[1])
    view = LiveView(terminal, plan, clock=lambda: 1000.0)
    with view.shown():
        yield view, terminal.console


def told(event: str, **detail: Any) -> dict[str, Any]:
    return {"event": event, "at": "", "run": "test", **detail}


def lines(view: LiveView) -> list[str]:
    """The region as text."""
    console = Console(file=io.StringIO(), width=80, height=24, color_system=None)
    with console.capture() as drawn:
        console.print(view.render())
    return drawn.get().splitlines()


@pytest.mark.parametrize(
    ("lang", "step", "attempt", "left", "to_come"),
    [
        (Lang.EN, "Step 6 of about 8", "Attempt 2 of 3.", "Time left: 30:00", "Tax interview, Products"),
        (Lang.ZH, "第 6 步，共约 8 步", "第 2 次尝试，共可尝试 3 次。", "剩余时间：30:00", "税务审核、商品"),
    ],
)
def test_the_region_says_how_far_it_is_and_what_the_person_does_now(
    lang: Lang, step: str, attempt: str, left: str, to_come: str
) -> None:
    with window(lang) as (view, _):
        for page in BEFORE_PHONE:
            view.hear(told("page", page=page, origin="http://127.0.0.1"))

        view.hear(told("handoff", page="phone_verification", kind="phone-pin", minutes=30, attempt=1))
        view.hear(told("attempt", page="phone_verification", number=2))

        drawn = lines(view)
    text = "\n".join(drawn)
    assert step in text
    assert attempt in text
    assert left in text
    assert to_come in text
    assert INSTRUCTIONS[Human.PHONE_PIN].say(lang)[:20] in text
    assert max(map(cell_len, drawn)) == 80
    assert len(drawn) <= 20


def test_the_digits_of_a_call_stand_large_and_go_with_the_moment() -> None:
    with window(Lang.EN) as (view, console):
        view.hear(told("page", page="phone_verification", origin="http://127.0.0.1"))
        view.hear(told("handoff", page="phone_verification", kind="phone-pin", minutes=30, attempt=1))
        before = lines(view)

        view.digits("3079")

        with_digits = lines(view)
        view.hear(told("handoff-ended", kind="phone-pin", page="phone_verification", outcome="done", seconds=1.0))
        after = lines(view)
    assert not any("type these digits" in line for line in (*before, *after))
    assert any("type these digits" in line for line in with_digits)
    assert len(with_digits) <= 20
    assert "3079" not in console.file.getvalue()
    assert "\x1b[7;33m" in console.file.getvalue()


def test_digits_are_drawn_with_spaces_alone() -> None:
    rows = list(large_digits("4 1"))

    assert ["".join("#" if ink else "." for _, ink in row) for row in rows] == [
        "#.#..#..",
        "#.#.##..",
        "###..#..",
        "..#..#..",
        "..#.###.",
    ]
    assert {text for row in rows for text, _ in row} == {"  "}


def test_a_moment_rings_names_itself_in_the_title_and_gives_the_title_back() -> None:
    with window(Lang.EN) as (view, console):
        view.hear(told("page", page="card", origin="http://127.0.0.1"))
        view.hear(told("handoff", page="card", kind="card", minutes=30))
        during = console.file.getvalue()
        view.hear(told("handoff-ended", kind="card", page="card", outcome="done", seconds=1.0))
        after = console.file.getvalue()[len(during) :]

    assert "\x07" in during
    assert during.index("\x1b[22;0t") < during.index("\x1b]0;Your turn: card number\x07")
    assert "\x1b[23;0t" in after


def test_while_somebody_is_asked_nothing_is_drawn_over_the_question() -> None:
    with window(Lang.EN) as (view, console):
        view.hear(told("page", page="card", origin="http://127.0.0.1"))
        with view._terminal.asking():
            asked = len(console.file.getvalue())
            view.hear(told("filled", page="card", token="cc-name", how="declared"))
            assert console.file.getvalue()[asked:] == ""


def test_what_is_no_terminal_gets_plain_lines() -> None:
    terminal = Terminal(Lang.EN)
    terminal.console = Console(file=io.StringIO(), force_terminal=True)

    assert not terminal.is_live


def rehearsed(fill: Command) -> tuple[int, str]:
    """A rehearsal that stops half-way, at a terminal of 80 columns: its exit code, and all that was written there."""
    screen, inside = pty.openpty()
    environment = fill.environment(TERM="xterm-256color", COLUMNS="80", LINES="24")
    with subprocess.Popen(
        [
            str(FILL),
            "--profile",
            str(PROFILES / "company.yaml"),
            "--rehearse",
            "--lang",
            "en",
            "--scenario",
            "missing_field",
        ],
        cwd=fill.folder,
        env=environment,
        stdin=inside,
        stdout=inside,
        stderr=inside,
    ) as tool:
        os.close(inside)
        written = b""
        # The terminal's end is an error on Linux and an empty read elsewhere.
        while chunk := read(screen):
            written += chunk
    os.close(screen)
    return tool.returncode, written.decode("utf-8")


def read(screen: int) -> bytes:
    try:
        return os.read(screen, 65536)
    except OSError:
        return b""


def test_a_rehearsal_at_a_terminal_shows_its_progress_rings_and_leaves_plain_lines(fill: Command) -> None:
    code, written = rehearsed(fill)

    assert code == 4
    steps = re.findall(r"Step (\d+) of about (\d+)", written)
    assert {step for step, _ in steps} == {"1", "2", "3", "4"}
    assert {about for _, about in steps} == {"8"}
    assert written.count("\x1b]0;Your turn: ") == 2
    assert written.count("\x1b[22;0t") == written.count("\x1b[23;0t") == 2
    tail = written[written.rindex("\x1b[23;0t") :]
    assert "a person was needed 2 times." in tail
    assert "Step" not in tail[tail.index("a person was needed") :]

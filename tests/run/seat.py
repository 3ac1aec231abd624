"""The seat of a person beside the tool: the command at a terminal of its own, and a person in the same browser."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import shutil
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from market import Market
from playwright.sync_api import Page, expect

FILL = Path(sys.executable).with_name("fill")
PROFILE = Path(__file__).parents[2] / "profiles" / "individual.yaml"
CTRL_C = "\x03"


@dataclass
class Tool:
    """One start of the command. `keyboard` is where its person types; the events that it told are kept."""

    process: subprocess.Popen[str]
    keyboard: int
    events: list[dict[str, Any]] = field(default_factory=list)

    def told(self) -> Iterator[dict[str, Any]]:
        """Its events, as they come."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.events.append(json.loads(line))
            yield self.events[-1]

    def types(self, text: str) -> None:
        """The person types at the terminal; Ctrl-C goes to all that was started there, as at any terminal."""
        os.write(self.keyboard, text.encode())

    @property
    def code(self) -> int:
        """What it left with."""
        return self.process.wait()

    def of(self, event: str) -> list[dict[str, Any]]:
        """What it told of one kind."""
        return [one for one in self.events if one["event"] == event]

    @property
    def origin(self) -> str:
        """The site that it came to last."""
        return str(self.of("page")[-1]["origin"])


@dataclass(frozen=True)
class Start:
    """How the command is to be started: its words, where its runs lie, settings, and whether at a terminal."""

    command: Sequence[str | Path]
    data: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    seated: bool = True

    @contextmanager
    def begun(self) -> Iterator[Tool]:
        """The command, until its end."""
        keyboard, terminal = pty.openpty()
        environment = {key: text for key, text in os.environ.items() if not key.startswith("SELLERFILL_")}
        environment |= {"SELLERFILL_DATA_DIR": str(self.data), "SELLERFILL_PASSWORD": "practice-7-pass"}
        with subprocess.Popen(
            [*map(str, self.command), "--yes", "--json", "--lang", "en"],
            env=environment | self.settings,
            stdin=terminal if self.seated else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            start_new_session=True,
            preexec_fn=_take_keys if self.seated else None,
        ) as process:
            os.close(terminal)
            yield Tool(process, keyboard)
        os.close(keyboard)


def _take_keys() -> None:
    """Whatever is started here hears the terminal's Ctrl-C."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@contextmanager
def screen() -> Iterator[str]:
    """A screen without a monitor, by the name that programs find it under."""
    program = shutil.which("Xvfb")
    assert program, "Xvfb is missing, so no window can be shown; on Debian 'make test' installs it"
    told, tells = os.pipe()
    with subprocess.Popen(
        [program, "-displayfd", str(tells), "-screen", "0", "1366x768x24"], pass_fds=[tells], stderr=subprocess.DEVNULL
    ) as server:
        os.close(tells)
        with os.fdopen(told, encoding="utf-8") as line:
            yield f":{line.readline().strip()}"
        server.terminate()


def profile_of(seller: str, folder: Path) -> Path:
    """The invented individual under another e-mail address: nobody whom the site knows yet."""
    text = PROFILE.read_text(encoding="utf-8")
    assert text.count("seller-two@example.com") == 1
    path = folder / f"{seller}.yaml"
    path.write_text(text.replace("seller-two@example.com", f"{seller}@example.com"), encoding="utf-8")
    return path


@dataclass
class Human:
    """Does by hand, in the tab that the tool fills in, what it leaves to a person."""

    page: Page
    market: Market

    def play(self, kind: str) -> None:
        """One moment, done right."""
        getattr(self, kind.replace("-", "_"))()

    def email_code(self) -> None:
        self.page.locator("#cvf-input-code").fill(self.market.ask("inbox")[-1]["code"])
        self.page.get_by_role("button", name="Verify", exact=True).click()

    def agreement(self) -> None:
        self.page.get_by_role("checkbox").check()
        self.page.get_by_role("button", name="Agree and Continue").click()

    def card(self) -> None:
        self.page.get_by_label("Credit card number").fill("4111 1111 1111 1111")
        self.page.get_by_role("button", name="Next", exact=True).click()

    def phone_pin(self) -> None:
        self.type_pin(self.asked_pin())

    def tax_review(self) -> None:
        self.page.get_by_role("button", name="Save and continue").click()

    def tax_signature(self) -> None:
        for box in self.page.get_by_role("checkbox").all():
            box.check()
        self.page.get_by_label("Signature (type your name)").fill("Zeng Yuxuan")
        self.page.get_by_role("button", name="Submit", exact=True).click()

    def err(self) -> None:
        """Ask for a PIN by message, and type another one."""
        self.asked_pin()
        self.err_again(1)

    def err_again(self, number: int) -> None:
        """Type another one, which no attempt of a lower number was."""
        pin = self.market.ask("phone")["messages"][-1]["pin"]
        self.type_pin(f"{pin[:3]}{(int(pin[3]) + number) % 10}")

    def asked_pin(self) -> str:
        """Ask for a message, and read it."""
        self.page.get_by_role("button", name="Text me now").click()
        expect(self.page.get_by_role("dialog").get_by_role("textbox")).to_be_visible()
        return str(self.market.ask("phone")["messages"][-1]["pin"])

    def type_pin(self, pin: str) -> None:
        """Into the dialog, and verify it."""
        self.page.get_by_role("dialog").get_by_role("textbox").fill(pin)
        self.page.get_by_role("button", name="Verify", exact=True).click()

"""`fill doctor`: what this machine lacks, why, and the command that mends it; `--fix` runs that command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from sellerfill.browser.executable import browser_here
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.cli.terminal import Terminal
from sellerfill.errors import BrowserMissing
from sellerfill.language import Bilingual
from sellerfill.settings import load_settings, private_folder


@dataclass(frozen=True, slots=True)
class Ailment:
    """One finding about the machine. `code` is stable; `command` mends it, "" where only its user can."""

    code: str
    message: Bilingual
    next_step: Bilingual
    command: str = ""


def examine_machine(terminal: Terminal, *, fix: bool) -> None:
    """Print what is wrong; with `fix` mend it and look again. Leaves with 8 while something is wrong."""
    private_folder(load_settings().data_dir)
    found = _browser_ailment()
    if found and found.command and fix:
        _install_browser(terminal)
        found = _browser_ailment()
    if found is None:
        if terminal.json:
            return
        terminal.say(Bilingual("This machine is ready.", "这台电脑已准备就绪。"), style="green")
        return
    if terminal.json:
        terminal.emit(
            {
                "code": found.code,
                "message": found.message.say(terminal.lang),
                "next_step": found.next_step.say(terminal.lang),
                "command": found.command,
            }
        )
    else:
        terminal.say(found.message, style="red")
        terminal.say(Bilingual("→ " + found.next_step.en, "→ " + found.next_step.zh))
    raise SystemExit(BrowserMissing.exit_code)


def _browser_ailment() -> Ailment | None:
    explicit = load_settings().browser
    try:
        browser_here(explicit)
    except BrowserMissing as error:
        if explicit is not None:
            return Ailment("browser-setting", error.message, error.next_step)
        return Ailment("no-browser", error.message, error.next_step, "fill doctor --fix")
    try:
        with open_tab(BrowserChoice(headed=False, executable=explicit), ()):
            return None
    except BrowserMissing as error:
        return Ailment("browser-broken", error.message, error.next_step)


def _install_browser(terminal: Terminal) -> None:
    """Playwright's own download; where that is refused, Debian's package."""
    for command in _ways():
        line = " ".join(command)
        terminal.say(Bilingual(f"Running: {line}", f"正在运行：{line}"), style="dim")
        if (
            subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode == 0
            and _browser_ailment() is None
        ):
            return


def _ways() -> list[list[str]]:
    ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and Path("/etc/debian_version").exists():
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        # A mirror list of an old image may be stale; refreshing it is the first half of installing.
        ways += [
            [
                *sudo,
                "sh",
                "-c",
                "apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install "
                "--no-install-recommends chromium fonts-noto-cjk libatomic1",
            ]
        ]
    return ways

"""Fetching a person who is not looking: the desktop's own notification, and services that the person has set up.

It runs beside the run and is never waited for: what fails or hangs costs the moment nothing. No text of it holds a
value. Services go through Apprise, which is an extra and imported when the first message is sent.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec

from sellerfill.language import Bilingual, Lang

OFF = "none"
WAITS = Bilingual("The registration waits for you in the browser.", "注册页面正在等待您操作。")
PROGRAM_SECONDS = 10
MOST_AT_ONCE = 3
# Titles and texts as arguments of the script, not in it.
APPLE_SCRIPT = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run"


class Notifier:
    """Tells a person elsewhere that it is their turn.

    `services` are addresses as Apprise words them, parted by spaces; "none" switches the desktop off as well.
    """

    def __init__(self, services: str, lang: Lang) -> None:
        self._off = services.strip().lower() == OFF
        self._services = [] if self._off else services.split()
        self._lang = lang
        self._sending: list[threading.Thread] = []

    @property
    def lacks_extra(self) -> bool:
        """Whether services are set up and what would reach them is not installed."""
        return bool(self._services) and find_spec("apprise") is None

    def tell(self, title: Bilingual) -> None:
        """Send it; returns at once. While several messages hang, no other is begun."""
        self._sending = [one for one in self._sending if one.is_alive()]
        if self._off or len(self._sending) >= MOST_AT_ONCE:
            return
        said = (title.say(self._lang), WAITS.say(self._lang))
        # A daemon: the end of the run doesn't wait for it either.
        self._sending.append(threading.Thread(target=self._send, args=said, daemon=True))
        self._sending[-1].start()

    def _send(self, title: str, text: str) -> None:
        show_on_desktop(title, text)
        for service in self._services:
            # Whatever a service's own code raises is its own: the person is fetched by the others.
            with suppress(Exception):
                _send_to(service, title, text)


def show_on_desktop(title: str, text: str) -> None:
    """By the desktop's own program, where it has one."""
    command = _desktop_command(title, text)
    with suppress(OSError, subprocess.SubprocessError):
        if command:
            subprocess.run(
                command,
                timeout=PROGRAM_SECONDS,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )


def _desktop_command(title: str, text: str) -> Sequence[str]:
    if sys.platform == "darwin":
        return ("osascript", "-e", APPLE_SCRIPT, title, text)
    program = shutil.which("notify-send")
    # On Windows, Apprise's own windows:// does it.
    has_desktop = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return (program, "--app-name=sellerfill", title, text) if program and has_desktop else ()


def _send_to(service: str, title: str, text: str) -> None:
    import apprise

    # Its log lines name the service with its key.
    logging.getLogger("apprise").disabled = True
    # One object a service: several in one would be sent by threads that the end of the process waits for.
    sender = apprise.Apprise()
    if sender.add(service):
        sender.notify(title=title, body=text)

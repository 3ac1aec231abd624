"""A start of the command that dies in the middle: `python killed_start.py CONTROL WHEN LABEL -- ARGUMENTS OF fill`.

It is the product's own command in every part but two: a script plays the human, as in a rehearsal, and the browser has
no window. When the row LABEL of the journal is due (WHEN = "before") or on the disk ("after"), the browser, its driver
and this very process are killed without a word. WHEN = "never" lets it run.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from processes import descendants

from sellerfill.browser.session import BrowserChoice
from sellerfill.cli import driving, main
from sellerfill.journal import Journal

KEYS = ("page", "token", "button", "kind", "outcome")


def label(event: str, detail: dict[str, Any]) -> str:
    """What a row of the journal is called here: "outcome register moved"."""
    return " ".join([event, *(str(detail[key]) for key in KEYS if key in detail)])


def end() -> None:
    """Kill the browser, the driver and this process."""
    for process in descendants(os.getpid()):
        os.kill(process, signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


def main_with(control: str, when: str, wanted: str) -> None:
    """The command, ready to die."""
    append, operator = Journal._append, driving._operator

    def appended(self: Journal, whose: Any, event: str, detail: Any, intent: str | None = None) -> None:
        here = label(event, detail) == wanted
        if here and when == "before":
            end()
        append(self, whose, event, detail, intent)
        if here and when == "after":
            end()

    changes: dict[tuple[Any, str], Callable[..., Any]] = {
        (Journal, "_append"): appended,
        (driving, "_operator"): lambda job, tab, _, view: operator(job, tab, control, view),
        (driving, "BrowserChoice"): lambda **given: BrowserChoice(**{**given, "headed": False}),
    }
    for (owner, name), instead in changes.items():
        setattr(owner, name, instead)
    main()


if __name__ == "__main__":
    control, when, wanted, _, *arguments = sys.argv[1:]
    sys.argv = ["fill", *arguments]
    main_with(control, when, wanted)

"""A start of the command that dies in the middle: `python killed_start.py CONTROL AT DIED -- ARGUMENTS OF fill`.

It is the product's own command in every part but two: a script plays the human, as in a rehearsal, and the browser has
no window. AT is a boundary of the journal, "before outcome register moved page" or "after page card": when that row is
due, or on the disk, the browser, its driver and this very process are killed without a word, and the boundary is
added to the file DIED. AT = "any" is each boundary that DIED does not name yet, AT = "" none. A row that comes again
within one start has its number behind it: "filled register new-password #2".
"""

from __future__ import annotations

import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from processes import descendants

from sellerfill.browser.session import BrowserChoice
from sellerfill.cli import driving, main
from sellerfill.journal import Journal

KEYS = ("page", "token", "button", "kind", "outcome", "by")
ANY = "any"


def label(event: str, detail: dict[str, Any]) -> str:
    """What a row of the journal is called here: "outcome register moved page"."""
    return " ".join([event, *(str(detail[key]) for key in KEYS if key in detail and event != "approved")])


def end() -> None:
    """Kill the browser, the driver and this process."""
    for process in descendants(os.getpid()):
        # One may have ended since it was listed.
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


def main_with(control: str, at: str, died: Path) -> None:
    """The command, ready to die."""
    append, operator = Journal._append, driving._operator
    passed = frozenset(died.read_text(encoding="utf-8").splitlines() if died.exists() else ())
    times: Counter[str] = Counter()

    def reach(boundary: str) -> None:
        if boundary == at or (at == ANY and boundary not in passed):
            with died.open("a", encoding="utf-8") as file:
                file.write(f"{boundary}\n")
            end()

    def appended(self: Journal, whose: Any, event: str, detail: Any, intent: str | None = None) -> None:
        row = label(event, detail)
        times[row] += 1
        row += f" #{times[row]}" if times[row] > 1 else ""
        reach(f"before {row}")
        append(self, whose, event, detail, intent)
        reach(f"after {row}")

    changes: dict[tuple[Any, str], Callable[..., Any]] = {
        (Journal, "_append"): appended,
        (driving, "_operator"): lambda job, tab, _, view: operator(job, tab, control, view),
        (driving, "BrowserChoice"): lambda **given: BrowserChoice(**{**given, "headed": False}),
    }
    for (owner, name), instead in changes.items():
        setattr(owner, name, instead)
    main()


if __name__ == "__main__":
    control, at, died, _, *arguments = sys.argv[1:]
    sys.argv = ["fill", *arguments]
    main_with(control, at, Path(died))

"""The command `fill`: arguments, printing, exit codes. One module a command; each imports what it needs when called."""

from __future__ import annotations

import signal
import sys

from sellerfill.cli import boundary
from sellerfill.errors import Interrupted, SellerfillError
from sellerfill.language import Bilingual


def main() -> None:
    """The entry point: runs the command and leaves with the exit code of the contract."""
    from sellerfill.cli.app import app
    from sellerfill.cli.terminal import Terminal

    boundary.guard()
    # Told to end, a run ends in the same order as after Ctrl-C: outcome journaled, report written, browser closed.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows console may be set to a code page that lacks what we print.
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    try:
        app(standalone_mode=True)
    except SellerfillError as error:
        Terminal.of_process().show_error(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        stopped = Interrupted(Bilingual("Stopped", "已停止"))
        Terminal.of_process().show_error(stopped)
        sys.exit(stopped.exit_code)
    except Exception as error:
        print(boundary.told(error), file=sys.stderr)
        sys.exit(1)

"""Whether a plan is shown to a person at the terminal before anything is filled."""

from __future__ import annotations

import sys

from sellerfill.cli.job import FillOptions
from sellerfill.cli.terminal import Terminal


def is_asked(options: FillOptions, terminal: Terminal) -> bool:
    """Whether somebody sits at the terminal, and wants to be asked."""
    return not options.yes and not terminal.json and sys.stdin.isatty()

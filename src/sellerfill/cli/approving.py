"""Showing a plan to the person at the terminal, and asking whether it may be filled in."""

from __future__ import annotations

import sys

import typer

from sellerfill.cli.job import FillOptions
from sellerfill.cli.plan import show_table
from sellerfill.cli.terminal import Terminal
from sellerfill.errors import Declined
from sellerfill.language import Bilingual
from sellerfill.plan import FillPlan


def is_asked(options: FillOptions, terminal: Terminal) -> bool:
    """Whether somebody sits at the terminal, and wants to be asked."""
    return not options.yes and not terminal.json and sys.stdin.isatty()


def approve(plan: FillPlan, terminal: Terminal) -> None:
    """Show the plan and ask; Declined where the answer is no."""
    show_table(plan, terminal)
    if not typer.confirm(Bilingual("Fill this in as shown?", "是否按此填写？").say(terminal.lang)):
        raise Declined(Bilingual("The plan was not approved; nothing was filled", "计划未获批准；没有填写任何内容"))

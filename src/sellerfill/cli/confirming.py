"""Asking the person at the terminal, once, whether a recognized field is what it was taken for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from sellerfill.language import Bilingual
from sellerfill.tokens import Token

if TYPE_CHECKING:
    from sellerfill.cli.job import Job

Confirm = Callable[[str, Token, str, tuple[str, ...]], bool]
EVENT = "confirmed"


def confirmation(job: Job) -> Confirm | None:
    """Asks by page, token, label and evidence; None where nobody sits at the terminal to answer.

    A yes is journaled and holds for later runs of this seller on this site while the label is the same.
    """
    options = job.options
    if options.rehearse or options.yes or job.terminal.json or not sys.stdin.isatty():
        return None

    def confirm(page: str, token: Token, label: str, evidence: tuple[str, ...]) -> bool:
        asked = {"page": page, "token": str(token), "label": label}
        known = [told for _, told in job.journal.told(job.seller, job.scope, EVENT)]
        if any(asked.items() <= told.items() for told in known):
            return True
        said = ", ".join(f"'{text}'" for text in evidence)
        question = Bilingual(
            f"On this page '{label}' was taken for {token.name} because of {said}. Right?",
            f"此页面上的“{label}”被视为 {token.name}，依据：{said}。是否正确？",
        )
        with job.terminal.asking():
            right = typer.confirm(question.say(job.terminal.lang))
        job.journal.note(job.run, EVENT if right else "denied", **asked)
        return right

    return confirm

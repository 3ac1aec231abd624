"""`fill check`: all findings about a profile, without a browser."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import ProfileError
from sellerfill.language import Bilingual
from sellerfill.values import examine


def check_profile(path: Path, terminal: Terminal) -> None:
    """Print every finding; leave with 3 when one is an error."""
    findings = examine(path, date.today())
    for finding in findings:
        if terminal.json:
            terminal.emit(
                {
                    "severity": finding.severity,
                    "code": finding.code,
                    "path": finding.path,
                    "line": finding.line,
                    "column": finding.column,
                    "message": finding.message.say(terminal.lang),
                    "next_step": finding.next_step.say(terminal.lang),
                }
            )
        else:
            place = f"{path}:{finding.line}:{finding.column}: {finding.severity}: "
            terminal.say(Bilingual(place + finding.message.en, place + finding.message.zh))
            if finding.next_step.en:
                terminal.say(Bilingual("  → " + finding.next_step.en, "  → " + finding.next_step.zh), style="dim")
    if any(finding.severity == "error" for finding in findings):
        raise SystemExit(ProfileError.exit_code)
    if not terminal.json:
        terminal.say(Bilingual("The profile can be used.", "资料文件可以使用。"), style="green")

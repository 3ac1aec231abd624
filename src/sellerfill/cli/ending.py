"""How a run ends: its outcome by name, its report, and what the person is told."""

from __future__ import annotations

import re
from pathlib import Path

from sellerfill.cli.job import Job
from sellerfill.cli.reporting import write_report
from sellerfill.cli.view import View
from sellerfill.errors import Interrupted, SellerfillError
from sellerfill.language import Bilingual
from sellerfill.run.parts import Record


def interrupted() -> Interrupted:
    """How a run ends by Ctrl-C."""
    return Interrupted(
        Bilingual("Stopped; the run is saved", "已停止；进度已保存"),
        next_step=Bilingual("Run the same command to go on.", "重新运行同一命令即可继续。"),
    )


def finish(job: Job, record: Record, view: View, ended: SellerfillError | None) -> None:
    """Write the run's report and tell how it ended; raises what it ended with."""
    outcome = outcome_word(ended)
    report: Path | None = None
    if record.visits:
        report = write_report(job, record.visits, outcome)
    code = ended.exit_code if ended else 0
    record.tell("run-ended", outcome=outcome, exit_code=code, report=str(report) if report else None)
    view.summary(record.visits, report)
    if ended:
        raise ended


def outcome_word(ended: SellerfillError | None) -> str:
    """The outcome as events and reports name it: "done", "page-mismatch", "timed-out" ..."""
    if ended is None:
        return "done"
    # A narrower kind of an error that only some caller distinguishes bears the name of its family.
    family = next(kind for kind in type(ended).__mro__ if kind.__module__ == SellerfillError.__module__)
    return re.sub(r"(?<!^)(?=[A-Z])", "-", family.__name__).lower()

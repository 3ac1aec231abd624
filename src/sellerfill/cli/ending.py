"""How a run ends: its outcome by name, its report, and what the person is told."""

from __future__ import annotations

import re
from pathlib import Path

from sellerfill.cli.job import Job
from sellerfill.cli.reporting import write_report
from sellerfill.cli.view import View
from sellerfill.errors import Interrupted, SellerfillError, UsageError
from sellerfill.language import Bilingual
from sellerfill.run.parts import Record

NO_REPORT = Bilingual("The report can't be written: see that the disk is not full.", "无法写入报告：请检查磁盘空间。")


def interrupted() -> Interrupted:
    """How a run ends by Ctrl-C."""
    return Interrupted(
        Bilingual("Stopped; the run is saved", "已停止；进度已保存"),
        next_step=Bilingual("Run the same command to go on.", "重新运行同一命令即可继续。"),
    )


def finish(job: Job, record: Record, view: View, ended: SellerfillError | None) -> None:
    """Write the run's report and tell how it ended; raises what it ended with.

    A disk that is full takes neither: the end is announced all the same, and what came first is what it ended with.
    """
    outcome, report = outcome_word(ended), _report(job, record, ended)
    told = {"exit_code": ended.exit_code if ended else 0, "report": str(report) if report else None}
    try:
        record.note("run-ended", outcome=outcome, **told)
    except UsageError as error:
        ended = ended or error
        outcome, told["exit_code"] = outcome_word(ended), ended.exit_code
    record.announce("run-ended", outcome=outcome, **told)
    view.summary(record.visits, report)
    if ended:
        raise ended


def _report(job: Job, record: Record, ended: SellerfillError | None) -> Path | None:
    try:
        return write_report(job, record.visits, outcome_word(ended)) if record.visits else None
    except OSError:
        job.terminal.say(NO_REPORT, style="yellow")
        return None


def outcome_word(ended: SellerfillError | None) -> str:
    """The outcome as events and reports name it: "done", "page-mismatch", "timed-out" ..."""
    if ended is None:
        return "done"
    # A narrower kind of an error that only some caller distinguishes bears the name of its family.
    family = next(kind for kind in type(ended).__mro__ if kind.__module__ == SellerfillError.__module__)
    return re.sub(r"(?<!^)(?=[A-Z])", "-", family.__name__).lower()

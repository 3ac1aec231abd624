"""`fill runs` lists past runs, `fill runs verify` checks the journal, `fill report` opens a run's report."""

from __future__ import annotations

import shutil
import webbrowser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from rich.table import Table

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import UsageError
from sellerfill.journal import Journal
from sellerfill.language import Bilingual
from sellerfill.settings import load_settings

FAULTS = {
    "changed": Bilingual("was changed after it was written", "写入后被改动"),
    "missing": Bilingual("is missing", "缺失"),
    "head": Bilingual(
        "and what followed it: the end of the journal is not what was written last",
        "及其后：记录末尾与最后写入的内容不符",
    ),
}


def list_runs(terminal: Terminal) -> None:
    """Print every run, newest first: its name, where and when, how it ended, how many pages it saw."""
    with _journal() as journal:
        runs = journal.runs() if journal else []
    if terminal.json:
        for past in runs:
            report = _report_of(past.run)
            terminal.emit(
                {
                    "run": past.run,
                    "scope": past.scope,
                    "began": past.began.isoformat(),
                    "outcome": past.outcome or "unfinished",
                    "pages": len(past.pages),
                    "parts": past.parts,
                    "report": str(report) if report.is_file() else None,
                }
            )
        return
    if not runs:
        terminal.say(Bilingual("There are no runs yet.", "还没有运行记录。"))
        return
    table = Table(pad_edge=False)
    for heading in (
        Bilingual("Run", "运行编号"),
        Bilingual("Site", "站点"),
        Bilingual("Began", "开始时间"),
        Bilingual("Outcome", "结果"),
        Bilingual("Pages", "页数"),
    ):
        table.add_column(heading.say(terminal.lang), overflow="fold")
    unfinished = Bilingual("unfinished", "未完成").say(terminal.lang)
    for past in runs:
        began = past.began.astimezone().strftime("%Y-%m-%d %H:%M")
        table.add_row(past.run, past.scope, began, past.outcome or unfinished, str(len(past.pages)))
    terminal.show(table)


def verify_runs(terminal: Terminal) -> None:
    """Look for rows of the journal that were changed, taken away or moved; leaves with 1 where there are any."""
    with _journal() as journal:
        found = journal.faults() if journal else []
    for fault in found:
        if terminal.json:
            terminal.emit({"row": fault.row, "fault": fault.what})
        else:
            said = FAULTS[fault.what]
            terminal.say(Bilingual(f"Row {fault.row} {said.en}", f"第 {fault.row} 行{said.zh}"), style="red")
    if found:
        raise SystemExit(1)
    if not terminal.json:
        terminal.say(Bilingual("The journal is whole.", "记录完整。"), style="green")


def show_report(run: str, output: Path | None, terminal: Terminal) -> None:
    """Open the report of a run ("": the newest with one), or copy it to `output`; UsageError where there is none."""
    if run:
        report = _report_of(run)
    else:
        with _journal() as journal:
            reports = [_report_of(past.run) for past in (journal.runs() if journal else [])]
        report = next((one for one in reports if one.is_file()), Path())
    if not report.is_file():
        raise UsageError(
            Bilingual("There is no report of this run", "该运行没有报告"),
            next_step=Bilingual("'fill runs' lists what there is.", "用 fill runs 查看已有的运行。"),
        )
    if output is not None:
        shutil.copyfile(report, output)
    elif not terminal.json:
        webbrowser.open(report.as_uri())
    shown = output or report
    if terminal.json:
        terminal.emit({"run": report.parent.name, "report": str(shown)})
    else:
        terminal.say(Bilingual(f"Report: {shown}", f"报告：{shown}"))


def _report_of(run: str) -> Path:
    folder = load_settings().data_dir / "runs"
    # A run's name is a name of one folder, never a way out of them all.
    return folder / Path(run).name / "report.html"


@contextmanager
def _journal() -> Iterator[Journal | None]:
    path = load_settings().data_dir / "journal.db"
    if not path.is_file():
        yield None
        return
    with closing(Journal(path)) as journal:
        yield journal

"""`fill runs forget`: a run's report and pictures and the browser's kept session of its seller are deleted."""

from __future__ import annotations

import shutil
from contextlib import closing, nullcontext
from pathlib import Path

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import UsageError
from sellerfill.journal import Journal, PastRun, claimed
from sellerfill.language import Bilingual
from sellerfill.settings import load_settings


def forget_runs(run: str, terminal: Terminal, *, everything: bool) -> None:
    """Forget a run, or all of them; the journal stays, which holds no value.

    Raises UsageError where there is no such run, or while it is under way.
    """
    data = load_settings().data_dir
    found: list[PastRun] = []
    if (data / "journal.db").is_file():
        with closing(Journal(data / "journal.db")) as journal:
            found = [past for past in journal.runs() if everything or past.run == run]
            for past in found:
                _forget(journal, past, data)
    if not found and not everything:
        raise UsageError(
            Bilingual(f"There is no run '{run}'", f"没有名为“{run}”的运行"),
            next_step=Bilingual(
                "'fill runs' lists what there is; --all forgets all of them.",
                "用 fill runs 查看已有的运行；--all 可全部删除。",
            ),
        )
    for past in found:
        if terminal.json:
            terminal.emit({"run": past.run, "forgotten": True})
        else:
            terminal.say(Bilingual(f"Forgotten: {past.run}", f"已删除：{past.run}"))


def _forget(journal: Journal, past: PastRun, data: Path) -> None:
    _, seller, scope = journal.whose(past.run)
    # Only what has not ended may be under way; a run that was killed has not ended either, and its claim is free.
    with nullcontext() if past.outcome else claimed(journal, seller, scope):
        try:
            session = data / "sessions" / f"{journal.registration(past.run)}.json"
            # The second one is left by a start that was killed as it wrote.
            for file in (session, session.with_name(session.name + ".new")):
                file.unlink(missing_ok=True)
            if (data / "runs" / past.run).is_dir():
                shutil.rmtree(data / "runs" / past.run)
        except OSError as error:
            raise UsageError(
                Bilingual(f"{past.run} can't be deleted: {error.strerror}", f"无法删除 {past.run}：{error.strerror}")
            ) from None

"""`fill report RUN --bundle`: what a maintainer needs to understand a failure, shown before it is written.

Events, the structure of the pages where the run stopped, and versions. No report, no picture, no value.
"""

from __future__ import annotations

import io
import json
import os
import platform
import sys
import zipfile
from contextlib import closing
from importlib.metadata import distributions
from pathlib import Path

import typer
from rich.table import Table

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import Declined, UsageError
from sellerfill.journal import Journal
from sellerfill.language import Bilingual
from sellerfill.run.skeleton import NAME
from sellerfill.settings import load_settings

WRITE_IT = Bilingual("Write these files into {target}?", "是否将以上文件写入 {target}？")
# Of the libraries, those that a failure may depend on.
TOLD = ("sellerfill", "playwright", "pydantic", "ruamel.yaml", "pypinyin", "typer", "rich", "pyrage")
# Marks of an approval's fields tell a maintainer nothing.
LEFT_OUT = frozenset({"fields"})


def write_bundle(run: str, output: Path | None, terminal: Terminal, *, yes: bool) -> None:
    """Write the bundle of a run ("": the newest) to `output`, else into the working folder.

    UsageError where there is no such run, or nobody sits at the terminal to look and --yes was not given; Declined
    where the person says no.
    """
    data = load_settings().data_dir
    if not (data / "journal.db").is_file():
        raise _no_run(run)
    with closing(Journal(data / "journal.db")) as journal:
        names = [past.run for past in journal.runs()]
        if not names or (run and run not in names):
            raise _no_run(run)
        run = run or names[0]
        files = {"events.jsonl": _events(journal, run), "versions.json": _versions()}
    files |= _skeletons(data / "runs" / run)
    target = output or Path(f"sellerfill-{run}.zip")
    _show(files, terminal)
    if not yes:
        _ask(target, terminal)
    _write(target, files)
    if terminal.json:
        terminal.emit({"run": run, "bundle": str(target), "files": {name: len(text) for name, text in files.items()}})
    else:
        terminal.say(Bilingual(f"Written: {target}", f"已写入：{target}"), style="green")


def _no_run(run: str) -> UsageError:
    return UsageError(
        Bilingual(f"There is no run '{run}'", f"没有名为“{run}”的运行"),
        next_step=Bilingual("'fill runs' lists what there is.", "用 fill runs 查看已有的运行。"),
    )


def _events(journal: Journal, run: str) -> bytes:
    lines = []
    for event, detail, at in journal.entries(run):
        kept = {key: told for key, told in detail.items() if key not in LEFT_OUT}
        # The path of a report holds the name of the machine's user.
        if "report" in kept:
            kept["report"] = bool(kept["report"])
        lines.append(json.dumps({"event": event, "at": at, **kept}, ensure_ascii=False))
    return ("\n".join(lines) + "\n").encode("utf-8")


def _versions() -> bytes:
    there = {one.name.lower(): one.version for one in distributions() if one.name}
    told = {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        **{name: there.get(name, "") for name in TOLD},
    }
    return json.dumps(told, indent=1).encode("utf-8")


def _skeletons(folder: Path) -> dict[str, bytes]:
    found = sorted(folder.rglob(NAME)) if folder.is_dir() else []
    return {f"pages/{number:02d}.json": file.read_bytes() for number, file in enumerate(found, start=1)}


def _show(files: dict[str, bytes], terminal: Terminal) -> None:
    if terminal.json:
        return
    table = Table(pad_edge=False)
    table.add_column(Bilingual("File", "文件").say(terminal.lang))
    table.add_column(Bilingual("Bytes", "字节").say(terminal.lang), justify="right")
    for name, text in files.items():
        table.add_row(name, str(len(text)))
    terminal.show(table)
    terminal.say(
        Bilingual(
            "No report, no picture and no value of your profile is among them. Unpack and read it before you send it.",
            "其中不含报告、截图和任何资料内容。发送前请先解压查看。",
        )
    )


def _ask(target: Path, terminal: Terminal) -> None:
    if terminal.json or not sys.stdin.isatty():
        raise UsageError(
            Bilingual("Nothing was written: nobody is there to look at the list", "没有写入：无人查看文件列表"),
            next_step=Bilingual(
                "Look at the list, then run again with --yes.", "请查看列表，然后加上 --yes 重新运行。"
            ),
        )
    question = Bilingual(WRITE_IT.en.format(target=target), WRITE_IT.zh.format(target=target))
    if not typer.confirm(question.say(terminal.lang)):
        raise Declined(Bilingual("Nothing was written", "没有写入"))


def _write(target: Path, files: dict[str, bytes]) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    try:
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(packed.getvalue())
    except OSError as error:
        raise UsageError(
            Bilingual(f"{target} can't be written: {error.strerror}", f"无法写入 {target}：{error.strerror}"),
            next_step=Bilingual("Name another file with --output.", "请用 --output 指定其他文件。"),
        ) from None

"""Ten leaks that a careless change could bring; each is let loose by wrapping a part of the product from outside."""

from __future__ import annotations

import base64
import gzip
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from traceback import format_exception as traceback_of
from typing import Any
from urllib.parse import quote

from sellerfill.cli import boundary, fill, reporting
from sellerfill.run import fill as page_filling
from sellerfill.run import loop
from sellerfill.run.parts import Record

Put = Callable[[Any, str, Any], None]
"""Puts something in the place of an attribute for the time of a start."""


def _at_writing(put: Put, leak: Callable[[str], None]) -> None:
    """Let the leak have each value as it is written to a page."""
    write = page_filling.write

    def leaky(tab: Any, seen: Any, place: Any, planned: Any, text: str) -> None:
        write(tab, seen, place, planned, text)
        leak(text)

    put(page_filling, "write", leaky)


def event(put: Put) -> None:
    """The value beside the token, for whoever reads the events."""
    tell = Record.tell

    def leaky(self: Record, event: str, **detail: Any) -> None:
        tell(self, event, **detail)
        if event == "filled":
            self.listen({"event": event, "at": "", "run": self.run, "value": quote("苗砚棠"), **detail})

    put(Record, "tell", leaky)


def journal(put: Put) -> None:
    """The value in the journal's row."""
    tell = Record.tell

    def leaky(self: Record, event: str, **detail: Any) -> None:
        if event == "filled":
            self.journal.note(self.run, "value", text="canary-account@example.com")
        tell(self, event, **detail)

    put(Record, "tell", leaky)


def standard_error(put: Put) -> None:
    """A line for looking into something, forgotten."""
    _at_writing(put, lambda text: print("DEBUG", text.upper(), file=sys.stderr))


def report(put: Put) -> None:
    """A report that shows values in clear."""
    put(reporting, "masked", lambda text: text)


def picture(put: Put) -> None:
    """Pictures without a mask."""
    take = loop.take_picture

    def leaky(tab: Any, path: Path, *rest: Any) -> bool:
        taken = take(tab, path, *rest)
        tab.page.screenshot(path=path, full_page=True)
        return taken

    put(loop, "take_picture", leaky)


def temporary_file(put: Put) -> None:
    """An archive that is left in the temporary folder, its text as Windows writes it."""

    def leak(text: str) -> None:
        with zipfile.ZipFile(Path(tempfile.gettempdir()) / "trace.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("trace.txt", f"fill {text} done".encode("utf-16-le"))

    _at_writing(put, leak)


def command_line(put: Put) -> None:
    """A child that is told a value on its command line."""
    _at_writing(put, lambda text: subprocess.run([sys.executable, "-c", "", f"--say={text}"], check=True))


def environment(put: Put) -> None:
    """The user's variables handed on to every child."""
    put(fill, "keep_from_children", lambda answers: None)


def cache(put: Put) -> None:
    """A cache in the user's home, packed."""

    def leak(text: str) -> None:
        folder = Path(os.environ["HOME"]) / ".cache"
        folder.mkdir(exist_ok=True)
        with gzip.open(folder / "seen.gz", "wb") as packed:
            packed.write(base64.b64encode(f"name={text}".encode()))

    _at_writing(put, leak)


def traceback(put: Put) -> None:
    """Python's own traceback of a defect, with the values in its last line."""

    def leaky(job: Any) -> None:
        raise RuntimeError(f"{job.plan.fields[0].value}")

    put(fill, "carry_out", leaky)
    put(boundary, "told", lambda error: "".join(traceback_of(error)))


PLANTS: dict[str, Callable[[Put], None]] = {
    one.__name__: one
    for one in (
        event,
        journal,
        standard_error,
        report,
        picture,
        temporary_file,
        command_line,
        environment,
        cache,
        traceback,
    )
}

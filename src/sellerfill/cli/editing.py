"""A text in the person's own editor, which wants a file: one in memory, where the system has such a disk."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import Declined, UsageError
from sellerfill.language import Bilingual

# A file system in memory on every Linux; others have none of their own.
IN_MEMORY = Path("/dev/shm")
ON_DISK = Bilingual(
    "This system has no disk in memory: while you edit, the profile lies in clear in a private folder on the disk, "
    "and is deleted afterwards. What was deleted can sometimes be read back. Go on?",
    "本系统没有内存盘：编辑期间资料将以明文存放在磁盘上的私有文件夹中，结束后删除。已删除的内容有时仍可恢复。是否继续？",
)


def edited(text: bytes, profile: Path, terminal: Terminal, *, on_disk: bool) -> bytes:
    """The text as the editor left it; nothing of it remains in a file.

    `on_disk`: the person has agreed already that it may lie on a disk for that time. Raises Declined where they don't,
    UsageError where the editor can't be started or fails.
    """
    with _folder(terminal, on_disk=on_disk) as folder:
        file = folder / profile.name.removesuffix(".age")
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(text)
        _run_editor(file)
        try:
            return file.read_bytes()
        except OSError:
            raise UsageError(
                Bilingual("The editor left no file; nothing was changed", "编辑器没有保存文件；没有改动")
            ) from None


@contextmanager
def _folder(terminal: Terminal, *, on_disk: bool) -> Iterator[Path]:
    """A folder of the owner's alone, in memory where that can be; overwritten and gone afterwards."""
    base = IN_MEMORY if sys.platform == "linux" and os.access(IN_MEMORY, os.W_OK) else None
    if base is None and not on_disk:
        _agree(terminal)
    folder = Path(tempfile.mkdtemp(prefix="sellerfill-", dir=base))
    try:
        yield folder
    finally:
        # Also what the editor laid beside it.
        for file in folder.rglob("*"):
            if file.is_file() and not file.is_symlink():
                file.write_bytes(b"\0" * file.stat().st_size)
        shutil.rmtree(folder)


def _agree(terminal: Terminal) -> None:
    if not sys.stdin.isatty():
        raise UsageError(
            Bilingual(
                "This system has no disk in memory, and an editor needs a file", "本系统没有内存盘，而编辑器需要文件"
            ),
            next_step=Bilingual(
                "With --on-disk it lies in clear in a private folder on the disk while you edit.",
                "使用 --on-disk 可在编辑期间将明文存放在磁盘上的私有文件夹中。",
            ),
        )
    if not typer.confirm(ON_DISK.say(terminal.lang)):
        raise Declined(Bilingual("Nothing was changed", "没有改动"))


def _run_editor(file: Path) -> None:
    usual = "notepad" if os.name == "nt" else "vi"
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or usual
    command = [chosen] if Path(chosen).is_file() else shlex.split(chosen, posix=os.name != "nt")
    try:
        failed = subprocess.run([*command, str(file)], check=False).returncode
    except OSError:
        failed = 1
    if failed:
        raise UsageError(
            Bilingual(
                "The editor could not be started, or failed; nothing was changed", "编辑器无法启动或出错；没有改动"
            ),
            next_step=Bilingual("Set EDITOR to yours.", "请将 EDITOR 设为您的编辑器。"),
        )

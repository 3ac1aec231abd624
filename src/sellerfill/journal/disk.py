"""Writing to the user's disk, and the one clear error where that can't be done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sellerfill.errors import UsageError
from sellerfill.language import Bilingual


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """A full disk, a read-only folder and a file that is no journal leave as one clear error."""
    try:
        yield
    except (OSError, sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        if isinstance(error, sqlite3.IntegrityError):
            raise
        raise UsageError(
            Bilingual(f"The journal {path} can't be written", f"无法写入记录文件 {path}"),
            next_step=Bilingual(
                "See that the disk is not full and the folder is yours, or set SELLERFILL_DATA_DIR.",
                "请检查磁盘空间和文件夹权限，或设置 SELLERFILL_DATA_DIR。",
            ),
        ) from None

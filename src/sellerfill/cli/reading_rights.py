"""Who may read a profile besides its owner, and the command that mends it."""

from __future__ import annotations

import os
import shlex
import stat
from pathlib import Path

from sellerfill.language import Bilingual


def readable_by_others(profile: Path) -> Bilingual | None:
    """The warning for a profile that others on this machine may read, None where its owner alone can.

    On Windows a file has the rights of its folder: one outside of the user's own folder is warned about.
    """
    try:
        if os.name == "nt":
            others = not profile.resolve().is_relative_to(Path.home().resolve())
        else:
            others = bool(stat.S_IMODE(profile.stat().st_mode) & (stat.S_IRGRP | stat.S_IROTH))
    except OSError:
        return None
    if not others:
        return None
    command = mending_command(profile, windows=os.name == "nt")
    return Bilingual(
        f"Others on this machine may read {profile}. To keep it to yourself: {command}",
        f"本机其他用户可能读取 {profile}。如需仅限本人读取，请运行：{command}",
    )


def mending_command(profile: Path, *, windows: bool) -> str:
    """The command that takes the right to read from everybody else."""
    if windows:
        return f'icacls "{profile}" /inheritance:r /grant:r "%USERNAME%:F"'
    return f"chmod 600 {shlex.quote(str(profile))}"

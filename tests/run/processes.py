"""Processes as Linux tells of them."""

from __future__ import annotations

import os
import select
from contextlib import suppress
from pathlib import Path

MARK = "SELLERFILL_TEST_MARK"
LAST_BREATH_SECONDS = 10


def parents() -> dict[int, tuple[int, str]]:
    """Every process that lives, with its parent; a dead one that nobody has fetched yet lives no more."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent, *_ = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if state != "Z":
                found[int(stat.parent.name)] = (int(parent), state)
    return found


def descendants(process: int) -> list[int]:
    """The processes that this one started, and those that they started."""
    living = parents()
    family = [process]
    for member in family:
        family.extend(child for child, (parent, _) in living.items() if parent == member and child not in family)
    return family[1:]


def left_behind(mark: str) -> list[int]:
    """The processes with this mark in their environment that do not end by themselves, their end being near."""
    return [process for process in _marked(mark) if not _ends(process)]


def _marked(mark: str) -> list[int]:
    found, living = [], parents()
    for environment in Path("/proc").glob("[0-9]*/environ"):
        # Gone meanwhile, or somebody else's.
        with suppress(OSError):
            if f"{MARK}={mark}".encode() in environment.read_bytes().split(b"\0"):
                found.append(int(environment.parent.name))
    return [process for process in found if process in living]


def _ends(process: int) -> bool:
    """Whether it has ended, or does within the seconds that a killed family takes to notice."""
    try:
        descriptor = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([descriptor], [], [], LAST_BREATH_SECONDS)[0])
    finally:
        os.close(descriptor)

"""Processes as Linux tells of them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


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

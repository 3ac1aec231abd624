"""The page that a run stopped at, as its structure: what a maintainer needs to understand it, and nothing of a seller.

Kept are kinds, names and labels of controls, headings and complaints; a text that holds anything of the plan, an e-mail
address or a longer number is left out, and of lists only the length is told. No control's value is ever read for it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sellerfill.browser.tab import Tab
from sellerfill.errors import SellerfillError
from sellerfill.facts import ControlFacts, PageFacts

NAME = "stopped.json"
LEFT_OUT = "…"
_ODD = re.compile(r"\d(?:[\s./-]?\d){5,}|\S@\S")
_WORD = re.compile(r"[a-z0-9]{4,}")


def keep_skeleton(tab: Tab, private: Collection[str], folder: Path) -> None:
    """Write the page that the tab shows as `NAME` into the run's folder; nothing where it can't be read any more."""
    with suppress(SellerfillError, OSError):
        told = skeleton(tab.look().facts, private)
        file = folder / NAME
        file.unlink(missing_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
            json.dump(told, out, ensure_ascii=False, indent=1)


def skeleton(facts: PageFacts, private: Collection[str]) -> dict[str, Any]:
    """The structure of a page, as JSON takes it; `private` are the texts of the plan."""
    clean = cleaner(private)
    path = "/".join(clean(step) for step in urlsplit(facts.url).path.split("/"))
    return {
        "origin": facts.origin,
        "path": path,
        "title": clean(facts.title),
        "headings": [[heading.level, clean(heading.text)] for heading in facts.headings],
        "alerts": [clean(text) for text in facts.alerts],
        "marks": sorted(facts.marks),
        "foreign_frames": list(facts.foreign_frames),
        "controls": [_control(control, clean) for control in facts.controls],
    }


def _control(control: ControlFacts, clean: Callable[[str], str]) -> dict[str, Any]:
    return {
        "kind": str(control.kind),
        "frame": control.frame,
        "id": clean(control.id),
        "name": clean(control.name),
        "autocomplete": clean(control.autocomplete),
        "labels": [[label.route, clean(label.text)] for label in control.labels],
        "group": [clean(text) for text in control.group],
        "sections": [clean(text) for text in control.sections],
        "form": clean(control.form),
        "options": len(control.options),
        "max_length": control.max_length,
        "hidden": control.hidden,
        **{name: getattr(control, name) for name in ("required", "enabled", "read_only", "drawn", "box")},
    }


def cleaner(private: Collection[str]) -> Callable[[str], str]:
    """Gives a text back, or `LEFT_OUT` where anything of these texts, or what looks like a seller's, stands in it."""
    whole = {_bare(text) for text in private}
    words = {word for text in private for word in _WORD.findall(text.lower())}
    # A name in Chinese is spoken without its family name too.
    given = {text[1:] for text in private if 3 <= len(text) <= 4 and not text.isascii()}

    def clean(text: str) -> str:
        holds = any(one in _bare(text) for one in whole) or any(one in text for one in given)
        return LEFT_OUT if holds or _ODD.search(text) or words.intersection(_WORD.findall(text.lower())) else text

    return clean


def _bare(text: str) -> str:
    return "".join(text.split()).lower()

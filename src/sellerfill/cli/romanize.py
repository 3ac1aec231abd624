"""`fill romanize`: Chinese lines in, Latin lines out, each with its readings and rule."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any

from sellerfill import romanize
from sellerfill.cli.terminal import Terminal
from sellerfill.errors import SellerfillError, UsageError
from sellerfill.language import Bilingual

KINDS: dict[str, Callable[[str], Any]] = {
    "person": romanize.person,
    "surname": romanize.surname,
    "place": romanize.place,
    "address": romanize.address,
    "company": romanize.company,
}
EXTRAS = {"person": ("passport",), "company": ("pinyin", "english")}


def romanize_lines(texts: list[str], kind: str, terminal: Terminal) -> None:
    """Print one result a text; lines of standard input when there is no text. Exit 3 when one had no spelling."""
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise UsageError(Bilingual(f"There is no kind {kind!r}; known: {known}", f"没有类别 {kind!r}；可用：{known}"))
    failed: SellerfillError | None = None
    for text in texts or _lines():
        try:
            row = describe(text, kind)
        except SellerfillError as error:
            failed = error
            row = {"text": text, "latin": None, "error": error.message.say(terminal.lang)}
        if terminal.json:
            terminal.emit(row)
        elif row["latin"] is None:
            terminal.show_error(failed or UsageError(Bilingual("", "")))
        else:
            terminal.console.print(row["latin"], markup=False)
    if failed:
        raise SystemExit(failed.exit_code)


def describe(text: str, kind: str) -> dict[str, Any]:
    """One result as the contract's JSON object."""
    result = KINDS[kind](text)
    extras = {key: getattr(result, key) for key in EXTRAS.get(kind, ())}
    return {
        "text": text,
        "latin": result.latin,
        **extras,
        "readings": [asdict(reading) for reading in result.readings],
        "rule": result.rule,
        "ambiguous": result.ambiguous,
    }


def _lines() -> Iterable[str]:
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8")
    return (line.rstrip("\r\n") for line in sys.stdin)

"""The chain of the journal: each row's link is made from the link before it, so that no row changes unseen."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

START = "0" * 64

Row = tuple[int, str, str, str, str, str, str, str | None]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the journal: the row's number, and "changed", "missing" or "head"."""

    row: int
    what: str


def link(key: bytes, previous: str, row: Row) -> str:
    """The link of a row (number, run, seller, scope, time, event, detail, intent): 64 hexadecimal digits."""
    text = json.dumps([previous, *row], ensure_ascii=False, separators=(",", ":"))
    # Whatever a damaged file holds is told apart, not refused: surrogates pass.
    return hmac.new(key, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def faults(key: bytes, rows: Iterable[tuple[Row, str]], head: tuple[int, str] | None) -> Iterator[Fault]:
    """Every row that is not what was written, in order; `head` is the number and link of the last row written."""
    expected, previous = 1, START
    for row, written in rows:
        if row[0] != expected:
            yield Fault(expected, "missing")
        if link(key, previous, row) != written:
            yield Fault(row[0], "changed")
        expected, previous = row[0] + 1, written
    if head != (expected - 1, previous) and not (head is None and expected == 1):
        yield Fault(expected, "head")

"""Past runs as the journal tells of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PastRun:
    """One run as the list of runs shows it; `outcome` is "" while it has not ended, or ended without a word.

    `parts` counts the processes that carried it on: 1, and one more with each time that it was resumed.
    """

    run: str
    scope: str
    began: datetime
    plan: str
    outcome: str
    pages: tuple[str, ...]
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Doubt:
    """A press of which the page showed no outcome: where, which button, when.

    `outcome` is what was found out later, "" while nobody knows; `by` who told: "site" or "person".
    """

    page: str
    button: str
    at: datetime
    outcome: str
    by: str


def doubts(journal: sqlite3.Connection, run: str) -> Iterator[Doubt]:
    """The presses that this run was in doubt about, in their order: settled in it, or still open for its seller."""
    rows = journal.execute(
        "SELECT asked.detail, asked.at, told.detail FROM entry AS asked"
        " JOIN entry AS ours ON ours.run = ? AND ours.event = 'begun'"
        " LEFT JOIN entry AS told ON told.event = 'outcome' AND told.intent = asked.intent"
        " WHERE asked.event = 'intent' AND asked.seller = ours.seller AND asked.scope = ours.scope"
        " AND (told.id IS NULL OR told.run = ours.run AND told.detail ->> 'by' <> 'page') ORDER BY asked.id",
        (run,),
    )
    for asked, at, told in rows:
        press, found = json.loads(asked), json.loads(told or "{}")
        when = datetime.fromisoformat(at)
        yield Doubt(press["page"], press["button"], when, found.get("outcome", ""), found.get("by", ""))


def past_runs(journal: sqlite3.Connection, seller: str, scope: str) -> Iterator[PastRun]:
    """Every run, newest first; those of one seller on one scope where these are given."""
    begun = journal.execute(
        "SELECT run, scope, at, detail FROM entry WHERE event = 'begun'"
        " AND (:seller = '' OR seller = :seller) AND (:scope = '' OR scope = :scope) ORDER BY id DESC",
        {"seller": seller, "scope": scope},
    )
    for run, where, at, text in begun.fetchall():
        plan, outcome, parts, pages = json.loads(text)["plan"], "", 1, []
        for event, detail in _entries(journal, run):
            if event == "page":
                pages.append(detail["page"])
            elif event == "resumed":
                plan, outcome, parts = detail["plan"], "", parts + 1
            else:
                outcome = detail["outcome"]
        yield PastRun(run, where, datetime.fromisoformat(at), plan, outcome, tuple(pages), parts)


def _entries(journal: sqlite3.Connection, run: str) -> Iterator[tuple[str, dict[str, str]]]:
    rows = journal.execute(
        "SELECT event, detail FROM entry WHERE run = ? AND event IN ('page', 'resumed', 'run-ended') ORDER BY id",
        (run,),
    )
    for event, detail in rows:
        yield event, json.loads(detail)

"""The ledger of PIN attempts: what failed, which way, across restarts; and which way is still open.

A site counts failures by account: after two the same way another one is taken (SMS for a call, or another number),
after three it locks the seller out. Source: guide, step 7; docs/sites/amazon-na.md, section 3.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sellerfill.journal import Journal

SAME_WAY_FAILURES = 2
FAILURES_UNTIL_LOCK = 3


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a PIN: a method ("call", "sms"), and the mark of a phone number, which tells nothing of it."""

    method: str
    phone: str


class PinLedger:
    """The attempts of one run's seller; kept in the journal, so that a new process knows of them."""

    def __init__(self, journal: Journal, run: str) -> None:
        self._journal = journal
        self._run = run

    def way(self, method: str, number: str) -> Way:
        """The way of this method to this number."""
        return Way(method, self._journal.mark(number))

    def failed(self, way: Way, said: str) -> None:
        """One more PIN was wrong; `said` is the page's complaint, of which a mark is kept."""
        said = self._journal.mark(said)
        self._journal.note(self._run, "pin-failed", method=way.method, phone=way.phone, said=said)

    def knows(self, said: str) -> bool:
        """Whether the last failure was entered for this very complaint."""
        last = self._counted()[-1:]
        return any(detail.get("said") == self._journal.mark(said) for detail in last)

    def verified(self) -> None:
        """The number is verified: the count begins anew."""
        self._journal.note(self._run, "pin-verified")

    def failures(self) -> list[Way]:
        """The failures that count: none is older than the last success or lock."""
        return [Way(detail["method"], detail["phone"]) for detail in self._counted()]

    def _counted(self) -> list[dict[str, Any]]:
        counted: list[dict[str, Any]] = []
        for event, detail in self._journal.told_of(self._run, "pin-failed", "pin-verified", "locked"):
            if event == "pin-failed":
                counted.append(detail)
            else:
                counted.clear()
        return counted

    def allows(self, way: Way) -> bool:
        """Whether this way may be gone once more."""
        return self.failures().count(way) < SAME_WAY_FAILURES

    @property
    def spent(self) -> bool:
        """Whether the site has seen as many failures as it locks a seller out for."""
        return len(self.failures()) >= FAILURES_UNTIL_LOCK

"""The append-only record of runs: what was done, when, by which rule, and with which outcome; never a value."""

from sellerfill.journal.marks import seller_mark
from sellerfill.journal.store import Intent, Journal, PastRun

__all__ = ["Intent", "Journal", "PastRun", "seller_mark"]

"""The append-only record of runs: what was done, when, by which rule, and with which outcome; never a value."""

from sellerfill.journal.claim import claimed
from sellerfill.journal.marks import seller_mark
from sellerfill.journal.past import Doubt, PastRun
from sellerfill.journal.store import Intent, Journal

__all__ = ["Doubt", "Intent", "Journal", "PastRun", "claimed", "seller_mark"]

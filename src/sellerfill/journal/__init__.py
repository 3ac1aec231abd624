"""The append-only record of runs: what was done, when, by which rule, and with which outcome; never a value."""

from sellerfill.journal.store import Journal, seller_mark

__all__ = ["Journal", "seller_mark"]

"""The loop: identify, locate, guard, write, read back, hand off, journal, press, confirm."""

from sellerfill.run.loop import run
from sellerfill.run.parts import Run

__all__ = ["Run", "run"]

"""One moment of a human: what is asked, how it may end, and who plays the part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sellerfill.handoff.instructions import INSTRUCTIONS
from sellerfill.language import Bilingual
from sellerfill.pages import Control, Handoff


class HandoffOutcome(StrEnum):
    """How a handoff ended; the words of the event `handoff-ended`."""

    DONE = "done"
    DECLINED = "declined"
    TIMED_OUT = "timed-out"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Moment:
    """An open handoff: the page, what is handed over, the page's own complaints so far.

    `notes` are what this seller's person should know of it beforehand.
    """

    page: str
    handoff: Handoff
    complaints: tuple[str, ...] = ()
    notes: tuple[Bilingual, ...] = ()

    @property
    def instruction(self) -> Bilingual:
        """What the person reads."""
        return INSTRUCTIONS[self.handoff.kind]


class Hands(Protocol):
    """What a scripted person can do in the page; a real person has hands of their own."""

    def sees(self, control: Control) -> bool:
        """Whether the control is there to be used."""

    def type(self, control: Control, text: str) -> None:
        """Type into it."""

    def press(self, control: Control) -> None:
        """Press it."""

    def tick_all(self) -> None:
        """Tick every visible checkbox."""


class Operator(Protocol):
    """Who takes the human's part: a person at the screen, or on the bundled site a script."""

    def begin(self, moment: Moment) -> None:
        """The page is theirs now."""

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """Called between looks at the page: DECLINED or FAILED ends the moment, None waits on."""

    def choose(self, question: Bilingual, ways: Sequence[Bilingual]) -> int | None:
        """Which of the ways the person takes, by its place; None where nobody chooses or none is wanted."""

    def end(self, moment: Moment, outcome: HandoffOutcome) -> None:
        """The page is the tool's again, or the run is over."""

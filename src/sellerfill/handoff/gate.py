"""The gate: while a moment is open nothing is sent to the page, and only evidence, refusal or time closes it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from sellerfill.handoff.moment import HandoffOutcome, Moment, Operator


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the page shows of the person's work: done, or locked out, and its visible complaints.

    `spent` says that the person's way has failed as often as it may, `left` that they closed, without being done, what
    an earlier start had left open.
    """

    done: bool
    locked: bool
    complaints: tuple[str, ...]
    spent: bool = False
    left: bool = False


class Watch(Protocol):
    """Eyes on the page without hands."""

    def evidence(self) -> Evidence:
        """One look."""

    def wait(self, seconds: float) -> None:
        """Until the page changes, `seconds` at most."""


@dataclass(frozen=True, slots=True)
class Passage:
    """How a gate was left: the outcome, whether the site locked the seller out, its complaints, seconds taken.

    `spent`: the same way must not be gone again; `left`: the page is to be filled and handed over anew.
    """

    outcome: HandoffOutcome
    locked: bool
    complaints: tuple[str, ...]
    seconds: float
    spent: bool = False
    left: bool = False


LOOK_EVERY_SECONDS = 1.0
# All that an operator's word may end a moment with: that somebody is done is for the page to show.
GIVEN_UP = frozenset({HandoffOutcome.DECLINED, HandoffOutcome.FAILED})


def hold(
    moment: Moment, operator: Operator, watch: Watch, minutes: float, clock: Callable[[], float] = time.monotonic
) -> Passage:
    """Keep the gate until the page shows that the person is done, they decline, the site locks, or time is over."""
    began = clock()
    operator.begin(moment)
    outcome: HandoffOutcome | None = None
    evidence = watch.evidence()
    while outcome is None:
        moment = replace(moment, complaints=evidence.complaints)
        if evidence.done:
            outcome = HandoffOutcome.DONE
        elif evidence.locked or evidence.spent or evidence.left:
            outcome = HandoffOutcome.FAILED
        elif clock() - began >= minutes * 60:
            outcome = HandoffOutcome.TIMED_OUT
        elif (answer := operator.turn(moment)) in GIVEN_UP:
            outcome = answer
        if outcome is None:
            watch.wait(LOOK_EVERY_SECONDS)
            evidence = watch.evidence()
    operator.end(moment, outcome)
    return Passage(outcome, evidence.locked, evidence.complaints, clock() - began, evidence.spent, evidence.left)

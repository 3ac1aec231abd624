"""A rehearsal in which the scripted person behaves otherwise: `python rehearsed_start.py MOMENTS THEN -- ARGUMENTS`.

It is the product's own command in every part but one: the person does MOMENTS moments as they should, and at the next
one THEN: "idles", "declines", or "errs" and types a code that nobody sent.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from sellerfill.browser.hands import Hands
from sellerfill.cli import driving, main
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.rehearsal import Script, ScriptedPerson


class Fitful(ScriptedPerson):
    """Does the first moments right."""

    moments: int
    then: str

    def begin(self, moment: Moment) -> None:
        """Take the page, or only look at it."""
        self.moments -= 1
        super().begin(moment)

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """One act."""
        if self.moments >= 0 or self.then == "errs":
            return super().turn(moment)
        return HandoffOutcome.DECLINED if self.then == "declines" else None

    def _email_code(self, moment: Moment) -> Iterator[None]:
        if self.moments >= 0:
            yield from super()._email_code(moment)
        else:
            self._hands.type(moment.handoff.at[0], "no code")
            self._press(moment)
            yield


def main_with(moments: int, then: str) -> None:
    """The command, with this person."""

    def person(hands: Hands, control: str, script: Script) -> Fitful:
        one = Fitful(hands, control, script)
        one.moments, one.then = moments, then
        return one

    driving.ScriptedPerson = person  # type: ignore[assignment,misc]
    main()


if __name__ == "__main__":
    moments, then, _, *arguments = sys.argv[1:]
    sys.argv = ["fill", *arguments]
    main_with(int(moments), then)

"""Every way that a run can end, one exit code a family.

    SellerfillError
    ├── UsageError             2   options or settings
    ├── ProfileError           3   the profile has findings
    ├── UnknownReading         3   a character that has no Latin spelling
    ├── PageMismatch           4   a page or a field is not what the page object says
    ├── Declined               5   the human said no
    ├── HandoffTimedOut        6   the human's time ran out
    ├── OutcomeUnknown         7   a press with unknown outcome
    ├── BrowserMissing         8   no browser, or it can't be started
    ├── Unsafe                 9   origin, trap or insecure page
    ├── LockedOut             10   too many PIN attempts
    ├── SiteRejected          11   the site refused the data or the card
    ├── SiteUnreachable       12   no answer, or an answer of error
    ├── Waiting               13   the site or the post needs days
    ├── HumanNeeded           75   nobody can take the human's part
    └── Interrupted          130   Ctrl-C

A message says what and where, `next_step` what to do. Neither ever holds a value of a profile
or anything that a person typed.
"""

from __future__ import annotations

from typing import ClassVar

from sellerfill.language import Bilingual

NOTHING = Bilingual("", "")


class SellerfillError(Exception):
    """The root: a message in the user's words, a next step, and the process's exit code."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: Bilingual, *, next_step: Bilingual = NOTHING) -> None:
        super().__init__(message.en)
        self.message = message
        self.next_step = next_step


class UsageError(SellerfillError):
    """The command line or a setting can't be understood."""

    exit_code = 2


class ProfileError(SellerfillError):
    """The profile can't be used; `message` lists every finding, one a line."""

    exit_code = 3


class UnknownReading(ProfileError):
    """A character without a Latin spelling.

    `character` is that character (a single one, never the whole text), `position` its place in the text, from 0.
    """

    def __init__(self, character: str, position: int) -> None:
        code = " ".join(f"U+{ord(c):04X}" for c in character)
        super().__init__(
            Bilingual(
                f"No Latin spelling is known for the character {code} at position {position + 1}",
                f"第 {position + 1} 个字符（{code}）没有已知的拉丁字母拼写",
            ),
            next_step=Bilingual(
                "Write the Latin spelling, as on the passport or licence, under 'latin' in the profile.",
                "请在资料文件的 latin 一项中填写护照或执照上的拼写。",
            ),
        )
        self.character = character
        self.position = position


class PageMismatch(SellerfillError):
    """A page that no page object knows, a field that is missing or stands twice, a value that was not kept."""

    exit_code = 4


class Declined(SellerfillError):
    """The human declined."""

    exit_code = 5


class HandoffTimedOut(SellerfillError):
    """The human's time ran out; the run is saved."""

    exit_code = 6


class OutcomeUnknown(SellerfillError):
    """A button was pressed and nobody knows what became of it; it is never pressed again."""

    exit_code = 7


class BrowserMissing(SellerfillError):
    """No browser was found, or it can't be started."""

    exit_code = 8


class Unsafe(SellerfillError):
    """A foreign origin, a trap field or an insecure page."""

    exit_code = 9


class LockedOut(SellerfillError):
    """Too many PIN attempts; the message says until when."""

    exit_code = 10


class SiteRejected(SellerfillError):
    """The site refused the data or the card, in its own words."""

    exit_code = 11


class SiteUnreachable(SellerfillError):
    """The site can't be reached, or answers with errors; the run is saved."""

    exit_code = 12


class Waiting(SellerfillError):
    """The site or the post needs days, and nobody can hasten it; the run is saved, the message says until when."""

    exit_code = 13


class HumanNeeded(SellerfillError):
    """A human is needed and none can be present."""

    exit_code = 75


class Interrupted(SellerfillError):
    """Ctrl-C, orderly; the run is saved."""

    exit_code = 130

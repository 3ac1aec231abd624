"""What only a person may do on a page, and the buttons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sellerfill.pages.words import Control, Words
from sellerfill.tokens import Token


@dataclass(frozen=True, slots=True)
class Button:
    """A button that leads on and binds nobody.

    `until` names a page: before this seller has finished it, this button is the way (the link to create an account),
    and nothing else on the page is filled.
    """

    en: str
    zh: str
    also: tuple[str, ...] = field(default=(), kw_only=True)
    ids: tuple[str, ...] = field(default=(), kw_only=True)
    until: str = field(default="", kw_only=True)

    @property
    def control(self) -> Control:
        """Where the button stands."""
        return Control(words=Words(self.en, self.zh, *self.also), ids=self.ids)


class Human(StrEnum):
    """What only a person may do."""

    EMAIL_CODE = "email-code"
    PUZZLE = "puzzle"
    AGREEMENT = "agreement"
    CARD = "card"
    DEPOSIT = "deposit"
    PHONE_PIN = "phone-pin"
    TWO_STEP = "two-step"
    TWO_STEP_SETUP = "two-step-setup"
    SMS_CODE = "sms-code"
    LOCATION = "location"
    OWNERS = "owners"
    DOCUMENTS = "documents"
    VIDEO_CALL = "video-call"
    POSTCARD = "postcard"
    TAX_REVIEW = "tax-review"
    TAX_SIGNATURE = "tax-signature"
    TAX_SUBMIT = "tax-submit"


@dataclass(frozen=True, slots=True)
class Line:
    """A line in which a page shows again what it was told: its label without a number, and the tokens it is made of.

    `texts` words codes that the line shows otherwise than a field would ("same" as "None"); a form may do without a
    line that is not `required`.
    """

    words: Words
    tokens: tuple[Token, ...]
    texts: Mapping[str, Words] = field(default_factory=dict)
    required: bool = field(default=True, kw_only=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoff:
    """The page is the person's until it shows evidence that they are done.

    `at` is what they act on, `press` what they press (the tool never does); `done` is evidence on the same page,
    without it the next page is the evidence. `failed` words a wrong PIN or code, `locked` the page's refusal of further
    attempts; `close` leaves a dialog of the page without an attempt; `digits` titles the part of the page that shows
    digits to be typed on a phone, `lines` are those that the person compares with the profile. With `block` the
    handoff exists only where the page has that part. `arrives` is what comes to the person in days, by post: they are
    asked whether it has, and the run ends until then.
    """

    kind: Human
    at: tuple[Control, ...] = ()
    press: tuple[Button, ...] = ()
    done: Words | None = None
    failed: Words | None = None
    locked: Words | None = None
    close: Button | None = None
    digits: Words | None = None
    lines: tuple[Line, ...] = ()
    block: str = ""
    arrives: Wait | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """The site needs days and nobody can hasten it: for what, and for how many business days at most."""

    en: str
    zh: str
    business_days: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part of a page that is opened, filled and saved once for each of several persons.

    `each` names the list of persons, `add` opens the form, `save` sends it: the page then shows the person's name.
    """

    each: Token
    add: Button
    save: Button

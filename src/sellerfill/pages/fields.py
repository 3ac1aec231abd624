"""What a page asks for: lines of text, choices, ticks, and the parts that are opened or must stay empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from sellerfill.pages.words import Control, Words
from sellerfill.tokens import Token

Script = Literal["latin", "local"]


@dataclass(frozen=True, slots=True)
class Field:
    """What every field declares: its token and its label in either language.

    `block` names a part of the page that only some variants have: it is there when any of its fields is. A page may do
    without a field that is not `required`. `unless` names a tick of the same page that makes the field superfluous
    where the page has it and it is set.
    """

    token: Token
    en: str
    zh: str
    also: tuple[str, ...] = field(default=(), kw_only=True)
    ids: tuple[str, ...] = field(default=(), kw_only=True)
    section: Words | None = field(default=None, kw_only=True)
    block: str = field(default="", kw_only=True)
    required: bool = field(default=True, kw_only=True)
    unless: str = field(default="", kw_only=True)

    @property
    def control(self) -> Control:
        """Where the field stands."""
        return Control(words=Words(self.en, self.zh, *self.also), ids=self.ids, section=self.section)


class Same(StrEnum):
    """How a page may write a value anew so that it stays the same: a phone number's spaces, dashes and brackets
    (digits), groups of a long number (spaces), an EIN's dashes, upper for lower case.
    """

    DIGITS = "digits"
    SPACES = "spaces"
    DASHES = "dashes"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Text(Field):
    """A line of text. `max_length` counts characters; `script` is what the page takes.

    `local_in` names a country ("CN") whose addresses the page takes in the local script, all others in `script`.
    `taken` words the page's complaint that somebody else has this name already.

    `same` declares in which ways the page may write the value anew: `same=(Same.DIGITS,)` for a phone number.
    """

    max_length: int | None = field(default=None, kw_only=True)
    same: tuple[Same, ...] = field(default=(), kw_only=True)
    script: Script = field(default="latin", kw_only=True)
    local_in: str = field(default="", kw_only=True)
    taken: Words | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Choice(Field):
    """One of several: a select, a group of radio buttons, or toggle buttons.

    `options` words the seller's codes ("call") as the page words them; countries, months and the like carry
    their own names and need none.
    """

    options: Mapping[str, Words] = field(default_factory=dict, kw_only=True)


@dataclass(frozen=True, slots=True)
class Tick(Field):
    """A checkbox that states a fact of the profile; never an agreement or a certification."""


@dataclass(frozen=True, slots=True)
class Upload(Field):
    """A chooser for one file of the profile's documents; the person agrees to each before it is put there."""


@dataclass(frozen=True, slots=True)
class LeaveUnticked:
    """Checkboxes under a heading none of which may apply: found ticked, the page is refused."""

    section: Words
    block: str = ""


@dataclass(frozen=True, slots=True)
class Reveal:
    """A button between two fields that opens or closes a part of the same page and binds nobody."""

    en: str
    zh: str
    section: Words | None = field(default=None, kw_only=True)

    @property
    def control(self) -> Control:
        """Where the button stands; it is pressed where the page has it."""
        return Control(words=Words(self.en, self.zh), section=self.section)

"""The words that a page object is written in.

A page object is a class that reads like the page: what stands at its top, what it asks for, which buttons it has,
and what only a person may do there. It is data: nothing in it acts. A new marketplace is a folder of such classes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Literal

from sellerfill.tokens import Token

Script = Literal["latin", "local"]

_DECORATION = " *:?：？\t\n\u00a0"
_REMARKS = ("(optional)", "(可选)", "(选填)", "(required)", "(必填)", "optional")


def plain(text: str) -> str:
    """A label as it is compared: half width, lower case, single spaces, without star, colon or "(optional)"."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(_DECORATION)
    for remark in _REMARKS:
        folded = folded.removesuffix(remark).strip(_DECORATION)
    return folded


class Words:
    """The ways one thing is worded on a page: English, Chinese, and others seen."""

    __slots__ = ("plain_texts", "texts")

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.plain_texts = frozenset(plain(text) for text in texts)

    def __repr__(self) -> str:
        return f"Words{self.texts!r}"

    def match(self, text: str) -> bool:
        """Whether `text`, a whole label, is one of the wordings."""
        return plain(text) in self.plain_texts

    def within(self, text: str) -> bool:
        """Whether one of the wordings stands somewhere in `text`."""
        folded = plain(text)
        return any(wording in folded for wording in self.plain_texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Where something stands on a page: its wordings, and ids or names where they are publicly known.

    `section` names the heading or legend that it stands under.
    """

    words: Words
    ids: tuple[str, ...] = ()
    section: Words | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """What every field declares: its token and its label in either language.

    `block` names a part of the page that only some variants have: it is there when any of its fields is. A page may do
    without a field that is not `required`.
    """

    token: Token
    en: str
    zh: str
    also: tuple[str, ...] = field(default=(), kw_only=True)
    ids: tuple[str, ...] = field(default=(), kw_only=True)
    section: Words | None = field(default=None, kw_only=True)
    block: str = field(default="", kw_only=True)
    required: bool = field(default=True, kw_only=True)

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

    `same` declares in which ways the page may write the value anew: `same=(Same.DIGITS,)` for a phone number.
    """

    max_length: int | None = field(default=None, kw_only=True)
    same: tuple[Same, ...] = field(default=(), kw_only=True)
    script: Script = field(default="latin", kw_only=True)


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
    handoff exists only where the page has that part.
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


Part = Field | LeaveUnticked | Reveal | Button | Handoff


class Page:
    """One page of a registration, as a declaration.

    `heading` is the page's visible title in either language; where no heading is known, `marks` (public ids) tell the
    page. `unless` names a heading whose presence makes it another page. `form` is the id of the
    form that all fields belong to, where one page holds several. `skip` is pressed instead of filling when the
    profile holds nothing for the page; `public` says that anybody may open it, so that it tells nothing of where a
    registration stands; `ends` marks the page at which a registration is complete.
    """

    heading: ClassVar[Words]
    marks: ClassVar[tuple[str, ...]] = ()
    unless: ClassVar[Words | None] = None
    form: ClassVar[str] = ""
    next: ClassVar[Button | None] = None
    skip: ClassVar[Button | None] = None
    public: ClassVar[bool] = False
    ends: ClassVar[bool] = False

    name: ClassVar[str]
    fields: ClassVar[Mapping[str, Field | LeaveUnticked | Reveal]]
    handoff: ClassVar[Handoff | None]
    before: ClassVar[Button | None]

    def __init_subclass__(cls) -> None:
        """Collect the declared parts in the order in which they are written."""
        super().__init_subclass__()
        parts = dict(vars(cls))
        handoffs = [part for part in parts.values() if isinstance(part, Handoff)]
        if len(handoffs) > 1:
            raise TypeError(f"{cls.__name__}: a page has at most one handoff")
        cls.name = "".join("_" + c.lower() if c.isupper() else c for c in cls.__name__).lstrip("_")
        cls.fields = {key: part for key, part in parts.items() if isinstance(part, Field | LeaveUnticked | Reveal)}
        cls.handoff = handoffs[0] if handoffs else None
        cls.before = next((part for part in parts.values() if isinstance(part, Button) and part.until), None)


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the registration as a seller counts it: a short name, and the pages that belong to it."""

    en: str
    zh: str
    pages: tuple[type[Page], ...]


@dataclass(frozen=True, slots=True)
class Site:
    """A marketplace's registration: where it may live, where it begins, and its pages.

    `origins` are the only ones whose pages are filled; `locked_minutes` is how long the site locks a seller out after
    too many PIN attempts; `steps` are in the usual order, and where none are declared each page is one.
    """

    name: str
    origins: tuple[str, ...]
    entry: str
    pages: tuple[type[Page], ...]
    locked_minutes: int
    steps: tuple[Step, ...] = ()

    def page(self, name: str) -> type[Page]:
        """The page of that name; KeyError where there is none."""
        return {page.name: page for page in self.pages}[name]

"""What one look at a page tells about it: facts, never values.

Everything here is read in one go by `browser/page_reader.js`; identification and location are pure functions of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a control is to a person."""

    TEXT = "text"
    PASSWORD = "password"
    SELECT = "select"
    RADIO = "radio"
    CHECKBOX = "checkbox"
    TOGGLE = "toggle"
    FILE = "file"
    BUTTON = "button"


@dataclass(frozen=True, slots=True)
class Label:
    """A text that names a control, and the route by which it does ("for", "wrapped", "aria", "table", "near" ...)."""

    route: str
    text: str


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a select: its value attribute and its visible text."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class ControlFacts:
    """One control.

    `index` is its place in the snapshot; `sections` are the legends and headings that it stands under, nearest first;
    `missing` says that it must be filled and isn't; `group` is the question that a radio button, checkbox or toggle
    answers; `hidden` says why a person can't see it ("" when they can). `drawn` is a list that the page draws and opens
    itself, where its entries are not known before; `box` is the place of a box among those that take one code, a
    character each (1 speaks for all of them), and 0 for any other control.
    """

    index: int
    frame: int
    kind: Kind
    id: str
    name: str
    autocomplete: str
    labels: tuple[Label, ...]
    group: tuple[str, ...]
    group_id: str
    sections: tuple[str, ...]
    form: str
    options: tuple[Option, ...]
    max_length: int | None
    required: bool
    enabled: bool
    read_only: bool
    checked: bool
    hidden: str
    missing: bool
    drawn: bool = False
    box: int = 0


@dataclass(frozen=True, slots=True)
class ControlContext:
    """What stands round one control, for recognition.

    `type` is what the browser takes it for ("text", "email", "select-one" ...); `nearby` are texts by place ("before",
    "after", "box", "group", "above", "host"); `hints` are attributes that developers name fields by; `form` is the
    form's place on the page, -1 outside of any, `form_words` its own attributes and `buttons` what its buttons say.
    """

    type: str = ""
    input_mode: str = ""
    pattern: str = ""
    described: str = ""
    nearby: tuple[Label, ...] = ()
    hints: tuple[str, ...] = ()
    form: int = -1
    form_words: str = ""
    buttons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A visible heading; `level` 1 is the page's own."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page: where it is, what it says at its top, what it complains of, and its controls.

    `marks` are those of the asked ids that are there; `foreign_frames` are the origins of visible frames that are not
    read; `fingerprint` changes when what a person sees changes; `began` is when the document did, in milliseconds of
    its own clock: after a form was sent, the same page is there anew.
    """

    url: str
    origin: str
    title: str
    headings: tuple[Heading, ...]
    alerts: tuple[str, ...]
    marks: frozenset[str]
    controls: tuple[ControlFacts, ...]
    foreign_frames: tuple[str, ...]
    fingerprint: str
    loaded: bool
    began: float = 0.0

    @property
    def is_browsers_own(self) -> bool:
        """Whether the browser shows a page of its own because the site gave no answer."""
        return self.url.startswith("chrome-error:")

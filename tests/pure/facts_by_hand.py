"""Facts about controls and pages, written by hand as a look at a page would tell them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sellerfill.facts import ControlFacts, Heading, Kind, Label, Option, PageFacts
from sellerfill.tokens import Token
from sellerfill.values import Spelling, Value

_CONTROL = ControlFacts(
    index=0,
    frame=0,
    kind=Kind.TEXT,
    id="",
    name="",
    autocomplete="",
    labels=(),
    group=(),
    group_id="",
    sections=(),
    form="",
    options=(),
    max_length=None,
    required=False,
    enabled=True,
    read_only=False,
    checked=False,
    hidden="",
    missing=False,
)
_PAGE = PageFacts(
    url="https://shop.example.com/step",
    origin="https://shop.example.com",
    title="",
    headings=(),
    alerts=(),
    marks=frozenset(),
    controls=(),
    foreign_frames=(),
    fingerprint="1",
    loaded=True,
)


def control(label: str = "", kind: Kind = Kind.TEXT, *, route: str = "for", **facts: Any) -> ControlFacts:
    """A visible control with one label, and whatever else is given."""
    return replace(_CONTROL, kind=kind, labels=(Label(route, label),) if label else (), **facts)


def answer(text: str, question: str, group_id: str, kind: Kind = Kind.RADIO, **facts: Any) -> ControlFacts:
    """One of the answers to a question."""
    return control(text, kind, group=(question,) if question else (), group_id=group_id, **facts)


def page(*controls: ControlFacts, h1: str = "", h2: tuple[str, ...] = (), **facts: Any) -> PageFacts:
    """A page with these controls, numbered in their order, and these headings."""
    headings = ((Heading(1, h1),) if h1 else ()) + tuple(Heading(2, text) for text in h2)
    numbered = tuple(replace(one, index=index) for index, one in enumerate(controls))
    return replace(_PAGE, controls=numbered, headings=headings, **facts)


def options(*texts: str) -> tuple[Option, ...]:
    """Entries of a select, by their visible text."""
    return tuple(Option(text, text) for text in texts)


def value(token: Token, latin: str, path: str = "some.key", **spelling: Any) -> Value:
    """An answer as the profile would give it."""
    return Value.of(token, Spelling(latin, path, **spelling))

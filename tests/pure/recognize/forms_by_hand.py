"""Forms written by hand for recognition: a control and what stands round it, in one call."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sellerfill.facts import ControlContext, ControlFacts, Heading, Kind, Label, Option, PageFacts
from sellerfill.recognize import recognize

Field = tuple[ControlFacts, ControlContext]
_TYPES = {Kind.TEXT: "text", Kind.PASSWORD: "password", Kind.SELECT: "select-one", Kind.CHECKBOX: "checkbox"}


def field(
    label: str = "", kind: Kind = Kind.TEXT, *, near: str = "", buttons: tuple[str, ...] = (), **facts: Any
) -> Field:
    """A visible field of one form, with a label element, or with a text that merely stands before it."""
    entries = tuple(Option(text, text) for text in facts.pop("entries", ()))
    labels = (Label("for", label),) if label else (Label("near", near),) if near else ()
    control = ControlFacts(
        index=0, frame=0, kind=kind, id="", name="", autocomplete="", labels=labels, group=(), group_id="", sections=(),
        form="", options=entries, max_length=None, required=False, enabled=True, read_only=False, checked=False,
        hidden="", missing=False,
    )  # fmt: skip
    beside = (Label("before", near), Label("box", near)) if near else ()
    return replace(control, **facts), ControlContext(type=_TYPES[kind], nearby=beside, form=0, buttons=buttons)


def tokens(*fields: Field, title: str = "") -> list[str]:
    """What each field of a page asks for."""
    page, contexts = page_of(*fields, title=title)
    return [one.token for one in recognize(page, contexts)]


def page_of(*fields: Field, title: str = "") -> tuple[PageFacts, tuple[ControlContext, ...]]:
    """A page of these fields."""
    page = PageFacts(
        url="https://shop.example.com/step", origin="https://shop.example.com", title=title,
        headings=(Heading(1, title),) if title else (), alerts=(), marks=frozenset(),
        controls=tuple(replace(control, index=at) for at, (control, _) in enumerate(fields)), foreign_frames=(),
        fingerprint="1", loaded=True,
    )  # fmt: skip
    return page, tuple(context for _, context in fields)

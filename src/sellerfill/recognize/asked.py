"""The controls of a page that something can be asked in, each with what stands round it, cut into texts by place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sellerfill.facts import ControlContext, ControlFacts, Kind, PageFacts

ASKED = frozenset({Kind.TEXT, Kind.PASSWORD, Kind.SELECT})
STRONG = frozenset({"aria", "for", "wrapped", "attribute", "table", "host"})
MUTED = "hidden from assistive technology"
_NUMBERED = re.compile(r"^[A-Za-z]{0,2}[-_]?\d+$")
_MACHINE = re.compile(r"[0-9a-f]{8}-|^:r|^[A-Za-z]?\d{4,}$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A control that can ask for something, with what stands round it, cut into texts by place."""

    facts: ControlFacts
    context: ControlContext
    label: str
    attributes: str

    @property
    def place(self) -> tuple[int, int]:
        """The form that it stands in: frame and form."""
        return (self.facts.frame, self.context.form)


def asked_controls(page: PageFacts, contexts: Sequence[ControlContext]) -> list[Asked]:
    """Controls that text, a password or a choice is asked in, and that a person sees, in their order."""
    muted = Counter(
        (control.frame, context.form)
        for control, context in zip(page.controls, contexts, strict=True)
        if control.kind in ASKED and control.hidden == MUTED
    )
    return [
        Asked(control, context, _label(control, context), _attributes(control))
        for control, context in zip(page.controls, contexts, strict=True)
        if control.kind in ASKED
        and (not control.hidden or (control.hidden == MUTED and _is_drawn(control, context, muted)))
    ]


def _is_drawn(control: ControlFacts, context: ControlContext, muted: Counter[tuple[int, int]]) -> bool:
    """Whether controls that assistive technology is not told of are seen all the same.

    A page behind a dialog and forms whose every field is wrapped so have many of them; a trap comes alone or in twos.
    A list with entries stands behind a drawn one; traps are typed into.
    """
    if control.kind is Kind.SELECT and len(control.options) >= 3:
        return True
    return max(context.muted, muted[control.frame, context.form]) >= 3


def _label(control: ControlFacts, context: ControlContext) -> str:
    strong = [label.text for label in control.labels if label.route in STRONG]
    strong += [near.text for near in context.nearby if near.route == "host"]
    weak = [label.text for label in control.labels if label.route in ("placeholder", "title")]
    return " ".join(dict.fromkeys(strong or weak or _near(context)))[:200]


def _near(context: ControlContext) -> list[str]:
    """The text that most likely names a control without a label; floating labels come after their control."""
    by_route = {near.route: near.text for near in reversed(context.nearby)}
    return [text for route in ("box", "before", "above", "after") if (text := by_route.get(route))][:1]


def _attributes(control: ControlFacts) -> str:
    told = [text for text in (control.name, control.id) if not _NUMBERED.match(text) and not _MACHINE.search(text)]
    return " ".join(dict.fromkeys(told))

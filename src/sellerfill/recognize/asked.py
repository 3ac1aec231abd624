"""The controls of a page that something can be asked in, each with what stands round it, cut into texts by place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sellerfill.facts import ControlContext, ControlFacts, Kind, PageFacts
from sellerfill.recognize.identifiers import own_parts

ASKED = frozenset({Kind.TEXT, Kind.PASSWORD, Kind.SELECT})
STRONG = frozenset({"aria", "for", "wrapped", "attribute", "table", "host"})
DRAWN = frozenset({"", "hidden from assistive technology", "clipped"})
_NUMBERED = re.compile(r"^[A-Za-z]{0,2}[-_]?\d+$")
_MACHINE = re.compile(r"[0-9a-f]{8}-|^:r|^[A-Za-z]?\d{4,}$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A control that can ask for something, with what stands round it, cut into texts by place.

    `attributes` is its own part of its name and id, `scope` the beginning that it shares with others of its form.
    """

    facts: ControlFacts
    context: ControlContext
    label: str
    attributes: str
    scope: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """The form that it stands in: frame and form."""
        return (self.facts.frame, self.context.form)


def asked_controls(page: PageFacts, contexts: Sequence[ControlContext]) -> list[Asked]:
    """Controls that text, a password or a choice is asked in, and that are drawn, in their order.

    What is cut off may be the next step of a form, and what assistive technology is not told of may stand behind a
    dialog: what such a control asks for can be told, although nothing is to be written into it.
    """
    asked = [
        (control, context)
        for control, context in zip(page.controls, contexts, strict=True)
        if control.kind in ASKED and control.hidden in DRAWN
    ]
    forms: dict[tuple[int, int], list[list[str]]] = defaultdict(list)
    for control, context in asked:
        forms[control.frame, context.form].append(_identifiers(control))
    parts = {place: iter(own_parts(them)) for place, them in forms.items()}
    return [
        Asked(control, context, _label(control, context), *next(parts[control.frame, context.form]))
        for control, context in asked
    ]


def _label(control: ControlFacts, context: ControlContext) -> str:
    strong = [label.text for label in control.labels if label.route in STRONG]
    strong += [near.text for near in context.nearby if near.route == "host"]
    weak = [label.text for label in control.labels if label.route in ("placeholder", "title")]
    return " ".join(dict.fromkeys(strong or weak or _near(context)))[:200]


def _near(context: ControlContext) -> list[str]:
    """The text that most likely names a control without a label; floating labels come after their control."""
    by_route = {near.route: near.text for near in reversed(context.nearby)}
    return [text for route in ("box", "before", "above", "after") if (text := by_route.get(route))][:1]


def _identifiers(control: ControlFacts) -> list[str]:
    """Name and id, unless a machine counted them out."""
    told = [text for text in (control.name, control.id) if not _NUMBERED.match(text) and not _MACHINE.search(text)]
    return list(dict.fromkeys(told))

"""What the recorder in the page tells: one look a change, one a press; facts, and no values."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sellerfill.browser.page_facts import page_facts
from sellerfill.facts import ControlContext, ControlFacts, Heading, Label, Option, PageFacts

# Deeper than any page goes; what lies below is not needed to know it again.
Tree = list[Any] | str


@dataclass(frozen=True, slots=True)
class Look:
    """One look of the recorder.

    `reason` is "load", "change", "press" or "point"; `index` the control pressed or pointed at, else -1; `filled` says
    of each control whether something stands in it; `statuses` are messages shown, `frames` titles of visible frames.
    `tree` is the markup that a person sees: [tag, attributes, children, children of the open shadow], or a text.
    """

    reason: str
    index: int
    facts: PageFacts
    contexts: tuple[ControlContext, ...]
    statuses: tuple[str, ...]
    frames: tuple[str, ...]
    filled: tuple[bool, ...]
    language: str
    tree: Tree

    @property
    def pressed(self) -> ControlFacts | None:
        """The button that was pressed, None for any other look."""
        return self.facts.controls[self.index] if self.reason == "press" else None

    @property
    def heading(self) -> str:
        """The page's own title: the first heading of the highest level, else the window's."""
        best = min(self.facts.headings, key=lambda heading: heading.level, default=None)
        return best.text if best else self.facts.title

    def visible(self) -> list[ControlFacts]:
        """The controls that a person sees."""
        return [control for control in self.facts.controls if not control.hidden]


def look_of(payload: str) -> tuple[Look, list[str]]:
    """One message of the recorder: the look, and marks of what stands in its text boxes."""
    told = json.loads(payload)
    look = Look(
        reason=told["reason"],
        index=told["index"],
        facts=page_facts([told["facts"]], []),
        contexts=tuple(_context(raw) for raw in told["contexts"]),
        statuses=tuple(told["statuses"]),
        frames=tuple(told["frames"]),
        filled=tuple(told["filled"]),
        language=told["language"],
        tree=told["tree"] or "",
    )
    return look, told["marks"]


def _context(raw: dict[str, Any] | None) -> ControlContext:
    if raw is None:
        return ControlContext()
    nearby = tuple(Label(route, text) for route, text in raw["nearby"])
    lists = {key: tuple(raw[key]) for key in ("hints", "buttons")}
    return ControlContext(**{**raw, **lists, "nearby": nearby})


def scrubbed(look: Look, private: Callable[[str], bool]) -> Look:
    """The look without any text in which something typed stands."""
    facts = look.facts
    kept = tuple(heading for heading in facts.headings if not private(heading.text))
    clean = replace(
        facts,
        url=facts.url.partition("?")[0].partition("#")[0],
        title="" if private(facts.title) else facts.title,
        headings=tuple(Heading(heading.level, heading.text) for heading in kept),
        alerts=_clean(facts.alerts, private),
        controls=tuple(_clean_control(control, private) for control in facts.controls),
    )
    return replace(look, facts=clean, statuses=_clean(look.statuses, private), frames=_clean(look.frames, private))


def _clean(texts: tuple[str, ...], private: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(text for text in texts if not private(text))


def _clean_control(control: ControlFacts, private: Callable[[str], bool]) -> ControlFacts:
    return replace(
        control,
        id="" if private(control.id) else control.id,
        name="" if private(control.name) else control.name,
        labels=tuple(label for label in control.labels if not private(label.text)),
        group=_clean(control.group, private),
        sections=_clean(control.sections, private),
        options=tuple(
            Option("" if private(one.value) else one.value, one.text)
            for one in control.options
            if not private(one.text)
        ),
    )

"""What the reader in the page tells, as the facts that everything else works on."""

from __future__ import annotations

from typing import Any

from sellerfill.facts import ControlFacts, Heading, Kind, Label, Option, PageFacts


def page_facts(raw: list[dict[str, Any]], foreign: list[str]) -> PageFacts:
    """Facts of all frames as those of one page; headings and alerts are the main frame's."""
    main = raw[0]
    return PageFacts(
        url=main["url"],
        origin=main["origin"],
        title=main["title"],
        headings=tuple(Heading(level, text) for level, text in main["headings"]),
        alerts=tuple(main["alerts"]),
        marks=frozenset(mark for part in raw for mark in part["marks"]),
        controls=tuple(_control(frame, facts) for frame, part in enumerate(raw) for facts in part["controls"]),
        foreign_frames=tuple(foreign),
        fingerprint=main["fingerprint"],
        loaded=main["loaded"],
        began=main["began"],
    )


def _control(frame: int, facts: dict[str, Any]) -> ControlFacts:
    lists = {key: tuple(facts[key]) for key in ("group", "sections")}
    return ControlFacts(
        **{
            **facts,
            **lists,
            "frame": frame,
            "kind": Kind(facts["kind"]),
            "labels": tuple(Label(route, text) for route, text in facts["labels"]),
            "options": tuple(Option(value, text) for value, text in facts["options"]),
        }
    )

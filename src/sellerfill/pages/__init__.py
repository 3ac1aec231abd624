"""The words that a page object is written in.

A page object is a class that reads like the page: what stands at its top, what it asks for, which buttons it has,
and what only a person may do there. It is data: nothing in it acts. A new marketplace is a folder of such classes.
"""

from __future__ import annotations

from sellerfill.pages.fields import Choice, Field, LeaveUnticked, Reveal, Same, Script, Text, Tick, Upload
from sellerfill.pages.page import Page, Part, Site, Step
from sellerfill.pages.persons import Button, Handoff, Human, Line, Repeat, Wait
from sellerfill.pages.words import Control, Words, plain

__all__ = [
    "Button",
    "Choice",
    "Control",
    "Field",
    "Handoff",
    "Human",
    "LeaveUnticked",
    "Line",
    "Page",
    "Part",
    "Repeat",
    "Reveal",
    "Same",
    "Script",
    "Site",
    "Step",
    "Text",
    "Tick",
    "Upload",
    "Wait",
    "Words",
    "plain",
]

"""A run's record as the report's entries, in the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sellerfill.cli.plan import why
from sellerfill.cli.view import OUTCOMES, WHY_LEFT, page_title
from sellerfill.handoff.instructions import KINDS
from sellerfill.language import Bilingual, Lang
from sellerfill.plan import FillPlan
from sellerfill.report import Entry, Shown, write_page
from sellerfill.report.page import masked
from sellerfill.run.parts import Filled, Visit

HOW = {
    "declared": Bilingual("the page object's words", "页面定义"),
    "recognized": Bilingual("recognition", "自动识别"),
    "typed": Bilingual("a person", "人工"),
}


def write_report(path: Path, visits: Sequence[Visit], plan: FillPlan, outcome: str, lang: Lang) -> Path:
    """Write the report beside the run's pictures."""
    head = {"outcome": outcome, "run": path.parent.name, "digest": plan.digest}
    return write_page(path, [_entry(visit, plan, lang) for visit in visits], head, lang)


def _entry(visit: Visit, plan: FillPlan, lang: Lang) -> Entry:
    human = ""
    if visit.human:
        human = KINDS[visit.human].say(lang)
        if visit.human_outcome:
            human += " — " + OUTCOMES[visit.human_outcome].say(lang)
    return Entry(
        title=page_title(plan.site, visit.page, lang),
        origin=visit.origin,
        fields=tuple(_shown(filled, lang) for filled in visit.filled),
        human=human,
        human_seconds=visit.human_seconds,
        pressed=visit.pressed,
        outcome=OUTCOMES[visit.outcome].say(lang) if visit.outcome else "",
        picture=visit.picture,
        left=tuple((one.label, WHY_LEFT[one.why].say(lang)) for one in visit.left),
    )


def _shown(filled: Filled, lang: Lang) -> Shown:
    planned = filled.planned
    label = planned.field.zh if lang is Lang.ZH else planned.field.en
    value = "••••" if planned.value.secret else masked(planned.value.latin)
    how = HOW[filled.how].say(lang)
    if filled.how == "recognized":
        how += f": {filled.label} ({', '.join(filled.evidence)})"
    return Shown(label, value, planned.value.path, how, why(planned.value.rule, lang))

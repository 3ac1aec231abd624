"""A run's record as the report's entries, in the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sellerfill.cli.job import Job
from sellerfill.cli.plan import why
from sellerfill.cli.view import OUTCOMES, SETTLED, WHY_LEFT, page_title
from sellerfill.handoff.instructions import KINDS
from sellerfill.journal import Doubt
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
BROKEN_OFF = Bilingual("broken off", "已中断")
TOLD_BY = {
    "site": Bilingual("told later by the page that the site showed", "由网站之后显示的页面得知"),
    "person": Bilingual("told by a person", "由操作者告知"),
}


def write_report(job: Job, visits: Sequence[Visit], outcome: str) -> Path:
    """Write the report of this start of the run; those of the starts before are kept beside it."""
    lang, path = job.terminal.lang, job.folder / "report.html"
    earlier = sorted(job.folder.glob("report-*.html"))
    if path.exists():
        earlier.append(path.replace(job.folder / f"report-{len(earlier) + 1}.html"))
    head = {"outcome": outcome, "run": job.run, "digest": job.plan.digest}
    head["earlier"] = " ".join(one.name for one in earlier)
    doubts = [_in_doubt(job, doubt).say(lang) for doubt in job.journal.doubts(job.run)]
    return write_page(path, [_entry(visit, job.plan, lang) for visit in visits], head, lang, doubts)


def _in_doubt(job: Job, doubt: Doubt) -> Bilingual:
    when = doubt.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    settled, by = SETTLED[doubt.outcome], TOLD_BY.get(doubt.by, Bilingual("", ""))
    return Bilingual(
        f"{when}: '{doubt.button}' on page {doubt.page}: {settled.en}" + (f" ({by.en})" if by.en else ""),
        f"{when}：页面 {doubt.page} 上的“{doubt.button}”：{settled.zh}" + (f"（{by.zh}）" if by.zh else ""),
    )


def _entry(visit: Visit, plan: FillPlan, lang: Lang) -> Entry:
    human = ""
    if visit.human:
        human = KINDS[visit.human].say(lang)
        human += " — " + OUTCOMES.get(visit.human_outcome, BROKEN_OFF).say(lang)
    return Entry(
        title=page_title(plan.site, visit.page, lang),
        origin=visit.origin,
        fields=tuple(_shown(filled, lang) for filled in visit.filled),
        human=human,
        human_seconds=visit.human_seconds,
        human_inputs=visit.human_inputs,
        pressed=visit.pressed,
        outcome=OUTCOMES[visit.outcome].say(lang) if visit.outcome else "",
        picture=visit.picture,
        left=tuple((one.label, WHY_LEFT[one.why].say(lang)) for one in visit.left),
    )


def _shown(filled: Filled, lang: Lang) -> Shown:
    planned = filled.planned
    label = planned.field.zh if lang is Lang.ZH else planned.field.en
    value = "••••" if planned.value.secret else masked(planned.text)
    how = HOW[filled.how].say(lang)
    if filled.how == "recognized":
        how += f": {filled.label} ({', '.join(filled.evidence)})"
    return Shown(label, value, planned.value.path, how, why(planned.value.rule, lang))

"""Approving a plan before the first keystroke: in full, by its difference to the one approved before, or shortly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import typer

from sellerfill.cli.approving import is_asked
from sellerfill.cli.job import FillOptions
from sellerfill.cli.plan import show_table, shown
from sellerfill.cli.terminal import Terminal
from sellerfill.cli.view import page_title
from sellerfill.errors import Declined
from sellerfill.journal import Journal
from sellerfill.language import Bilingual, Lang
from sellerfill.pages import Field, Site
from sellerfill.plan import Approver, FillPlan, PlannedField

AS_SHOWN = Bilingual("Fill this in as shown?", "是否按此填写？")
AS_CHANGED = Bilingual("Fill this in with these changes?", "是否按以上改动填写？")
GO_ON = Bilingual("Go on with it?", "是否继续？")
NOT_APPROVED = Bilingual("The plan was not approved; nothing was filled", "计划未获批准；没有填写任何内容")


@dataclass(frozen=True, slots=True)
class Approval:
    """The last plan that was approved for a seller on a site: its digest, marks by field key, when; whether a run of it
    has come to the registration's end since.

    `going_on`: the person has just said at the terminal to go on with the run that it was approved for.
    """

    digest: str
    fields: dict[str, str]
    at: datetime
    finished: bool
    going_on: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """What a plan has otherwise than the approved one: fields that are new or get another value, keys that are gone."""

    new: tuple[PlannedField, ...]
    changed: tuple[PlannedField, ...]
    gone: tuple[str, ...]


def last_approval(journal: Journal, seller: str, scope: str) -> Approval | None:
    """The newest approval of this seller on this scope, None before the first one."""
    found: Approval | None = None
    for event, detail in journal.told(seller, scope, "approved", "run-ended"):
        if event == "approved":
            found = Approval(detail["digest"], detail["fields"], detail["at"], finished=False)
        elif found and detail["outcome"] == "done":
            found = replace(found, finished=True)
    return found


def difference(plan: FillPlan, marks: dict[str, str], before: Approval) -> Difference:
    """The plan beside the approved one; `marks` are the plan's own."""
    return Difference(
        new=tuple(p for p in plan.fields if p.key not in before.fields),
        changed=tuple(p for p in plan.fields if before.fields.get(p.key, marks[p.key]) != marks[p.key]),
        gone=tuple(key for key in before.fields if key not in marks),
    )


def approved(
    plan: FillPlan, options: FillOptions, terminal: Terminal, journal: Journal, before: Approval | None
) -> FillPlan:
    """The plan with who approved it; with nobody where nobody is asked: in a rehearsal, or without a terminal.

    Raises Declined where the person says no.
    """
    if options.rehearse:
        return plan
    if not is_asked(options, terminal):
        if before and not before.finished and before.digest != plan.digest:
            _show_difference(plan, difference(plan, plan.marks(journal.mark), before), before, terminal, _nothing)
        return replace(plan, approved_by=Approver.YES) if options.yes else plan
    question = _shown(plan, terminal, journal, before)
    if question and not typer.confirm(question.say(terminal.lang)):
        raise Declined(NOT_APPROVED)
    return replace(plan, approved_by=Approver.PERSON)


def _nothing(planned: PlannedField) -> str:
    """What is shown of a value where nobody sits at the terminal: it may be a file that many read."""
    return "…"


def _shown(plan: FillPlan, terminal: Terminal, journal: Journal, before: Approval | None) -> Bilingual | None:
    """Show what the person has to see of the plan; the question that fits, None where it was answered just now."""
    if before and before.digest == plan.digest and not before.finished:
        when = _time(before)
        terminal.say(
            Bilingual(
                f"You approved exactly this plan on {when}, and its run is not finished.",
                f"您已于 {when} 批准过完全相同的计划，上次运行尚未完成。",
            )
        )
        terminal.say(Bilingual(f"Digest of this plan: {plan.digest}", f"计划摘要：{plan.digest}"), style="dim")
        return None if before.going_on else GO_ON
    show_table(plan, terminal)
    if before is None or before.digest == plan.digest:
        return AS_SHOWN
    _show_difference(plan, difference(plan, plan.marks(journal.mark), before), before, terminal, shown)
    return AS_CHANGED


def _show_difference(
    plan: FillPlan, found: Difference, before: Approval, terminal: Terminal, said: Callable[[PlannedField], str]
) -> None:
    """Below the table, right above the question; `said` is what is shown of a value.

    What a field had before is not known: no value is ever kept.
    """
    when = _time(before)
    terminal.say(Bilingual(f"Not as you approved it on {when}:", f"与您 {when} 批准的计划不同："), style="bold yellow")
    for sign, word, fields in (
        ("+", Bilingual("new", "新增"), found.new),
        ("~", Bilingual("changed", "改动"), found.changed),
    ):
        for planned in fields:
            where = _where(plan.site, planned.key)
            terminal.say(
                Bilingual(
                    f"  {sign} {word.en}: {where.en}: {said(planned)}",
                    f"  {sign} {word.zh}：{where.zh}：{said(planned)}",
                ),
                style="yellow",
            )
    for key in found.gone:
        where = _where(plan.site, key)
        terminal.say(Bilingual(f"  - gone: {where.en}", f"  - 不再填写：{where.zh}"), style="yellow")
    if not (found.new or found.changed or found.gone):
        terminal.say(
            Bilingual(
                "  the same fields get the same values, in another order",
                "  字段和内容不变，只是顺序不同",
            ),
            style="yellow",
        )


def _where(site: Site, key: str) -> Bilingual:
    """A field by its page and label; by its key where the site has it no longer."""
    name, _, field_name = key.partition("[")[0].partition(".")
    page = next((page for page in site.pages if page.name == name), None)
    field = page.fields.get(field_name) if page else None
    if not isinstance(field, Field):
        return Bilingual(key, key)
    titles = Bilingual(page_title(site, name, Lang.EN), page_title(site, name, Lang.ZH))
    return Bilingual(f"{titles.en} · {field.en}", f"{titles.zh} · {field.zh}")


def _time(before: Approval) -> str:
    return before.at.astimezone().strftime("%Y-%m-%d %H:%M")

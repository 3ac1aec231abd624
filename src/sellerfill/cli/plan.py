"""`fill plan`: what would be typed where, in which spelling, and why; secrets by their reference alone."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from sellerfill.cli.review import review_at_terminal
from sellerfill.cli.terminal import Terminal
from sellerfill.errors import UsageError
from sellerfill.language import Bilingual, Lang
from sellerfill.plan import FillPlan, PlannedField, build_plan
from sellerfill.romanize import RULES as ROMANIZE_RULES
from sellerfill.sites import site_named
from sellerfill.values import RULES as VALUE_RULES
from sellerfill.values import prepare

HEADINGS = (
    Bilingual("Field", "字段"),
    Bilingual("Typed", "填写内容"),
    Bilingual("Original", "原文"),
    Bilingual("Why so spelled", "拼写依据"),
)
IN_LOCAL_SCRIPT = Bilingual("the page asks for the local script", "页面要求填写中文")
# Copied or chosen as the profile says: there is no spelling to explain.
PLAIN_RULES = frozenset({"as-written", "choice", "secret"})


def show_plan(profile: Path, site: str, form: str, terminal: Terminal, *, review: bool = False) -> None:
    """Print the plan as a table, as JSON or as a page of HTML; with `review`, doubtful spellings are settled first."""
    if form not in ("table", "json", "html"):
        raise UsageError(
            Bilingual(f"There is no format {form!r}: table, json or html", f"没有格式 {form!r}：table、json 或 html")
        )
    plan = _plan(profile, site)
    if review and review_at_terminal(profile, plan, terminal):
        plan = _plan(profile, site)
    if form == "json":
        terminal.emit(described(plan, terminal.lang))
    elif form == "html":
        from sellerfill.report import plan_page

        sys.stdout.write(plan_page(plan_rows(plan, terminal.lang), plan.digest, terminal.lang))
    else:
        show_table(plan, terminal)


def _plan(profile: Path, site: str) -> FillPlan:
    _, answers = prepare(profile, today=date.today())
    return build_plan(site_named(site), answers)


def why(rule: str, lang: Lang) -> str:
    """The reason behind a rule's id, in the user's language."""
    known = VALUE_RULES.get(rule) or ROMANIZE_RULES.get(rule)
    return known.say(lang) if known else rule


def shown(planned: PlannedField) -> str:
    """What the field gets, as a person may see it: a secret by its reference."""
    value = planned.value
    return f"•••• ({value.secret})" if value.secret else planned.text


def plan_rows(plan: FillPlan, lang: Lang) -> list[tuple[str, ...]]:
    """One row a field: page, field, typed, original, why, look."""
    rows: list[tuple[str, ...]] = []
    for planned in plan.fields:
        value, heading = planned.value, plan.site.page(planned.page).heading.texts
        page = heading[1] if lang is Lang.ZH else heading[0]
        label = planned.field.zh if lang is Lang.ZH else planned.field.en
        if planned.item:
            label += f" ({planned.item + 1})"
        local = planned.script == "local"
        look = "" if local else "; ".join(one.say(lang) for one in value.look)
        reason = "" if value.rule in PLAIN_RULES else why(value.rule, lang)
        reason = IN_LOCAL_SCRIPT.say(lang) if local else reason
        rows.append((page, label, shown(planned), value.local or "", reason, look))
    return rows


def described(plan: FillPlan, lang: Lang) -> dict[str, Any]:
    """The plan as the contract's JSON object."""
    return {
        "site": plan.site.name,
        "digest": plan.digest,
        "fields": [
            {
                "page": planned.page,
                "field": planned.name,
                "label": {"en": planned.field.en, "zh": planned.field.zh},
                "token": str(planned.value.token),
                "value": shown(planned),
                "script": planned.script,
                "item": planned.item,
                "secret": planned.value.secret is not None,
                "local": planned.value.local,
                "path": planned.value.path,
                "rule": planned.value.rule,
                "why": why(planned.value.rule, lang),
                "readings": [
                    {"text": r.text, "latin": r.latin, "rule": r.rule, "source": r.source, "others": list(r.others)}
                    for r in planned.value.readings
                ],
                "warnings": [one.say(lang) for one in planned.value.look],
            }
            for planned in plan.fields
        ],
    }


def show_table(plan: FillPlan, terminal: Terminal) -> None:
    """Print the plan, a section a page, and below it what a person should look at."""
    table = Table(pad_edge=False, expand=True, border_style="dim", header_style="bold")
    for heading, share in zip(HEADINGS, (3, 4, 3, 3), strict=True):
        table.add_column(heading.say(terminal.lang), overflow="fold", ratio=share)
    last = ""
    for page, label, typed, original, reason, _ in plan_rows(plan, terminal.lang):
        if page != last:
            table.add_section()
            table.add_row(f"[bold cyan]{escape(page)}[/]", "", "", "")
        table.add_row(*(escape(cell) for cell in (label, typed, original if original != typed else "", reason)))
        last = page
    terminal.show(table)
    for path, look in _to_look_at(plan):
        terminal.say(Bilingual(f"⚠ {path}: {look.en}", f"⚠ {path}：{look.zh}"), style="yellow")
    terminal.say(Bilingual(f"Digest of this plan: {plan.digest}", f"计划摘要：{plan.digest}"), style="dim")


def _to_look_at(plan: FillPlan) -> list[tuple[str, Bilingual]]:
    """What a person should look at, once for each key of the profile."""
    return list(
        dict.fromkeys(
            (planned.value.path, look)
            for planned in plan.fields
            if planned.script == "latin"
            for look in planned.value.look
        )
    )

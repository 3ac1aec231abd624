"""The lines that a tax form shows again, beside the profile."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from sellerfill.cli.comparing import plain_lines, table_beside
from sellerfill.language import Bilingual, Lang
from sellerfill.plan import FillPlan, build_plan
from sellerfill.run.beside import Compared, Verdict, compare
from sellerfill.sites import AMAZON_NA
from sellerfill.sites.amazon_na.tax_words import PART_ONE
from sellerfill.values import prepare

PROFILES = Path(__file__).parents[2] / "profiles"
ADDRESS = (
    "Room 1203, Building 2, Shili Building, No. 18 Keji South Road, Yuehai Subdistrict, Nanshan District, "
    "Shenzhen, Guangdong, 518057, China"
)
COUNTRY, NAME = Bilingual("2 Country", "2 国家"), Bilingual("1 Name", "1 姓名")
RIGHT = {
    "1 Name of organization that is the beneficial owner": "Shenzhen Shili Trading Co., Ltd.",
    "2. Country of incorporation or organization": "China",
    "4 Type of beneficial owner": "Corporation",
    "Permanent residence address": ADDRESS,
    "Mailing address (if different from above)": "None",
}


@pytest.fixture(scope="module")
def plan() -> FillPlan:
    """The bundled company's plan."""
    return build_plan(AMAZON_NA, prepare(PROFILES / "company.yaml", today=date(2026, 11, 23))[1])


def verdicts(plan: FillPlan, **changed: str) -> dict[str, str]:
    shown = {**RIGHT, **{label: changed[key] for key in changed for label in RIGHT if key in label}}
    return {one.label.en: str(one.verdict) for one in compare(PART_ONE, shown.items(), plan)}


def test_a_right_form_is_the_same_line_by_line(plan: FillPlan) -> None:
    assert verdicts(plan) == dict.fromkeys(RIGHT, "same")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Name", "Shenzhen Shili Trading Co., Limited"),
        ("Country", "Japan"),
        ("Type", "Partnership"),
        ("Permanent", ADDRESS.replace("518057", "518075")),
        ("Permanent", ADDRESS.replace("Building 2, ", "")),
        ("Permanent", ADDRESS.replace("China", "Japan")),
        ("Mailing", ADDRESS),
    ],
)
def test_one_wrong_line_differs_and_the_others_do_not(line: str, text: str, plan: FillPlan) -> None:
    judged = verdicts(plan, **{line: text})

    assert [label for label, verdict in judged.items() if verdict == "differs"] == [
        label for label in RIGHT if line in label
    ]


def test_the_parts_of_an_address_may_stand_in_another_order(plan: FillPlan) -> None:
    first, rest = ADDRESS.split(", Shenzhen, ")

    assert verdicts(plan, Permanent=f"Shenzhen, {rest}, {first}") == dict.fromkeys(RIGHT, "same")


def test_a_line_that_the_page_lacks_is_missing_and_one_that_nobody_declared_is_the_persons(plan: FillPlan) -> None:
    found = compare(PART_ONE, [("Reference number(s)", "None")], plan)

    assert [(one.label.en, str(one.verdict)) for one in found] == [
        ("Reference number(s)", "yours"),
        ("Name of organization that is the beneficial owner", "missing"),
        ("Country of organization", "missing"),
        ("Permanent residence address", "missing"),
    ]


def test_where_the_two_differ_both_stand_one_above_the_other() -> None:
    lines = (Compared(COUNTRY, "Japan", "China", Verdict.DIFFERS), Compared(NAME, "Ann", "Ann", Verdict.SAME))
    console = Console(width=80, color_system=None)

    with console.capture() as drawn:
        console.print(table_beside(lines, Lang.EN))

    assert [" ".join(line.split()) for line in drawn.get().splitlines()] == [
        "DIFFERS 2 Country page: Japan",
        "profile: China",
        "same 1 Name Ann",
    ]


def test_output_that_may_be_kept_and_the_lines_own_names_hold_no_value() -> None:
    line = Compared(COUNTRY, "Japan", "China", Verdict.DIFFERS)

    assert plain_lines([line]) == [("  2 Country: DIFFERS", "  2 国家：不一致")]
    assert "Japan" not in repr(line)
    assert "China" not in repr(line)

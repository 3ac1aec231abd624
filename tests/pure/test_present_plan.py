"""The plan of today's registration: which script each field gets, one set of fields for each further owner."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sellerfill.cli.plan import described, plan_rows
from sellerfill.language import Lang
from sellerfill.plan import FillPlan, build_plan
from sellerfill.run.beside import exact
from sellerfill.sites import AMAZON_NA
from sellerfill.values import prepare

PROFILES = Path(__file__).parents[2] / "profiles"
OWNERS, IDENTITY = AMAZON_NA.page("beneficial_owners"), AMAZON_NA.page("seller_identity")
LOCATION = AMAZON_NA.page("business_location")


def plan_of(name: str) -> FillPlan:
    """The plan of a bundled profile."""
    return build_plan(AMAZON_NA, prepare(PROFILES / name, today=date(2026, 11, 24))[1])


@pytest.fixture(scope="module")
def plan() -> FillPlan:
    """The plan of the company with two further owners."""
    return plan_of("company-with-owners.yaml")


def test_an_address_in_mainland_china_is_typed_in_chinese_and_one_elsewhere_in_latin_letters(plan: FillPlan) -> None:
    second, third = plan.on(OWNERS, 0), plan.on(OWNERS, 1)

    assert (second["city"].text, second["city"].script) == ("上海市", "local")
    assert (third["city"].text, third["city"].script) == ("Seattle", "latin")


def test_a_long_address_goes_on_in_the_second_line_after_a_whole_piece(plan: FillPlan) -> None:
    lines = plan.on(IDENTITY)

    assert lines["line1"].text.endswith("一千八百零二室南侧")
    assert lines["line2"].text == "连接体附属用房第五层"
    assert max(len(lines[name].text) for name in ("line1", "line2")) <= 60


def test_each_further_owner_has_fields_under_names_of_their_own(plan: FillPlan) -> None:
    keys = [planned.key for planned in plan.fields if planned.name == "id_number"]

    assert keys == ["seller_identity.id_number", "beneficial_owners.id_number", "beneficial_owners.id_number[1]"]
    assert plan.on(OWNERS, 1)["id_number"].text == "E00000027"


@pytest.mark.parametrize(
    ("profile", "owners"),
    [("company.yaml", 0), ("individual.yaml", 0), ("other-billing.yaml", 1), ("minority-region.yaml", 0)],
)
def test_the_classic_sellers_are_asked_for_their_further_owners_alone(profile: str, owners: int) -> None:
    assert plan_of(profile).items(OWNERS) == owners


def test_the_plan_tells_the_script_of_each_field(plan: FillPlan) -> None:
    fields = {row["page"] + "." + row["field"]: row for row in described(plan, Lang.EN)["fields"] if not row["item"]}
    reasons = {(row[0], row[1]): row[4] for row in plan_rows(plan, Lang.EN)}

    assert fields["business_information.name_latin"]["script"] == "latin"
    assert fields["business_information.name_local"]["script"] == "local"
    assert fields["business_information.name_local"]["value"] == "宁波示例家居用品有限公司"
    assert reasons["Business information", "Business name in Chinese"] == "the page asks for the local script"


def test_before_a_one_way_page_the_values_stand_beside_the_words_of_the_papers(plan: FillPlan) -> None:
    name = next(line for line in exact(plan, AMAZON_NA.page("business_information")) if "register" in line.label.en)

    assert (name.page, name.profile) == ("Ningbo Shili Household Products Co., Ltd.", "宁波示例家居用品有限公司")
    assert [line.page for line in exact(plan, LOCATION)] == ["China", "Privately-owned business / 私有企业"]


def test_a_document_without_expiry_is_ticked_or_gets_the_latest_date(plan: FillPlan) -> None:
    identity = plan.on(IDENTITY)

    assert identity["id_permanent"].text == "yes"
    assert [identity[f"expiry_{part}"].text for part in ("year", "month", "day")] == ["latest", "12", "31"]

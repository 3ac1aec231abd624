from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError
from short_profile import SELLER, TODAY, Look, Write, changed, told

from sellerfill.profile import SellerProfile, load

PROFILES = Path(__file__).parents[3] / "profiles"


@pytest.mark.parametrize("name", ["company", "individual", "minority-region", "other-billing"])
def test_the_invented_sellers_load_without_any_finding(name: str) -> None:
    loaded = load(PROFILES / f"{name}.yaml", today=TODAY)

    assert loaded.findings == ()


def test_the_company_is_read_as_it_is_written() -> None:
    profile = load(PROFILES / "company.yaml", today=TODAY).profile

    assert profile.entity is not None
    assert profile.entity.legal_name is not None
    assert profile.entity.legal_name.local == "深圳市示例贸易有限公司"
    assert profile.entity.established_on == date(2019, 5, 16)
    assert profile.entity.licence_expiry == "permanent"
    assert profile.people[0].name.local == "吕小军"
    assert profile.contact.phone == "+8613800000001"
    assert profile.store.names == ("Yunsuo Home", "Yunsuo Living")
    assert (profile.card.expiry_year, profile.card.expiry_month) == (2029, 8)
    assert profile.tax.us_person is False


def test_a_profile_never_changes(write: Write) -> None:
    profile = load(write(SELLER), today=TODAY).profile

    with pytest.raises(ValidationError):
        profile.kind = "individual"
    with pytest.raises(TypeError):
        profile.addresses["home"] = profile.addresses["registered"]  # type: ignore[index]


def test_the_digest_changes_with_a_fact_and_not_with_the_writing(write: Write) -> None:
    first = load(write(SELLER), today=TODAY).digest
    same = load(write("# a comment\n" + SELLER.replace("[Yunsuo Home]", "['Yunsuo Home']")), today=TODAY).digest
    other = load(write(changed("Yunsuo Home", "Yunsuo Hope")), today=TODAY).digest

    assert first == same
    assert first != other
    assert len(first) == 64


def test_the_account_belongs_to_its_holder_else_to_the_legal_representative(write: Write) -> None:
    second = "    name: 吕小军\n  - id: clerk\n    roles: [primary_contact]\n    name: 陈思远"
    text = changed("    name: 吕小军", second)

    assert load(write(text), today=TODAY).profile.holder.id == "owner"
    named = text.replace("account:\n", "account:\n  holder: clerk\n")
    assert load(write(named), today=TODAY).profile.holder.id == "clerk"


def test_the_business_works_at_its_operating_address(write: Write) -> None:
    operating = "  operating:\n    local: 广东省深圳市福田区示例路9号\n    postal_code: '518000'\npeople:\n"

    assert load(write(SELLER), today=TODAY).profile.business_address == "registered"
    assert load(write(changed("people:\n", operating)), today=TODAY).profile.business_address == "operating"


def test_a_licence_that_ends_within_45_days_is_a_warning(findings_of: Look) -> None:
    text = changed("entity:\n", "entity:\n  licence_expiry: 2026-12-20\n")

    assert told(findings_of(text)) == ["warning licence-margin 4:3 The licence is valid for less than 45 more days"]


def test_a_birthday_that_differs_from_the_identity_card_is_a_warning(findings_of: Look) -> None:
    text = changed(
        "    name: 吕小军",
        "    name: 吕小军\n    birth: {date: 1985-03-08}\n"
        '    identity: {type: national_id, number: "440305198503070016", expires_on: permanent}',
    )

    assert told(findings_of(text)) == [
        "warning birth-differs 15:35 'people[0].identity.number' holds another birthday than 'birth.date'"
    ]


def test_shares_of_all_people_do_not_exceed_the_whole(findings_of: Look) -> None:
    text = changed(
        "    name: 吕小军",
        "    name: 吕小军\n    ownership_percent: 60\n  - id: second\n    name: 陈思远\n    ownership_percent: 40.5",
    )

    assert told(findings_of(text)) == ["error shares 17:5 The shares of all people exceed 100 percent"]


def test_a_routing_number_checks_itself(findings_of: Look) -> None:
    deposit = (
        "deposit:\n  country: US\n  bank_name: Example Community Bank\n"
        '  routing_number: "021000022"\n  account_number: prompt\ntax:\n'
    )

    assert told(findings_of(changed("tax:\n", deposit))) == [
        "error routing-number 29:3 'deposit.routing_number' is not a valid routing number of 9 digits"
    ]


def test_editors_get_a_schema_that_knows_every_key() -> None:
    schema = SellerProfile.model_json_schema()

    assert set(schema["required"]) == {
        "version",
        "kind",
        "addresses",
        "people",
        "account",
        "contact",
        "store",
        "card",
        "tax",
    }
    assert schema["additionalProperties"] is False
    assert schema["$defs"]["Account"]["properties"]["password"]["type"] == "string"

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sellerfill.errors import ProfileError
from sellerfill.profile import RefusedProfile, SecretRef, load
from sellerfill.tokens import Token
from sellerfill.values import Value, examine, prepare, values

TODAY = date(2026, 11, 23)
PROFILES = Path(__file__).parents[2] / "profiles"

Change = Callable[[str, str, str], Path]


@pytest.fixture
def change(tmp_path: Path) -> Change:
    """Writes one of the invented sellers with one thing changed."""

    def changed(name: str, old: str, new: str) -> Path:
        text = (PROFILES / f"{name}.yaml").read_text(encoding="utf-8")
        assert text.count(old) == 1
        file = tmp_path / f"{name}.yaml"
        file.write_text(text.replace(old, new), encoding="utf-8")
        return file

    return changed


def answers_of(name: str) -> dict[Token, Value]:
    return values(load(PROFILES / f"{name}.yaml", today=TODAY).profile)


def latin_of(answers: dict[Token, Value]) -> dict[str, str]:
    return {token.value: value.latin for token, value in answers.items()}


def test_a_company_answers_every_token_that_its_profile_knows() -> None:
    assert latin_of(answers_of("company")) == {
        "seller-kind": "company",
        "name": "Lyu Xiaojun",
        "family-name": "Lyu",
        "given-name": "Xiaojun",
        "email": "seller-one@example.com",
        "new-password": "",
        "current-password": "",
        "organization": "Shenzhen Shili Trading Co., Ltd.",
        "address-line1": "Room 1203, Building 2, Shili Building, No. 18 Keji South Road, Yuehai Subdistrict,"
        " Nanshan District",
        "address-level2": "Shenzhen",
        "address-level1": "Guangdong",
        "country": "China",
        "postal-code": "518057",
        "seller-store-name": "Yunsuo Home",
        "url": "https://yunsuo.example.com",
        "tel-country-code": "China",
        "tel-national": "13800000001",
        "seller-pin-method": "call",
        "seller-pin-language": "zh",
        "cc-name": "Lyu Xiaojun",
        "cc-exp-month": "8",
        "cc-exp-year": "2029",
        "seller-billing-address-choice": "default",
        "seller-deposit-country": "United States",
        "seller-deposit-bank": "Example Community Bank",
        "seller-deposit-holder": "Shenzhen Shili Trading Co., Ltd.",
        "seller-deposit-routing": "021000021",
        "seller-deposit-account": "",
        "seller-tax-classification": "business",
        "seller-tax-us-person": "no",
        "seller-tax-intermediary": "no",
        "seller-tax-owner-type": "corporation",
        "seller-tax-mailing": "same",
        "seller-tax-tin-kind": "none",
        "seller-tax-organization": "Shenzhen Shili Trading Co., Ltd.",
        "seller-tax-organization-country": "China",
        "seller-tax-address-line1": "Room 1203, Building 2, Shili Building, No. 18 Keji South Road,"
        " Yuehai Subdistrict, Nanshan District",
        "seller-tax-city": "Shenzhen",
        "seller-tax-state": "Guangdong",
        "seller-tax-country": "China",
        "seller-tax-postal-code": "518057",
        "seller-product-upc": "yes",
        "seller-product-brand": "some",
        "seller-product-trademark": "no",
        "seller-product-count": "11-100",
        "seller-product-categories": "Home & Kitchen; Toys & Games",
        "seller-product-diversity": "decline",
        "seller-business-country": "China",
        "seller-registration-number": "91440300MAFKE0001Y",
        "seller-plan": "professional",
        "seller-person-name": "Lyu Xiaojun",
        "seller-person-family-name": "Lyu",
        "seller-person-given-name": "Xiaojun",
        "seller-person-role": "legal_representative",
        "seller-person-owner": "yes",
        "seller-person-citizenship": "China",
        "seller-person-birth-country": "China",
        "seller-person-birth-year": "1985",
        "seller-person-birth-month": "3",
        "seller-person-birth-day": "7",
        "seller-person-id-type": "national_id",
        "seller-person-id-number": "440305198503070016",
        "seller-person-id-country": "China",
        "seller-person-id-permanent": "no",
        "seller-person-id-expiry-year": "2036",
        "seller-person-id-expiry-month": "4",
        "seller-person-id-expiry-day": "1",
        "seller-person-address-line1": "Room 1203, Building 2, Shili Building, No. 18 Keji South Road,"
        " Yuehai Subdistrict, Nanshan District",
        "seller-person-city": "Shenzhen",
        "seller-person-state": "Guangdong",
        "seller-person-country": "China",
        "seller-person-postal-code": "518057",
        "seller-person-email": "lyu.xiaojun@example.com",
        "seller-person-phone": "+8613800000001",
        "seller-owners": "0",
    }


def test_an_individual_registers_and_is_taxed_under_the_persons_own_name() -> None:
    answers = latin_of(answers_of("individual"))

    assert answers["organization"] == "Zeng Yuxuan"
    assert answers["seller-tax-full-name"] == "Zeng Yuxuan"
    assert answers["seller-tax-citizenship"] == "China"
    assert answers["seller-tax-classification"] == "individual"
    assert "seller-tax-organization" not in answers
    assert "url" not in answers


def test_a_compound_surname_and_an_official_place_name_are_kept_whole() -> None:
    answers = latin_of(answers_of("minority-region"))

    assert answers["name"] == "Ouyang Xiaoxue"
    assert answers["address-level2"] == "Hohhot"
    assert answers["address-level1"] == "Inner Mongolia"


def test_another_billing_address_and_card_holder_are_given_where_they_differ() -> None:
    answers = latin_of(answers_of("other-billing"))

    assert answers["name"] == "Chen Siyuan"
    assert answers["cc-name"] == "SHAN RUONAN"
    assert answers["seller-billing-address-choice"] == "new"
    assert answers["billing address-line1"] == "Room 702, Building 3, Shili Garden"
    assert answers["billing address-line2"] == "116 Tiyu East Road, Tianhe District"
    assert answers["billing address-level2"] == "Guangzhou"
    assert answers["billing address-level1"] == "Guangdong"
    assert answers["billing postal-code"] == "510620"
    assert answers["billing tel"] == "+8613600000004"


def test_the_business_address_is_the_operating_one_and_the_tax_address_the_registered_one() -> None:
    answers = latin_of(answers_of("other-billing"))

    assert answers["postal-code"] == "200233"
    assert answers["seller-tax-postal-code"] == "200030"


def test_no_billing_address_is_given_where_it_is_the_default() -> None:
    assert [token for token in answers_of("company") if token.value.startswith("billing ")] == []


def test_pieces_of_a_street_may_be_spread_over_lines_and_written_lines_may_not() -> None:
    answers = answers_of("other-billing")

    assert answers[Token.ADDRESS_LINE1].chunks == (
        "Room 1501",
        "Block A",
        "No. 200 Tianlin Road",
        "Xuhui District",
    )
    assert answers[Token.BILLING_LINE1].chunks is None
    assert Token.ADDRESS_LINE2 not in answers


def test_the_local_script_stands_beside_the_latin_one() -> None:
    answers = answers_of("company")

    assert answers[Token.LEGAL_NAME].local == "深圳市示例贸易有限公司"
    assert answers[Token.NAME].local == "吕小军"
    assert answers[Token.ADDRESS_LINE1].local == "南山区粤海街道科技南路18号示例大厦2栋1203室"
    assert answers[Token.CITY].local == "深圳市"
    assert answers[Token.STATE].local == "广东省"
    assert answers[Token.COUNTRY].local == "中国"


def test_a_value_tells_its_key_and_its_rule() -> None:
    answers = answers_of("other-billing")

    assert (answers[Token.LEGAL_NAME].path, answers[Token.LEGAL_NAME].rule) == ("entity.legal_name", "given")
    assert (answers[Token.EMAIL].path, answers[Token.EMAIL].rule) == ("account.email", "as-written")
    assert answers[Token.NAME].path == "people[0].name"
    assert [reading.latin for reading in answers[Token.NAME].readings] == ["chen", "si", "yuan"]


def test_a_secret_stays_a_reference() -> None:
    answers = answers_of("company")

    assert answers[Token.NEW_PASSWORD].secret == SecretRef("env", "SELLERFILL_PASSWORD")
    assert answers[Token.DEPOSIT_ACCOUNT].secret == SecretRef("env", "SELLERFILL_DEPOSIT_ACCOUNT")


@pytest.mark.parametrize(
    ("token", "names"),
    [
        (Token.COUNTRY, {"CN", "China", "中国", "中国大陆", "Chinese mainland"}),
        (Token.STATE, {"Guangdong", "广东", "广东省", "Guangdong Province"}),
        (Token.CARD_EXPIRY_MONTH, {"8", "08", "August", "Aug", "8月", "八月"}),
        (Token.CARD_EXPIRY_YEAR, {"2029", "29"}),
        (Token.PHONE_COUNTRY, {"+86", "China +86", "中国 +86", "CN", "China (+86)"}),
        (Token.PIN_METHOD, {"Call", "电话"}),
        (Token.PIN_LANGUAGE, {"Chinese", "中文"}),
        (Token.TAX_US_PERSON, {"No", "否"}),
        (Token.TAX_CLASSIFICATION, {"Business", "公司"}),
        (Token.TAX_OWNER_TYPE, {"Corporation", "公司"}),
    ],
)
def test_a_choice_is_known_by_all_its_names(token: Token, names: set[str]) -> None:
    assert names - answers_of("company")[token].also == set()


def test_an_autonomous_region_is_known_by_its_names() -> None:
    names = answers_of("minority-region")[Token.STATE].also

    assert {"Inner Mongolia", "Nei Mongol", "内蒙古", "内蒙古自治区", "Inner Mongolia Autonomous Region"} <= names


def test_neighbouring_choices_share_no_name() -> None:
    answers = answers_of("company")

    assert not answers[Token.PIN_METHOD].also & answers_of("individual")[Token.PIN_METHOD].also
    assert not answers[Token.SELLER_KIND].also & answers_of("individual")[Token.SELLER_KIND].also
    assert not answers[Token.PRODUCT_COUNT].also & answers_of("individual")[Token.PRODUCT_COUNT].also


def test_categories_are_known_in_both_languages(change: Change) -> None:
    file = change("company", "[Home & Kitchen, Toys & Games]", "[玩具与游戏, Something Else]")

    _, answers = prepare(file, today=TODAY)

    value = answers[Token.PRODUCT_CATEGORIES]
    assert value.latin == "Toys & Games; Something Else"
    assert "Toys & Games" in value.items[0]
    assert value.items[1] == frozenset({"Something Else"})


@pytest.mark.parametrize(
    ("style", "latin"),
    [
        ("english", "Shenzhen Shili Trading Co., Ltd."),
        ("pinyin", "Shenzhenshishilimaoyiyouxiangongsi"),
        ("pinyin-words", "Shenzhen Shi Shili Maoyi Youxian Gongsi"),
        ("pinyin-syllables", "Shen Zhen Shi Shi Li Mao Yi You Xian Gong Si"),
    ],
)
def test_the_profile_chooses_how_a_company_is_spelled(change: Change, style: str, latin: str) -> None:
    _, answers = prepare(change("company", "latin_style: english  ", f"latin_style: {style}  "), today=TODAY)

    assert answers[Token.LEGAL_NAME].latin == latin


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("欧阳娜娜", "Ouyang", "Nana"),
        ("{local: 吕小军, latin: Lyu Xiaojun}", "Lyu", "Xiaojun"),
        ("{local: 吕小军, latin: Xiaojun LYU}", "LYU", "Xiaojun"),
    ],
)
def test_surname_and_given_name_are_told_apart(change: Change, written: str, family: str, given: str) -> None:
    _, answers = prepare(change("company", "name: 吕小军", f"name: {written}"), today=TODAY)

    assert (answers[Token.FAMILY_NAME].latin, answers[Token.GIVEN_NAME].latin) == (family, given)


def test_a_spelling_whose_surname_is_not_sure_is_not_cut_in_two(change: Change) -> None:
    _, answers = prepare(change("company", "name: 吕小军", "name: {local: 吕小军, latin: Anna Maria Lee}"), today=TODAY)

    assert Token.NAME in answers
    assert Token.FAMILY_NAME not in answers


def test_a_name_that_the_tax_form_refuses_is_an_error_with_its_place(change: Change) -> None:
    file = change("company", "local: 深圳市示例贸易有限公司", "local: 深圳示例（集团）有限公司")

    with pytest.raises(RefusedProfile) as refused:
        prepare(file, today=TODAY)

    assert str(refused.value) == (
        f"{file}:13:3: 'entity.legal_name' has a character in its Latin form that the tax form refuses."
        " Write it without brackets and the like under 'tax.name'; letters, digits, spaces and"
        " & - , ' / # . % are accepted."
    )


def test_a_tax_name_of_its_own_settles_that(change: Change) -> None:
    file = change("company", "local: 深圳市示例贸易有限公司", "local: 深圳示例（集团）有限公司")
    file.write_text(file.read_text("utf-8").replace("tax:\n", "tax:\n  name: Shenzhen Shili Group\n"), "utf-8")

    _, answers = prepare(file, today=TODAY)

    assert answers[Token.TAX_ORGANIZATION].latin == "Shenzhen Shili Group"
    assert answers[Token.LEGAL_NAME].latin != "Shenzhen Shili Group"


def test_a_character_without_reading_is_an_error_that_names_key_and_place(change: Change) -> None:
    file = change("individual", "name: 曾雨萱 ", "name: 曾雨\ue000 ")

    findings = examine(file, TODAY)

    assert [(f.code, f.path, f.line) for f in findings if f.severity == "error"] == [
        ("unknown-reading", "people[0].name", 20)
    ]
    profile = load(file, today=TODAY).profile
    with pytest.raises(ProfileError):
        values(profile)


def test_what_a_person_should_look_at_is_a_warning() -> None:
    warnings = [f for f in examine(PROFILES / "company.yaml", TODAY) if f.code == "look"]

    assert {f.path for f in warnings} == {"entity.legal_name", "people[0].name"}
    assert {f.severity for f in warnings} == {"warning"}


@pytest.mark.parametrize("name", ["company", "individual", "minority-region", "other-billing"])
def test_every_invented_seller_is_ready_to_run_and_its_latin_is_ascii(name: str) -> None:
    _, answers = prepare(PROFILES / f"{name}.yaml", today=TODAY)

    assert [token for token, value in answers.items() if not value.latin.isascii()] == []


def test_a_deposit_account_of_another_name_is_a_warning(change: Change) -> None:
    file = change("company", "  bank_name: Example", "  holder: Somebody Else\n  bank_name: Example")

    assert "deposit-holder" in {f.code for f in examine(file, TODAY) if f.severity == "warning"}


def test_a_card_spelled_otherwise_than_its_holder_is_a_warning(change: Change) -> None:
    file = change("other-billing", "name: SHAN RUONAN", "name: RUONAN SHEN")

    assert [f.code for f in examine(file, TODAY)] == ["card-name"]


def test_an_address_without_a_city_is_an_error_that_says_what_to_write(change: Change) -> None:
    file = change("company", "广东省深圳市南山区粤海街道科技南路18号示例大厦2栋1203室", "科技南路18号")

    errors = [f for f in examine(file, TODAY) if f.severity == "error"]

    assert [(f.code, f.path, f.next_step.en) for f in errors] == [
        ("address-incomplete", "addresses.registered", "Write it under 'addresses.registered.latin.city'.")
    ]

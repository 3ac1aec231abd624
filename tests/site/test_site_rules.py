from __future__ import annotations

from collections.abc import Iterator

import pytest
from site_visitor import Visitor, practice_site, visitor_of


@pytest.fixture(scope="module")
def addresses() -> Iterator[dict[str, str]]:
    with practice_site("--set", "deposit=true") as found:
        yield found


@pytest.fixture
def visitor(addresses: dict[str, str]) -> Iterator[Visitor]:
    with visitor_of(addresses) as found:
        yield found


def walked(addresses: dict[str, str], page: str) -> Iterator[Visitor]:
    with visitor_of(addresses) as found:
        found.walk_to(page)
        yield found


@pytest.fixture
def at_tax_status(addresses: dict[str, str]) -> Iterator[Visitor]:
    yield from walked(addresses, "tax_us_person")


@pytest.fixture
def at_tax_identity(addresses: dict[str, str]) -> Iterator[Visitor]:
    yield from walked(addresses, "tax_identity")


@pytest.mark.parametrize(
    ("field", "value", "errors"),
    [
        ("customerName", "", {"customerName": "required"}),
        ("customerName", "吕小军", {"customerName": "latin-only"}),
        ("email", "not an address", {"email": "email"}),
        ("password", "short", {"password": "password-short", "passwordCheck": "password-mismatch"}),
        ("passwordCheck", "something else", {"passwordCheck": "password-mismatch"}),
        ("passwordCheck", "", {"passwordCheck": "required"}),
    ],
)
def test_a_new_account_is_refused_with(visitor: Visitor, field: str, value: str, errors: dict[str, str]) -> None:
    visitor.register(**{field: value})

    assert visitor.refusal() == errors


def test_an_email_address_opens_one_account(visitor: Visitor, addresses: dict[str, str]) -> None:
    visitor.register()

    with visitor_of(addresses) as other:
        page = other.register(email=visitor.email.upper())

    assert visitor.refusal() == {"email": "email-taken"}
    assert "There was a problem" in page.text


def test_a_password_is_never_written_back(visitor: Visitor) -> None:
    page = visitor.register(password="hunter2222", passwordCheck="hunter3333", customerName="Lyu Xiaojun")

    assert 'value="Lyu Xiaojun"' in page.text
    assert "hunter" not in page.text


def test_a_wrong_email_code_stays_on_the_page(visitor: Visitor) -> None:
    visitor.register()

    page = visitor.web.post("/ap/cvf/request", data={"code": "abcdef"})

    assert visitor.refusal() == {"code": "code-wrong"}
    assert "Invalid code. Check your code and try again." in page.text
    assert visitor.here == "email_code"


def test_a_code_sent_again_replaces_the_first_one(visitor: Visitor) -> None:
    visitor.register()

    visitor.web.post("/ap/cvf/resend")

    first, second = visitor.ask("/inbox")[-2:]
    assert first["to"] == second["to"] == visitor.email
    if first["code"] != second["code"]:
        visitor.web.post("/ap/cvf/request", data={"code": first["code"]})
        assert visitor.here == "email_code"
    visitor.web.post("/ap/cvf/request", data={"code": second["code"]})
    assert visitor.here == "agreement"


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"entityName": ""}, {"legal_name": "required"}),
        ({"entityName": "深圳市晨光科技有限公司"}, {"legal_name": "latin-only"}),
        ({"entityName": "A" * 101}, {"legal_name": "too-long"}),
        ({"ag_0x18": ""}, {"agree_terms": "not-ticked"}),
    ],
)
def test_the_agreement_is_refused_with(visitor: Visitor, changes: dict[str, str], errors: dict[str, str]) -> None:
    visitor.walk_to("agreement")

    page = visitor.send("agreement", **changes)

    assert visitor.refusal() == errors
    assert 'aria-invalid="true"' in page.text


@pytest.mark.parametrize(
    ("field", "value", "name", "code"),
    [
        ("addr1", "科苑路18号", "address_line1", "latin-only"),
        ("addr1", "A" * 61, "address_line1", "too-long"),
        ("addr1", "P.O. Box 12", "address_line1", "post-box"),
        ("addr2", "南山区", "address_line2", "latin-only"),
        ("locality", "", "city", "required"),
        ("locality", "B" * 51, "city", "too-long"),
        ("f_11804", "", "state", "required"),
        ("f_11805", "XX", "country", "choice"),
        ("zip", "51805", "postal_code", "postcode"),
        ("zip", "５１８０５７", "postal_code", "latin-only"),
        ("storeAlias", "晨光", "display_name", "latin-only"),
        ("storeAlias", "C" * 51, "display_name", "too-long"),
        ("storeAlias", "sunrise store", "display_name", "name-taken"),
        ("storeAlias", "Best AMA-Z-ON Deals", "display_name", "name-protected"),
        ("storeAlias", "Amaz0n Home", "display_name", "name-protected"),
        ("storeAlias", "AMZ Home", "display_name", "name-protected"),
        ("storeAlias", "chenguang.com", "display_name", "name-web"),
        ("storeAlias", "shop@example", "display_name", "name-web"),
        ("f_11808", "chenguang.example.com", "website_url", "url"),
    ],
)
def test_the_seller_page_refuses(visitor: Visitor, field: str, value: str, name: str, code: str) -> None:
    visitor.walk_to("seller_info")

    visitor.send("seller_info", **{field: value})

    assert visitor.refusal() == {name: code}
    assert visitor.here == "seller_info"


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"c_771": ""}, {"card_number": "required"}),
        ({"c_771": "4242424242424241"}, {"card_number": "card-number"}),
        ({"c_771": "378282246310005"}, {"card_number": "card-brand"}),
        ({"c_772y": "2020"}, {"card_exp_month": "expired"}),
        ({"c_772m": ""}, {"card_exp_month": "required"}),
        ({"nameOnCard": "吕小军"}, {"card_holder": "latin-only"}),
        ({"addressMode": ""}, {"billing_address_choice": "required"}),
        (
            {"addressMode": "fresh", "b_line1": "18 Keyuan Road", "b_783": "Shenzhen", "b_784": "Guangdong"},
            {"billing_country": "required", "billing_postal_code": "required", "billing_phone": "required"},
        ),
    ],
)
def test_the_card_page_refuses(visitor: Visitor, changes: dict[str, str], errors: dict[str, str]) -> None:
    visitor.walk_to("card")
    before = visitor.ask("/counts")["preauthorizations"]

    visitor.send("card", **changes)

    assert visitor.refusal() == errors
    assert visitor.ask("/counts")["preauthorizations"] == before


def test_the_bank_declines_a_card_in_the_pages_own_words(visitor: Visitor) -> None:
    visitor.walk_to("card")

    page = visitor.send("card", c_771="4000000000000002")

    assert "Your card issuer declined the pre-authorization." in page.text
    assert visitor.refusal() == {"page": "card-declined"}
    assert visitor.here == "card"
    assert visitor.ask("/counts")["declined_cards"] == 1


def test_a_new_billing_address_is_recorded_with_its_country(visitor: Visitor) -> None:
    visitor.walk_to("card")

    visitor.send(
        "card",
        c_771="5555555555554444",
        addressMode="fresh",
        b_line1="No. 7 Huanshi East Road",
        b_783="Guangzhou",
        b_784="Guangdong",
        b_785="cty-156",
        b_786="510060",
        b_787="+86 139 0000 0001",
    )

    fields = visitor.ask("/received")[-1]["fields"]
    assert fields["card_brand"] == "mastercard"
    assert fields["billing_address_choice"] == "new"
    assert fields["billing_country"] == "CN"
    assert fields["billing_postal_code"] == "510060"


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"dm_acct2": "6200000000001235"}, {"account_number_again": "account-mismatch"}),
        ({"dm_acct": "12 34", "dm_acct2": "12 34"}, {"account_number": "account-number"}),
        ({"dm_loc": "r31"}, {"routing_number": "routing"}),
        ({"dm_rtn": "12345678"}, {"routing_number": "routing"}),
        ({"dm_ccs": ""}, {"converter_terms": "not-ticked"}),
        ({"dm_holder": "晨光"}, {"account_holder": "latin-only"}),
    ],
)
def test_the_deposit_page_refuses(visitor: Visitor, changes: dict[str, str], errors: dict[str, str]) -> None:
    visitor.walk_to("deposit")

    visitor.send("deposit", **changes)

    assert visitor.refusal() == errors


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"ti_usp": ""}, {"us_person": "required"}),
        ({"ti_usp": "q_yes"}, {"us_person": "us-person"}),
        ({"ti_int": "q_yes"}, {"intermediary_agent": "intermediary"}),
    ],
)
def test_the_tax_status_refuses(at_tax_status: Visitor, changes: dict[str, str], errors: dict[str, str]) -> None:
    at_tax_status.send("tax_us_person", **changes)

    assert at_tax_status.refusal() == errors


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"ti_bo": ""}, {"beneficial_owner_type": "required"}),
        ({"ti_org": "Shenzhen Chenguang (Group) Co., Ltd."}, {"organization_name": "tax-characters"}),
        ({"ti_orgc": ""}, {"country_of_organization": "required"}),
        ({"ti_pa1": "Room 1203 @ Keyuan Road"}, {"permanent_address_line1": "tax-characters"}),
        ({"ti_pa5": "51805"}, {"permanent_postal_code": "postcode"}),
        ({"ti_tin": ""}, {"tin_choice": "required"}),
        ({"ti_tin": "have_other"}, {"foreign_tin": "tin", "tin_country": "required"}),
        ({"ti_tin": "have_us", "ti_tin_u": "12"}, {"us_tin": "tin"}),
        (
            {"ti_bo": "bo-01", "ti_fn": "Lyu Xiaojun", "ti_cit": "r06", "ti_st2": "1"},
            {"statement_2": "statement-applies"},
        ),
    ],
)
def test_the_tax_identity_refuses(at_tax_identity: Visitor, changes: dict[str, str], errors: dict[str, str]) -> None:
    at_tax_identity.send("tax_identity", **changes)

    assert at_tax_identity.refusal() == errors


def test_a_different_mailing_address_must_be_whole(at_tax_identity: Visitor) -> None:
    at_tax_identity.send("tax_identity", ti_ms="other", ti_ma1="18 Keyuan Road", ti_ma0="r06", ti_ma5="518057")

    assert at_tax_identity.refusal() == {"mailing_city": "required", "mailing_state": "required"}


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"ti_es": ""}, {"esign_consent": "not-ticked"}),
        ({"ti_c5": ""}, {"certification_5": "not-ticked"}),
        ({"ti_cap": ""}, {"capacity": "not-ticked"}),
        ({"ti_sig": "吕小军"}, {"signature_name": "signature"}),
        ({"ti_sig": ""}, {"signature_name": "required"}),
    ],
)
def test_the_signature_refuses(visitor: Visitor, changes: dict[str, str], errors: dict[str, str]) -> None:
    visitor.walk_to("tax_sign")
    before = visitor.ask("/counts")["tax_forms"]

    visitor.send("tax_sign", **changes)

    assert visitor.refusal() == errors
    assert visitor.ask("/counts")["tax_forms"] == before


def test_the_questions_need_the_three_that_matter(visitor: Visitor) -> None:
    visitor.walk_to("questionnaire")

    visitor.web.post("/sw/onboarding/survey", data={"qn_do": "now", "qn_a": "o9"})

    assert visitor.refusal() == {
        "has_upc": "choice",
        "is_manufacturer_or_brand_owner": "required",
        "product_count": "required",
    }

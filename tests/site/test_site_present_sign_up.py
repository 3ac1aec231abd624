from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from present_visitor import PresentVisitor, present_visitor
from site_visitor import SMS, practice_site


@pytest.fixture(scope="module")
def addresses() -> Iterator[dict[str, str]]:
    with practice_site("--scenario", "present", "--set", "sms_code=true") as found:
        yield found


@pytest.fixture
def visitor(addresses: dict[str, str]) -> Iterator[PresentVisitor]:
    with present_visitor(addresses) as found:
        yield found


@pytest.fixture
def at_location(visitor: PresentVisitor) -> PresentVisitor:
    visitor.walk_to("business_location")
    return visitor


@pytest.fixture
def at_business(visitor: PresentVisitor) -> PresentVisitor:
    visitor.walk_to("business_info")
    return visitor


def test_a_new_address_leads_over_the_screen_between_to_the_register_form(visitor: PresentVisitor) -> None:
    first = visitor.web.get("/ap/register")
    between = visitor.web.post("/ap/signin", data={"email": visitor.email})
    form = visitor.web.post("/ap/intention")

    assert first.url.path == "/ap/signin"
    assert '<h1 class="a-spacing-small">Looks like you are new to Amazon</h1>' in between.text
    assert form.url.path == "/ap/register"
    assert f'name="email" value="{visitor.email}"' in form.text


def test_two_forms_on_the_register_page_ask_for_an_email_and_a_password(visitor: PresentVisitor) -> None:
    visitor.web.post("/ap/signin", data={"email": visitor.email})

    forms = re.findall(r'<form id="(ap_\w+)".*?</form>', page := visitor.web.get("/ap/register").text, re.DOTALL)

    assert forms == ["ap_register_form", "ap_login_form"]
    assert page.count('name="email"') == 2
    assert page.count('name="password"') == 2


@pytest.mark.parametrize(
    ("typed", "code", "alert"),
    [
        ("", "required", "empty-claim-alert"),
        ("+86 139", "phone-claim", "invalid-phone-alert"),
        ("nobody", "email", "invalid-email-alert"),
    ],
)
def test_the_first_screen_refuses(visitor: PresentVisitor, typed: str, code: str, alert: str) -> None:
    page = visitor.web.post("/ap/signin", data={"email": typed}).text

    assert visitor.refusal() == {"email": code}
    shown = re.findall(r'<div id="([\w-]+-alert)" class="[^"]*auth-inlined-error-message"', page)
    assert shown == [alert]


def test_an_address_with_an_account_is_asked_for_its_password_alone(visitor: PresentVisitor) -> None:
    visitor.walk_to("email_code")
    visitor.web.cookies.clear()

    page = visitor.web.post("/ap/signin", data={"email": visitor.email}).text
    wrong = visitor.web.post("/ap/signin", data={"password": "wrong"}).text
    back = visitor.sign_in()

    assert 'name="password"' in page
    assert 'name="email"' not in page
    assert "Your password is incorrect" in wrong
    assert back.url.path == "/ap/cvf/request"


def test_codes_of_sign_up_and_two_step_come_to_the_phone_of_the_desk(at_location: PresentVisitor) -> None:
    texts = at_location.ask("/phone")["messages"][-2:]

    assert [text["to"] for text in texts] == ["+8613900000000", "+8613900000000"]
    assert [len(text["pin"]) for text in texts] == [6, 6]
    assert at_location.received("two_step")[-1] == {
        "two_step_method": "sms",
        "two_step_country": "CN",
        "two_step_number": "13900000000",
    }


def test_a_wrong_two_step_code_stays_on_the_page(visitor: PresentVisitor) -> None:
    visitor.walk_to("two_step_code")

    page = visitor.send("two_step_code", otpCode="abcdef").text

    assert visitor.refusal() == {"code": "code-wrong"}
    assert "Invalid code. Check your code and try again." in page


def test_a_backup_method_is_of_another_kind_than_the_first(visitor: PresentVisitor) -> None:
    visitor.walk_to("two_step_backup")

    page = visitor.look("two_step_backup")
    visitor.send("two_step_backup", mfaDo="add", mfaMethod="sms", mfaCountry="86-cn", mfaNumber="13900000000")
    same = visitor.refusal()
    visitor.send("two_step_backup", mfaDo="add", mfaMethod="app")

    assert re.findall(r'name="mfaMethod" value="(\w+)"', page) == ["voice", "app"]
    assert same == {"two_step_method": "choice"}
    assert visitor.received("two_step_backup")[-1] == {"choice": "added", "two_step_method": "app"}


def test_location_and_type_are_confirmed_and_closed(at_location: PresentVisitor) -> None:
    at_location.send("business_location", bl_0x1f="")
    refused = at_location.refusal()
    at_location.send("business_location")
    before = len(at_location.received("business_location"))

    at_location.send("business_location", bl_cc="HK")

    assert refused == {"confirm_location": "not-ticked"}
    assert at_location.received("business_location")[-1] == {
        "business_country": "CN",
        "business_type": "privately_owned",
        "confirm_location": "yes",
    }
    assert len(at_location.received("business_location")) == before
    assert at_location.here == "business_info"


@pytest.mark.parametrize(
    ("field", "value", "errors"),
    [
        ("bi_n1", "深圳市晨光科技有限公司", {"business_name_latin": "latin-only"}),
        ("bi_n2", "Shenzhen Chenguang", {"business_name_local": "chinese-only"}),
        ("bi_n2", "", {"business_name_local": "required"}),
        ("bi_reg", "91440300MA5EXAMP1", {"company_registration_number": "credit-code"}),
        ("bi_a1", "5180", {"operating_postal_code": "postcode"}),
        ("bi_a3", "Shenzhen", {"operating_city": "chinese-only"}),
        ("bi_a4", "18 Keyuan Road", {"operating_address_line1": "chinese-only"}),
        ("bi_a4", "南" * 61, {"operating_address_line1": "too-long"}),
        ("bi_a5", "5" * 61, {"operating_address_line2": "too-long"}),
    ],
)
def test_business_information_is_refused_with(
    at_business: PresentVisitor, field: str, value: str, errors: dict[str, str]
) -> None:
    at_business.send("business_info", **{field: value})

    assert at_business.refusal() == errors | {"page": "phone-not-verified"}


def test_an_address_outside_the_mainland_is_asked_in_latin(at_business: PresentVisitor) -> None:
    at_business.send("business_info", bi_a0="HK", bi_a3="Kowloon", bi_a4="12 Nathan Road", bi_a5="", bi_a1="000000")

    assert at_business.refusal() == {"operating_state": "latin-only", "page": "phone-not-verified"}


def test_an_individual_is_not_asked_for_a_company(visitor: PresentVisitor) -> None:
    visitor.walk_to("business_location")
    visitor.send("business_location", bl_ty="bt-5")

    page = visitor.look("business_info")
    visitor.send("business_info", bi_n1="", bi_n2="", bi_reg="")

    assert "公司注册号码" not in page
    assert 'name="bi_reg"' not in page
    assert 'value="CN" selected' in page
    assert visitor.refusal() == {"page": "phone-not-verified"}


def test_the_pin_of_a_text_message_has_six_digits_here_and_opens_the_page_once(at_business: PresentVisitor) -> None:
    at_business.pin("start", SMS)
    pin = at_business.newest_text()
    state = at_business.pin("pin", {"pvPin": pin})

    at_business.send("business_info")

    assert re.fullmatch(r"[0-9]{6}", pin)
    assert state["status"] == "verified"
    assert at_business.received("business_info")[-1] == {
        "business_name_latin": "Shenzhen Chenguang Keji Youxian Gongsi",
        "business_name_local": "深圳市晨光科技有限公司",
        "company_registration_number": "91440300MA5EXAMP15",
        "operating_country": "CN",
        "operating_postal_code": "518057",
        "operating_state": "广东省",
        "operating_city": "深圳市",
        "operating_address_line1": "南山区科苑路18号",
        "operating_address_line2": "5栋1203室",
        "pin_method": "sms",
        "phone_country": "CN",
        "phone_number": "13900000000",
        "pin_language": "zh-CN",
    }

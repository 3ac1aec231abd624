"""What a page's fields ask for, told from facts written by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from forms_by_hand import Field, field, page_of, tokens

from sellerfill.facts import ControlContext, Kind
from sellerfill.recognize import recognize
from sellerfill.recognize.asked import asked_controls
from sellerfill.recognize.rules import impossible, signs_in


def test_an_english_address_form_is_known_by_its_labels() -> None:
    found = tokens(
        field("First name"),
        field("Last name"),
        field("Address line 1"),
        field("Address line 2 (optional)"),
        field("City"),
        field("State / Province"),
        field("ZIP code"),
        field("Phone number"),
    )

    assert found == [
        "given-name",
        "family-name",
        "address-line1",
        "address-line2",
        "address-level2",
        "address-level1",
        "postal-code",
        "tel",
    ]


def test_a_chinese_form_is_known_by_texts_that_merely_stand_before_its_fields() -> None:
    found = tokens(
        field(near="* 公司名称："),
        field(near="* 联系人："),
        field(near="* 手机号码："),
        field(near="电子邮箱："),
        field(near="详细地址："),
        field(near="邮政编码："),
    )

    assert found == ["organization", "name", "tel", "email", "address-line1", "postal-code"]


def test_names_of_fields_speak_where_labels_are_missing() -> None:
    found = tokens(field(name="billing_zip"), field(name="emailAddress"), field(name="mobilePhone"))

    assert found == ["postal-code", "email", "tel"]


def test_three_selects_under_one_label_are_province_city_and_district() -> None:
    found = tokens(
        field(near="* 所在地区：", kind=Kind.SELECT),
        field(kind=Kind.SELECT),
        field(kind=Kind.SELECT),
        field(near="* 详细地址："),
    )

    assert found == ["address-level1", "address-level2", "address-level3", "address-line1"]


def test_two_password_boxes_are_the_new_one_and_its_repetition() -> None:
    found = tokens(
        field("Email", buttons=("Create account",)),
        field("Password", Kind.PASSWORD, buttons=("Create account",)),
        field("Re-enter password", Kind.PASSWORD, buttons=("Create account",)),
    )

    assert found == ["email", "new-password", "new-password"]


def test_an_email_address_beside_a_password_alone_is_a_sign_ins_user_name_and_a_sign_ups_address() -> None:
    def asked(button: str, title: str) -> list[str]:
        email = field("Email address", name="email", buttons=(button,))
        return tokens(email, field("Password", Kind.PASSWORD, name="password", buttons=(button,)), title=title)

    assert asked("Sign in", "Sign in")[0] == "username"
    assert asked("Create account", "Create your account")[0] == "email"


def test_a_box_for_floor_and_door_is_no_first_line_of_an_address() -> None:
    found = tokens(field("Street and number"), field("Floor, door (optional)"), field("City"), field("Postcode"))

    assert found == ["address-line1", "address-line2", "address-level2", "postal-code"]


def test_three_password_boxes_are_the_old_one_the_new_one_and_its_repetition() -> None:
    found = tokens(
        field("原密码", Kind.PASSWORD),
        field("新密码", Kind.PASSWORD),
        field("确认密码", Kind.PASSWORD),
    )

    assert found == ["current-password", "new-password", "new-password"]


def test_a_field_that_is_not_drawn_is_unknown_whatever_it_is_called() -> None:
    trap = field("Email", name="email", autocomplete="email", hidden="off the page")

    assert tokens(trap, field("Full name")) == ["unknown", "name"]


def test_a_field_drawn_where_nobody_sees_it_is_told_and_why_nobody_does() -> None:
    page, contexts = page_of(field("City", hidden="clipped"), field("ZIP code"))

    told = recognize(page, contexts)[0]

    assert (told.token, told.evidence[0]) == ("address-level2", "clipped")


@pytest.mark.parametrize(
    ("label", "token"),
    [
        ("Email - if you are a human, leave this field empty", "unknown"),
        ("Leave this field blank", "unknown"),
        ("邮箱（请勿填写此项）", "unknown"),
        ("Email (leave blank if you have none)", "email"),
        ("fakeEmailRemembered", "unknown"),
    ],
)
def test_a_field_that_asks_to_be_left_empty_asks_for_nothing(label: str, token: str) -> None:
    assert tokens(field(label, name="email"), field("City"), field("ZIP code"))[0] == token


def test_the_end_of_a_long_name_says_what_a_field_asks_for() -> None:
    scope = "checkout.billing.billingOptions.selectedBillingOptions.creditCard.cardInputs.cardInput-0."

    found = tokens(
        field(name=f"{scope}cardNumber"), field(name=f"{scope}expiration"), field(name=f"{scope}securityCode")
    )

    assert found == ["cc-number", "cc-exp", "cc-csc"]


@pytest.mark.parametrize(
    ("one", "token", "excluded"),
    [
        (field("Username *", name="cn"), "email", True),
        (field("用户名"), "email", True),
        (field("Username", name="user_email"), "email", False),
        (field("Username or email"), "email", False),
        (field("Security code", name="twofactor_token"), "cc-csc", True),
        (field("Security code"), "cc-csc", False),
        (field("Your answer", name="g-recaptcha-response"), "email", True),
        (field("Your answer"), "email", False),
        (field("Password", Kind.PASSWORD, autocomplete="current-password"), "new-password", True),
        (field("Password", Kind.PASSWORD), "new-password", False),
    ],
)
def test_what_a_field_says_of_itself_excludes_what_it_is_not(one: Field, token: str, excluded: bool) -> None:
    (asked,) = asked_controls(*page_of(one))

    assert (token in impossible(asked, (token, "unknown"))) is excluded


@pytest.mark.parametrize(
    "fields",
    [
        (field("Email"), field("Country", Kind.SELECT), field("Password", Kind.PASSWORD, buttons=("Log in",))),
        (field("手机号"), field("验证码"), field("密码", Kind.PASSWORD, buttons=("登录",))),
    ],
    ids=["English", "Chinese"],
)
def test_a_lone_password_box_is_the_known_one_where_one_signs_in(fields: tuple[Field, ...]) -> None:
    assert tokens(*fields)[-1] == "current-password"


def test_a_page_is_believed_what_it_declares_of_a_field_that_is_hard_to_tell() -> None:
    assert tokens(field("Expiry", name="exp", autocomplete="cc-exp")) == ["cc-exp"]


@pytest.mark.parametrize(
    ("label", "buttons", "heading", "signs"),
    [
        ("Password", ("Log in",), "", True),
        ("Password", ("Next",), "Sign in to your account", True),
        ("Password", ("Log in",), "Sign in, or create your account", True),
        ("Password", ("Log in", "Sign up"), "", False),
        ("Password", ("Next",), "Sign in, or create your account", False),
        ("Choose a new password", ("Log in",), "", False),
        ("Confirm password", ("Log in",), "", False),
    ],
)
def test_buttons_say_before_headings_whether_a_form_is_to_sign_in_by(
    label: str, buttons: tuple[str, ...], heading: str, signs: bool
) -> None:
    (one,) = asked_controls(*page_of(field(label, Kind.PASSWORD, buttons=buttons)))

    assert signs_in(one, heading) is signs


def test_a_list_is_never_taken_for_something_typed() -> None:
    found = tokens(field("Email", Kind.SELECT, name="email"), field("City"))

    assert found[0] not in ("email", "username")


def test_a_box_that_takes_an_email_address_asks_for_nothing_else() -> None:
    control, context = field("Your phone or city")

    assert tokens((control, replace(context, type="email")))[0] in ("email", "username", "unknown")


def test_months_and_years_beside_a_card_are_told_by_their_entries() -> None:
    months = tuple(f"{month:02d}" for month in range(1, 13))
    years = tuple(str(year) for year in range(2026, 2040))

    found = tokens(
        field("Cardholder name"),
        field("Card number", max_length=19),
        field("Expiration date", Kind.SELECT, entries=months),
        field("", Kind.SELECT, entries=years),
        field("CVV", max_length=4),
    )

    assert found == ["cc-name", "cc-number", "cc-exp-month", "cc-exp-year", "cc-csc"]


def test_what_means_nothing_is_left_alone() -> None:
    assert tokens(field("Favourite colour of your cat"), field("搜索商品")) == ["unknown", "unknown"]


def test_every_answer_has_a_confidence_and_what_spoke_for_it() -> None:
    page, contexts = page_of(field("Postal code", name="zip"))

    (one,) = recognize(page, contexts)

    assert one.token == "postal-code"
    assert 0.8 < one.confidence <= 1
    assert any("postal" in evidence or "zip" in evidence for evidence in one.evidence)


def test_buttons_and_ticks_ask_for_no_text() -> None:
    page, contexts = page_of(field("I agree", Kind.CHECKBOX))

    (one,) = recognize(page, contexts)

    assert (one.token, one.evidence) == ("unknown", ("not asked in a box or a list",))


def test_a_page_without_controls_is_no_error() -> None:
    page, contexts = page_of()

    assert recognize(page, contexts) == ()
    assert contexts == tuple[ControlContext, ...]()

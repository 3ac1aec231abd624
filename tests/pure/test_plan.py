"""What will be typed where, and the digest that an approval names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from facts_by_hand import value

from sellerfill.errors import ProfileError
from sellerfill.pages import Button, Choice, Page, Site, Text, Tick, Words
from sellerfill.plan import Approver, FillPlan, build_plan, ticked
from sellerfill.profile import SecretRef
from sellerfill.tokens import Token
from sellerfill.values import Value


class Account(Page):
    heading = Words("Account", "账户")
    owner = Text(Token.NAME, "Your name", "您的姓名", max_length=50)
    password = Text(Token.NEW_PASSWORD, "Password", "密码", max_length=12)
    again = Text(Token.NEW_PASSWORD, "Password again", "再次输入密码")
    next = Button("Next", "下一页")


class Business(Page):
    heading = Words("Business", "企业")
    line1 = Text(Token.ADDRESS_LINE1, "Address line 1", "地址行 1", max_length=60)
    line2 = Text(Token.ADDRESS_LINE2, "Address line 2", "地址行 2", max_length=60)
    country = Choice(Token.COUNTRY, "Country", "国家")
    local_name = Text(Token.LEGAL_NAME, "Name on the licence", "执照名称", script="local")
    categories = Choice(Token.PRODUCT_CATEGORIES, "Categories", "分类")
    next = Button("Next", "下一页")


class Tax(Page):
    heading = Words("Tax", "税务")
    mailing = Tick(Token.TAX_MAILING, "Same as permanent address", "与永久地址相同")
    line1 = Text(Token.TAX_LINE1, "Street", "街道", max_length=40)
    next = Button("Next", "下一页")


SHOP = Site("shop", ("https://shop.example.com",), "https://shop.example.com/", (Account, Business, Tax), 60)
PIECES = ("Room 1203, Building 2", "Shili Tower", "No. 18 Keji South Road", "Nanshan District")
STREET = "Room 1203, Building 2, Shili Tower, No. 18 Keji South Road, Nanshan District"


def answers(**changes: dict[str, Any]) -> dict[Token, Value]:
    """An invented seller's answers; a change names a token's member and attributes of its value."""
    given = [
        value(Token.NAME, "Lyu Xiaojun", "people[0].name", local="吕小军"),
        value(Token.NEW_PASSWORD, "", "account.password", rule="secret", secret=SecretRef("env", "SHOP_PASSWORD")),
        value(Token.ADDRESS_LINE1, STREET, "addresses.registered.local", chunks=PIECES),
        value(Token.COUNTRY, "China", "addresses.registered.country", also=frozenset({"CN", "中国"})),
        value(Token.LEGAL_NAME, "深圳市示例贸易有限公司", "entity.legal_name"),
        value(Token.PRODUCT_CATEGORIES, "Books", "products.categories", items=(frozenset({"Books"}),)),
        value(Token.TAX_MAILING, "same", "tax.mailing_same"),
    ]
    return {one.token: replace(one, **changes.get(one.token.name, {})) for one in given}


def typed(plan: FillPlan, page: type[Page]) -> dict[str, str]:
    """What each field of a page gets."""
    return {name: planned.value.latin for name, planned in plan.on(page).items()}


def test_a_plan_holds_a_field_for_each_answer_and_none_for_the_others() -> None:
    plan = build_plan(SHOP, answers())

    assert [(planned.page, planned.name) for planned in plan.fields] == [
        ("account", "owner"),
        ("account", "password"),
        ("account", "again"),
        ("business", "line1"),
        ("business", "line2"),
        ("business", "country"),
        ("business", "local_name"),
        ("business", "categories"),
        ("tax", "mailing"),
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"NAME": {"latin": "Lv Xiaojun"}},
        {"NEW_PASSWORD": {"secret": SecretRef("env", "OTHER_PASSWORD")}},
        {"NEW_PASSWORD": {"secret": SecretRef("prompt")}},
        {"ADDRESS_LINE1": {"chunks": (*PIECES[:2], "No. 19 Keji South Road", PIECES[3])}},
        {"COUNTRY": {"latin": "Hong Kong"}},
        {"LEGAL_NAME": {"latin": "深圳市举例贸易有限公司"}},
        {"PRODUCT_CATEGORIES": {"latin": "Toys"}},
        {"PRODUCT_CATEGORIES": {"items": (frozenset({"图书"}),)}},
        {"TAX_MAILING": {"latin": "different"}},
    ],
)
def test_the_digest_changes_with_any_value(change: dict[str, dict[str, Any]]) -> None:
    before = build_plan(SHOP, answers()).digest

    after = build_plan(SHOP, answers(**change)).digest

    assert before != after


def test_the_digest_changes_with_the_site_and_with_a_page() -> None:
    before = build_plan(SHOP, answers()).digest

    assert build_plan(replace(SHOP, name="other"), answers()).digest != before
    assert build_plan(replace(SHOP, pages=(Account, Business)), answers()).digest != before


def test_the_digest_does_not_change_with_the_order_of_the_answers() -> None:
    forwards = answers()
    backwards = dict(reversed(forwards.items()))

    assert build_plan(SHOP, forwards).digest == build_plan(SHOP, backwards).digest


def test_the_digest_does_not_change_with_the_reason_for_a_spelling() -> None:
    explained = answers(NAME={"rule": "given"}, COUNTRY={"path": "somewhere.else"})

    assert build_plan(SHOP, answers()).digest == build_plan(SHOP, explained).digest


def test_the_digest_is_sixty_four_hexadecimal_digits() -> None:
    digest = build_plan(SHOP, answers()).digest

    assert len(digest) == 64
    assert int(digest, 16)


def test_a_secret_stands_in_the_digest_by_its_place_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_PASSWORD", "practice-7-pass")
    one = build_plan(SHOP, answers()).digest
    monkeypatch.setenv("SHOP_PASSWORD", "another-8-pass")

    other = build_plan(SHOP, answers()).digest

    assert one == other


def test_the_digest_does_not_change_with_who_approved() -> None:
    plan = build_plan(SHOP, answers())

    assert replace(plan, approved_by=Approver.YES).digest == plan.digest


def changed_marks(**changes: dict[str, Any]) -> set[str]:
    """The keys of the fields whose marks a change of the answers changes, marked by the text itself."""
    before = build_plan(SHOP, answers()).marks(str)
    after = build_plan(SHOP, answers(**changes)).marks(str)
    return {key for key in {**before, **after} if before.get(key) != after.get(key)}


@pytest.mark.parametrize(
    ("change", "keys"),
    [
        ({"NAME": {"latin": "Lv Xiaojun"}}, {"account.owner"}),
        ({"NEW_PASSWORD": {"secret": SecretRef("prompt")}}, {"account.password", "account.again"}),
        ({"ADDRESS_LINE1": {"chunks": ("No. 1 Long Street",)}}, {"business.line1", "business.line2"}),
        ({"PRODUCT_CATEGORIES": {"items": (frozenset({"图书"}),)}}, {"business.categories"}),
        ({"COUNTRY": {"path": "somewhere.else"}}, set()),
    ],
)
def test_the_mark_of_a_field_changes_with_its_own_value_alone(change: dict[str, Any], keys: set[str]) -> None:
    assert changed_marks(**change) == keys


def test_two_fields_with_one_value_have_two_marks() -> None:
    marks = build_plan(SHOP, answers()).marks(str)

    assert marks["account.password"] != marks["account.again"]


def test_an_address_is_split_over_the_lines_without_cutting_a_word() -> None:
    plan = build_plan(SHOP, answers())

    lines = typed(plan, Business)
    assert lines["line1"] == "Room 1203, Building 2, Shili Tower, No. 18 Keji South Road"
    assert lines["line2"] == "Nanshan District"


def test_a_short_address_leaves_the_second_line_alone() -> None:
    plan = build_plan(SHOP, answers(ADDRESS_LINE1={"chunks": ("No. 1 Long Street", "Nanshan District")}))

    assert typed(plan, Business)["line1"] == "No. 1 Long Street, Nanshan District"
    assert "line2" not in plan.on(Business)


def test_a_piece_longer_than_a_line_is_broken_between_words() -> None:
    piece = "No. 18 West Fourth Lane of the Second Section of Keji South Road of the Science Park"

    plan = build_plan(SHOP, answers(ADDRESS_LINE1={"chunks": (piece,)}))

    lines = typed(plan, Business)
    assert lines["line1"] == "No. 18 West Fourth Lane of the Second Section of Keji South"
    assert lines["line2"] == "Road of the Science Park"


def test_a_profiles_own_lines_are_kept_as_they_are() -> None:
    own = answers(ADDRESS_LINE1={"chunks": None, "latin": "18 Keji South Rd"})
    own[Token.ADDRESS_LINE2] = value(Token.ADDRESS_LINE2, "Rm 1203", "addresses.registered.latin.line2")

    plan = build_plan(SHOP, own)

    assert typed(plan, Business)["line1"] == "18 Keji South Rd"
    assert typed(plan, Business)["line2"] == "Rm 1203"


def test_an_address_that_fits_on_no_lines_is_refused_and_not_cut() -> None:
    street = ", ".join([STREET] * 2)

    with pytest.raises(
        ProfileError, match=r"addresses\.registered\.local: 154 characters, but 'Address line 1' takes 60"
    ):
        build_plan(SHOP, answers(ADDRESS_LINE1={"latin": street, "chunks": PIECES * 2}))


def test_a_value_too_long_is_refused_by_its_key_and_not_by_its_text() -> None:
    with pytest.raises(ProfileError) as refusal:
        build_plan(SHOP, answers(NAME={"latin": "Lyu " * 13}))

    said = refusal.value.message
    assert said.en == "people[0].name: 52 characters, but 'Your name' takes 50"
    assert said.zh == "people[0].name：共 52 个字符，但“您的姓名”最多 50 个"


def test_a_value_of_just_the_length_is_taken() -> None:
    plan = build_plan(SHOP, answers(NAME={"latin": "L" * 50}))

    assert typed(plan, Account)["owner"] == "L" * 50


def test_a_value_that_is_not_latin_is_refused_by_its_key_and_not_by_its_text() -> None:
    with pytest.raises(ProfileError) as refusal:
        build_plan(SHOP, answers(NAME={"latin": "Lü Xiaojun"}))

    said = refusal.value.message.en
    assert "people[0].name: 'Your name' takes Latin letters alone" in said
    assert "Small Letter U With Diaeresis" in said
    assert "Xiaojun" not in f"{refusal.value.message}{refusal.value.next_step}"


def test_a_field_in_the_local_script_takes_the_local_script() -> None:
    assert typed(build_plan(SHOP, answers()), Business)["local_name"] == "深圳市示例贸易有限公司"


def test_all_complaints_are_told_at_once() -> None:
    with pytest.raises(ProfileError) as refusal:
        build_plan(SHOP, answers(NAME={"latin": "吕小军"}, ADDRESS_LINE1={"chunks": None}))

    assert [line.split(":")[0] for line in refusal.value.message.en.splitlines()] == [
        "people[0].name",
        "addresses.registered.local",
    ]


def test_texts_to_scrub_are_typed_ones_in_both_scripts() -> None:
    texts = build_plan(SHOP, answers()).texts()

    assert {"Lyu Xiaojun", "吕小军", "Nanshan District"} <= texts
    assert "China" not in texts
    assert "" not in texts


def test_a_tick_follows_the_profile() -> None:
    same = build_plan(SHOP, answers()).on(Tax)["mailing"]
    different = build_plan(SHOP, answers(TAX_MAILING={"latin": "different"})).on(Tax)["mailing"]

    assert ticked(same)
    assert not ticked(different)


def test_only_a_tick_is_ticked() -> None:
    with pytest.raises(TypeError, match="only a Tick is ticked"):
        ticked(build_plan(SHOP, answers()).on(Account)["owner"])

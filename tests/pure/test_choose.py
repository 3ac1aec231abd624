"""Which option is meant."""

from __future__ import annotations

import pytest
from facts_by_hand import value

from sellerfill.browser.choose import names_of, pick, wanted_names
from sellerfill.errors import PageMismatch
from sellerfill.pages import Choice, Words
from sellerfill.tokens import Token

STATE = Choice(Token.STATE, "Province", "省")
MONTH = Choice(Token.CARD_EXPIRY_MONTH, "Month", "月")
METHOD = Choice(
    Token.PIN_METHOD, "Method", "方式", options={"call": Words("Phone call", "电话"), "sms": Words("Text me", "短信")}
)
PATH = "addresses.registered"


def test_an_option_is_picked_by_any_name_of_the_same_thing() -> None:
    names = frozenset({"guangdong", "广东省", "guangdong province"})

    assert pick(STATE, PATH, names, [["Fujian"], ["Guangdong Province"], ["Hunan"]]) == 1
    assert pick(STATE, PATH, names, [["福建省"], ["湖南省"], ["广东省"]]) == 2


def test_an_option_may_be_read_in_two_languages_at_once() -> None:
    assert pick(STATE, PATH, frozenset({"广东省"}), [["Fujian", "福建省"], ["Guangdong", "广东省"]]) == 1


def test_shanxi_is_not_taken_for_shaanxi() -> None:
    names = frozenset({"shaanxi", "陕西", "陕西省"})

    assert pick(STATE, PATH, names, [["Shanxi"], ["Shaanxi"]]) == 1
    with pytest.raises(PageMismatch):
        pick(STATE, PATH, names, [["Shanxi"], ["Shandong"]])


def test_part_of_an_option_is_not_enough() -> None:
    with pytest.raises(PageMismatch):
        pick(STATE, PATH, frozenset({"hainan"}), [["Hainan and islands"], ["Hubei"]])


def test_a_selects_visible_text_decides_before_its_code() -> None:
    names = frozenset({"8", "08", "august"})
    texts = [["July"], ["August"], ["September"]]

    assert pick(MONTH, PATH, names, texts, codes=["6", "7", "8"]) == 1


def test_a_code_decides_where_no_visible_text_does() -> None:
    names = frozenset({"cn", "china"})

    assert pick(STATE, PATH, names, [["Chine"], ["Chili"]], codes=["CN", "CL"]) == 0


def test_a_tie_is_a_refusal() -> None:
    with pytest.raises(PageMismatch, match=r"2 of the options fit addresses\.registered, not one; nothing was pressed"):
        pick(STATE, PATH, frozenset({"hubei"}), [["Hubei"], ["Hunan"], ["HUBEI"]])


def test_two_equal_codes_are_a_tie_too() -> None:
    with pytest.raises(PageMismatch, match="2 of the options"):
        pick(STATE, PATH, frozenset({"cn"}), [["Chine"], ["Chine (autre)"]], codes=["CN", "cn"])


def test_a_refusal_names_the_field_and_the_key_and_not_the_value() -> None:
    with pytest.raises(PageMismatch) as refusal:
        pick(STATE, PATH, frozenset({"qinghai"}), [["Hubei"]], codes=["HB"])

    said = refusal.value.message
    assert said.en == "'Province': 0 of the options fit addresses.registered, not one; nothing was pressed"
    assert said.zh == "“省”：有 0 个选项符合 addresses.registered；没有按下任何按钮"
    assert "qinghai" not in f"{said}{refusal.value.next_step}".lower()


def test_declared_words_of_a_choice_replace_the_profiles_own() -> None:
    answer = value(Token.PIN_METHOD, "call", also=frozenset({"Voice"}))

    assert names_of(METHOD, answer) == {"phone call", "电话"}


def test_a_choice_without_declared_words_goes_by_all_names_of_the_value() -> None:
    answer = value(Token.STATE, "Tibet", also=frozenset({"Xizang", "西藏", "西藏自治区"}))

    assert names_of(STATE, answer) == {"tibet", "xizang", "西藏", "西藏自治区"}


def test_several_answers_are_wanted_one_by_one() -> None:
    answer = value(Token.PRODUCT_CATEGORIES, "Books; Toys", items=(frozenset({"Books", "图书"}), frozenset({"Toys"})))
    field = Choice(Token.PRODUCT_CATEGORIES, "Categories", "分类")

    assert wanted_names(field, answer) == (frozenset({"books", "图书"}), frozenset({"toys"}))

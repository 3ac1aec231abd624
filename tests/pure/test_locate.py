"""Where a declared field stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from facts_by_hand import answer, control, options, page

from sellerfill.browser.locate import locate, locate_button
from sellerfill.errors import PageMismatch
from sellerfill.facts import Kind, Label
from sellerfill.pages import Button, Choice, Control, Text, Tick, Words
from sellerfill.tokens import Token

CITY = Text(Token.CITY, "City / Town", "城市", also=("City",), ids=("address-city",))
TAX_CITY = Text(Token.TAX_CITY, "City", "城市", section=Words("Permanent address", "永久地址"))
STATE = Choice(Token.STATE, "Province", "省")
METHOD = Choice(
    Token.PIN_METHOD,
    "How to verify",
    "验证方式",
    options={"call": Words("Call", "电话"), "sms": Words("SMS", "短信")},
)
US_PERSON = Choice(
    Token.TAX_US_PERSON,
    "Are you a U.S. person?",
    "您是否为美国人？",
    options={"yes": Words("Yes", "是"), "no": Words("No", "否")},
)
SAME = Tick(Token.TAX_MAILING, "Same as permanent address", "与永久地址相同")
NEXT = Button("Next", "下一页", ids=("continue",)).control


@pytest.mark.parametrize("label", ["City / Town", "城市", "City", "city:", "* 城市（必填）"])
def test_a_field_is_found_by_its_label_in_either_language(label: str) -> None:
    place = locate(page(control("Street"), control(label)), CITY)

    assert place is not None
    assert place.first.index == 1


def test_a_public_id_finds_a_field_without_a_label() -> None:
    place = locate(page(control("Street"), control(id="address-city")), CITY)

    assert place is not None
    assert place.first.index == 1


def test_a_public_id_may_be_the_controls_name() -> None:
    assert locate(page(control(name="address-city")), CITY) is not None


def test_a_field_that_the_page_lacks_is_none() -> None:
    assert locate(page(control("Street"), control("City of birth")), CITY) is None


def test_two_controls_with_one_label_are_a_refusal() -> None:
    with pytest.raises(PageMismatch, match="'City / Town' stands 2 times on this page; nothing was pressed") as refusal:
        locate(page(control("City"), control("City / Town")), CITY)

    assert refusal.value.message.zh == "此页面上有 2 个“城市”；没有按下任何按钮"


def test_an_id_and_a_label_on_two_controls_are_a_refusal() -> None:
    with pytest.raises(PageMismatch, match="stands 2 times"):
        locate(page(control("City"), control(id="address-city")), CITY)


@pytest.mark.parametrize("reason", ["opacity", "off-screen", "covered", "aria-hidden"])
def test_a_hidden_twin_is_not_a_candidate(reason: str) -> None:
    place = locate(page(control("City", hidden=reason), control("City")), CITY)

    assert place is not None
    assert place.first.index == 1


def test_a_field_that_is_there_but_hidden_is_none() -> None:
    assert locate(page(control("City", hidden="opacity")), CITY) is None


@pytest.mark.parametrize("route", ["placeholder", "title", "near"])
def test_a_weak_label_counts_where_nothing_else_speaks(route: str) -> None:
    assert locate(page(control("City", route=route)), CITY) is not None


@pytest.mark.parametrize("route", ["placeholder", "title", "near"])
def test_a_weak_label_gives_way_to_a_real_one(route: str) -> None:
    place = locate(page(control("City", route=route), control("City", route="aria")), CITY)

    assert place is not None
    assert place.first.index == 1


def test_two_weak_labels_are_a_refusal() -> None:
    with pytest.raises(PageMismatch, match="stands 2 times"):
        locate(page(control("City", route="placeholder"), control("City", route="near")), CITY)


def test_any_one_of_a_controls_labels_will_do() -> None:
    twice = replace(control(), labels=(Label("aria", "Required field"), Label("for", "城市")))

    assert locate(page(control("Required field"), twice), CITY) is not None


def test_a_section_tells_two_equal_labels_apart() -> None:
    mailing = control("City", sections=("Mailing address", "Tax identity"))
    permanent = control("City", sections=("永久地址", "Tax identity"))

    place = locate(page(mailing, permanent), TAX_CITY)

    assert place is not None
    assert place.first.index == 1


def test_a_label_outside_its_section_is_not_the_field() -> None:
    assert locate(page(control("City", sections=("Mailing address",))), TAX_CITY) is None


def test_a_field_of_one_form_is_not_sought_in_another() -> None:
    facts = page(control("City", form="search"), control("City", form="register"))

    place = locate(facts, CITY, form="register")

    assert place is not None
    assert place.first.index == 1


def test_a_page_without_the_form_is_taken_whole() -> None:
    assert locate(page(control("City")), CITY, form="register") is not None


def test_text_is_never_sought_among_buttons_and_checkboxes() -> None:
    facts = page(*(control("City", kind) for kind in (Kind.BUTTON, Kind.CHECKBOX, Kind.RADIO, Kind.FILE, Kind.TOGGLE)))

    assert locate(facts, CITY) is None


def test_a_tick_is_sought_among_checkboxes_alone() -> None:
    facts = page(control("Same as permanent address"), control("Same as permanent address", Kind.CHECKBOX))

    place = locate(facts, SAME)

    assert place is not None
    assert place.first.index == 1


def test_two_checkboxes_with_one_label_are_a_refusal() -> None:
    twins = [control("与永久地址相同", Kind.CHECKBOX) for _ in range(2)]

    with pytest.raises(PageMismatch, match="'Same as permanent address' stands 2 times"):
        locate(page(*twins), SAME)


def test_a_choice_may_be_a_select() -> None:
    place = locate(page(control("Province", Kind.SELECT, options=options("Fujian", "Hunan"))), STATE)

    assert place is not None
    assert place.control is not None
    assert place.options == ()


@pytest.mark.parametrize("kind", [Kind.RADIO, Kind.TOGGLE, Kind.CHECKBOX])
def test_a_choice_may_be_the_answers_to_its_question(kind: Kind) -> None:
    facts = page(
        answer("Yes", "Are you an agent?", "q1", kind),
        answer("Yes", "您是否为美国人？", "q2", kind),
        answer("No", "您是否为美国人？", "q2", kind),
    )

    place = locate(facts, US_PERSON)

    assert place is not None
    assert place.control is None
    assert [one.index for one in place.options] == [1, 2]


def test_two_declared_answers_in_one_group_tell_the_question() -> None:
    facts = page(answer("SMS", "", "q1", Kind.TOGGLE), answer("Call", "", "q1", Kind.TOGGLE))

    place = locate(facts, METHOD)

    assert place is not None
    assert [one.index for one in place.options] == [0, 1]


def test_one_declared_answer_proves_no_question() -> None:
    facts = page(answer("Call", "", "q1"), answer("Never", "", "q1"))

    assert locate(facts, METHOD) is None


def test_yes_and_no_prove_no_question() -> None:
    assert locate(page(answer("Yes", "", "q1"), answer("No", "", "q1")), US_PERSON) is None


def test_a_question_that_stands_twice_is_a_refusal() -> None:
    twice = [answer(text, "How to verify", group) for group in ("q1", "q2") for text in ("Call", "SMS")]

    with pytest.raises(PageMismatch, match="'How to verify' stands 2 times"):
        locate(page(*twice), METHOD)


def test_equal_groups_of_two_frames_are_two_questions() -> None:
    outer = [answer(text, "How to verify", "method") for text in ("Call", "SMS")]
    inner = [answer(text, "How to verify", "method", frame=1) for text in ("Call", "SMS")]

    with pytest.raises(PageMismatch, match="stands 2 times"):
        locate(page(*outer, *inner), METHOD)


def test_hidden_answers_belong_to_no_question() -> None:
    facts = page(
        answer("Call", "How to verify", "q1", hidden="opacity"),
        answer("Call", "How to verify", "q2"),
        answer("SMS", "How to verify", "q2"),
    )

    place = locate(facts, METHOD)

    assert place is not None
    assert [one.index for one in place.options] == [1, 2]


def test_a_button_is_found_by_its_own_text_or_its_id() -> None:
    by_text = locate_button(page(control("Back", Kind.BUTTON), control("下一页", Kind.BUTTON, route="text")), NEXT)
    by_id = locate_button(page(control("Back", Kind.BUTTON), control("Weiter", Kind.BUTTON, id="continue")), NEXT)

    assert by_text is not None and by_text.index == 1
    assert by_id is not None and by_id.index == 1


def test_a_text_box_called_next_is_no_button() -> None:
    assert locate_button(page(control("Next")), NEXT) is None


def test_two_equal_buttons_are_a_refusal() -> None:
    with pytest.raises(PageMismatch, match="'Next' stands 2 times on this page; nothing was pressed"):
        locate_button(page(control("Next", Kind.BUTTON), control("Next", Kind.BUTTON)), NEXT)


def test_a_refusal_in_one_language_alone_repeats_what_there_is() -> None:
    button = Control(words=Words("Tile 4"))

    with pytest.raises(PageMismatch) as refusal:
        locate_button(page(control("Tile 4", Kind.BUTTON), control("Tile 4", Kind.BUTTON)), button)

    assert "“Tile 4”" in refusal.value.message.zh

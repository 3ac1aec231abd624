"""What developers call one control, apart from what they call its whole form."""

from __future__ import annotations

from sellerfill.recognize.identifiers import own_parts


def test_what_three_controls_share_is_where_they_stand() -> None:
    assert own_parts([["checkout.card.number"], ["checkout.card.expiry"], ["checkout.card.owner"]]) == [
        ("number", "checkout card"),
        ("expiry", "checkout card"),
        ("owner", "checkout card"),
    ]


def test_what_two_share_stays_their_own() -> None:
    assert own_parts([["billing_zip"], ["billing_city"], ["phone"]]) == [
        ("billing zip", ""),
        ("billing city", ""),
        ("phone", ""),
    ]


def test_numbers_that_tell_lines_apart_are_not_left_alone() -> None:
    assert own_parts([["street[0]"], ["street[1]"], ["street[2]"]]) == [
        ("street 0", ""),
        ("street 1", ""),
        ("street 2", ""),
    ]


def test_a_name_and_an_id_that_say_the_same_say_it_once() -> None:
    assert own_parts([["email", "form-email"], ["name", "form-name"], ["phone", "form-phone"]]) == [
        ("email", "form"),
        ("name", "form"),
        ("phone", "form"),
    ]


def test_a_control_without_name_and_id_has_no_part() -> None:
    assert own_parts([[], ["email"]]) == [("", ""), ("email", "")]

from __future__ import annotations

from collections.abc import Iterator

import pytest
from site_visitor import CALL, SMS, Visitor, practice_site, visitor_of


@pytest.fixture(scope="module")
def addresses() -> Iterator[dict[str, str]]:
    with practice_site() as found:
        yield found


@pytest.fixture
def visitor(addresses: dict[str, str]) -> Iterator[Visitor]:
    with visitor_of(addresses) as found:
        found.walk_to("phone")
        yield found


def fail_a_call(visitor: Visitor) -> None:
    visitor.pin("start", CALL)
    # Nothing typed before the end key never equals four digits.
    visitor.keys("#")


def test_a_call_shows_the_pin_that_the_phone_takes(visitor: Visitor) -> None:
    started = visitor.pin("start", CALL)
    phone = visitor.ask("/phone")

    answered = visitor.keys(phone["shown_pin"] + "#")

    assert phone["ringing"] is True
    assert started["state"]["pin"] == phone["shown_pin"]
    assert len(phone["shown_pin"]) == 4
    assert answered.json()["ringing"] is False
    assert visitor.state() == {"status": "verified", "pin": "", "error": ""}


def test_a_text_message_carries_the_pin_and_the_page_does_not(visitor: Visitor) -> None:
    started = visitor.pin("start", SMS)
    message = visitor.ask("/phone")["messages"][-1]

    after = visitor.pin("pin", {"pvPin": message["pin"]})

    assert message["to"] == "+8613900000000"
    assert started["state"]["pin"] == ""
    assert after["status"] == "verified"


def test_the_page_goes_on_only_after_the_pin(visitor: Visitor) -> None:
    page = visitor.send("phone")

    assert visitor.refusal() == {"page": "phone-not-verified"}
    assert "Verify your phone number first." in page.text


@pytest.mark.parametrize("number", ["", "013900000000", "139 0000 0000", "+8613900000000", "1390000"])
def test_a_number_is_refused(visitor: Visitor, number: str) -> None:
    calls = visitor.ask("/counts")["calls"]

    answer = visitor.pin("start", CALL | {"pv_msisdn": number})

    assert list(answer["errors"]) == ["pv-42"]
    assert visitor.ask("/counts")["calls"] == calls


def test_two_failures_bring_the_advice_and_three_lock_for_an_hour(visitor: Visitor) -> None:
    fail_a_call(visitor)
    first = visitor.state()
    fail_a_call(visitor)
    second = visitor.state()
    fail_a_call(visitor)
    third = visitor.state()
    calls = visitor.ask("/counts")["calls"]
    refused = visitor.pin("start", SMS)

    assert first == {"status": "idle", "pin": "", "error": "The PIN did not match. Try again."}
    assert second["error"] == "The PIN did not match. Use another phone number or choose SMS."
    assert third == {"status": "locked", "pin": "", "error": "Too many attempts. Try again in 60 minutes."}
    assert refused["page"] == "Too many attempts. Try again in 60 minutes."
    assert visitor.refusal() == {"page": "pin-locked"}
    assert visitor.ask("/counts")["calls"] == calls


def test_wrong_pins_of_text_messages_count_as_well(visitor: Visitor) -> None:
    visitor.pin("start", SMS)

    states = [visitor.pin("pin", {"pvPin": "no"})["status"] for _ in range(3)]

    assert states == ["sms", "sms", "locked"]


def test_the_lock_ends_after_its_hour() -> None:
    with practice_site() as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("phone")
        for _ in range(3):
            fail_a_call(visitor)

        visitor.control.post("/clock", json={"advance_seconds": 3000})
        before = visitor.state()["error"]
        visitor.control.post("/clock", json={"advance_seconds": 660})
        after = visitor.state()
        visitor.verify_by_call()

        assert before == "Too many attempts. Try again in 10 minutes."
        assert after == {"status": "idle", "pin": "", "error": ""}
        assert visitor.state()["status"] == "verified"


def test_giving_a_call_up_is_no_failure(visitor: Visitor) -> None:
    for _ in range(4):
        visitor.pin("start", CALL)
        visitor.pin("cancel")

    assert visitor.state() == {"status": "idle", "pin": "", "error": ""}
    assert visitor.keys("1#").status_code == 409


def test_a_verified_number_is_not_called_again(visitor: Visitor) -> None:
    visitor.verify_by_call()

    assert visitor.pin("start", CALL) == {"ok": False}
    assert visitor.state()["status"] == "verified"


def test_the_keypad_takes_keys_of_a_keypad_only(visitor: Visitor) -> None:
    visitor.pin("start", CALL)

    assert visitor.keys("12a4#").status_code == 400
    assert visitor.ask("/phone")["ringing"] is True

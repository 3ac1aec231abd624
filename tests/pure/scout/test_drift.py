"""What changed between a site's page objects and a new walk, in words."""

from __future__ import annotations

from typing import Any

from sellerfill.pages import Button, Choice, Page, Site, Text, Words
from sellerfill.scout.drift import mended
from sellerfill.scout.folder import PageFile
from sellerfill.tokens import Token


class Account(Page):
    heading = Words("Open your shop", "开设店铺")
    street = Text(Token.ADDRESS_LINE1, "Street address", "街道地址", max_length=60)
    city = Text(Token.CITY, "City", "城市")
    method = Choice(Token.PIN_METHOD, "Method", "方式", options={"call": Words("Call", "电话")})
    next = Button("Continue", "继续")


class Done(Page):
    heading = Words("Your shop is open", "您的店铺已开设")
    ends = True


SHOP = Site(
    name="shop-xx",
    origins=("https://shop.example.com",),
    entry="https://shop.example.com/",
    pages=(Account, Done),
    locked_minutes=60,
)


def walked(**changes: Any) -> PageFile:
    """The account page as a walk sees it, with what changed; None leaves a part out."""
    declared: dict[str, Any] = {
        "heading": Words("Open your shop"),
        "address_line1": Text(Token.ADDRESS_LINE1, "Street address", "Street address", max_length=60),
        "city": Text(Token.CITY, "City", "City"),
        "pin_method": Choice(Token.PIN_METHOD, "Method", "Method", options={"call": Words("Call")}),
        "next": Button("Continue", "Continue"),
    } | changes
    return PageFile("open_shop", "OpenShop", {key: part for key, part in declared.items() if part is not None})


def changes(*pages: PageFile) -> list[str]:
    return [line.en for line in mended(SHOP, pages)[1]]


def test_a_walk_that_sees_the_same_changes_nothing() -> None:
    files, lines = mended(SHOP, [walked()])

    assert lines == []
    assert [file.name for file in files] == ["account", "done"]
    assert files[0].declared["street"] == Account.fields["street"]


def test_a_changed_label_is_told_in_words_and_mended_with_the_old_one_beside_it() -> None:
    page = walked(address_line1=Text(Token.ADDRESS_LINE1, "Address line 1", "Address line 1", max_length=60))

    files, lines = mended(SHOP, [page])

    assert [line.en for line in lines] == ["account: label of ADDRESS_LINE1: 'Street address' -> 'Address line 1'"]
    street = files[0].declared["street"]
    assert (street.en, street.zh, street.also) == ("Address line 1", "街道地址", ("Street address",))


def test_a_changed_button_length_and_option_are_told() -> None:
    page = walked(
        next=Button("Go on", "Go on"),
        address_line1=Text(Token.ADDRESS_LINE1, "Street address", "Street address", max_length=35),
        pin_method=Choice(Token.PIN_METHOD, "Method", "Method", options={"call": Words("Phone me")}),
    )

    assert changes(page) == [
        "account: length of ADDRESS_LINE1: 60 -> 35",
        "account: option 'call' of PIN_METHOD: 'Call' -> 'Phone me'",
        "account: button of next: 'Continue' -> 'Go on'",
    ]


def test_a_page_whose_title_changed_is_known_by_what_it_asks() -> None:
    assert changes(walked(heading=Words("Your business"))) == ["account: heading: 'Open your shop' -> 'Your business'"]


def test_a_field_that_is_gone_stays_and_is_no_longer_required() -> None:
    files, lines = mended(SHOP, [walked(city=None)])

    assert [line.en for line in lines] == ["account: CITY was not seen this time"]
    assert files[0].declared["city"].required is False


def test_a_new_field_and_a_new_page_are_told() -> None:
    survey = PageFile("survey", "Survey", {"heading": Words("A few questions"), "next": Button("Send", "Send")})
    page = walked(state=Text(Token.STATE, "State", "State"))

    assert changes(page, survey) == ["account: new: STATE 'State'", "survey: a new page"]

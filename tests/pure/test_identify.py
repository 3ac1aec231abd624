"""Which page this is."""

from __future__ import annotations

import pytest
from facts_by_hand import page

from sellerfill.browser.identify import candidates, identify
from sellerfill.errors import PageMismatch
from sellerfill.pages import Button, Page, Site, Words
from sellerfill.sites.amazon_na import SITE as AMAZON_NA
from sellerfill.sites.amazon_na.register import Register
from sellerfill.sites.amazon_na.seller_information import SellerInformation
from sellerfill.sites.amazon_na.sign_in import SignIn
from sellerfill.sites.amazon_na.tax_classic import TaxIdentity
from sellerfill.sites.amazon_na.tax_present import TaxInterview


class Alpha(Page):
    heading = Words("Alpha", "甲")
    marks = ("alpha_id",)
    next = Button("Next", "下一页")


class Beta(Page):
    heading = Words("Beta", "乙")
    marks = ("beta_id",)
    next = Button("Next", "下一页")


class AlphaAgain(Page):
    heading = Words("Alpha", "又甲")
    next = Button("Next", "下一页")


SHOP = Site("shop", ("https://shop.example.com",), "https://shop.example.com/", (Alpha, Beta), 60)
TWINS = Site("twins", ("https://shop.example.com",), "https://shop.example.com/", (Alpha, AlphaAgain), 60)


@pytest.mark.parametrize("heading", ["Tell us about your business", "填写卖家信息", "TELL US  about your business:"])
def test_a_page_is_known_by_its_heading_in_either_language(heading: str) -> None:
    assert identify(page(h1=heading), AMAZON_NA) is SellerInformation


def test_the_pages_own_heading_decides_before_smaller_ones() -> None:
    assert identify(page(h1="Alpha", h2=("Beta",)), SHOP) is Alpha


def test_a_smaller_heading_decides_where_the_pages_own_is_not_known() -> None:
    assert identify(page(h1="Welcome to the shop", h2=("Beta",)), SHOP) is Beta


def test_a_heading_decides_before_a_public_id() -> None:
    assert identify(page(h1="Alpha", marks=frozenset({"beta_id"})), SHOP) is Alpha


def test_a_public_id_tells_a_page_without_a_known_heading() -> None:
    assert identify(page(h1="Welcome", marks=frozenset({"beta_id"})), SHOP) is Beta


def test_a_heading_that_only_contains_the_words_is_not_the_page() -> None:
    assert candidates(page(h1="Alpha and Omega"), SHOP) == []


def test_an_unknown_page_is_a_refusal() -> None:
    with pytest.raises(PageMismatch, match="not one that the tool knows; nothing was pressed"):
        identify(page(h1="Your business licence"), AMAZON_NA)


def test_a_page_that_shows_nothing_is_a_refusal() -> None:
    with pytest.raises(PageMismatch, match="not one that the tool knows"):
        identify(page(), AMAZON_NA)


def test_a_page_that_may_be_two_is_a_refusal_that_names_both() -> None:
    with pytest.raises(PageMismatch, match=r"may be several \(alpha, alpha_again\); nothing was pressed"):
        identify(page(h1="Alpha"), TWINS)


def test_two_known_headings_of_one_size_are_a_refusal() -> None:
    with pytest.raises(PageMismatch, match="may be several"):
        identify(page(h2=("Alpha", "Beta")), SHOP)


def test_a_heading_that_excludes_a_page_leaves_the_other_one() -> None:
    facts = page(h1="Sign in", h2=("Create account",))

    assert identify(facts, AMAZON_NA) is Register


def test_sign_in_by_its_public_ids_is_not_taken_for_a_new_account() -> None:
    assert identify(page(marks=frozenset({"ap_email", "ap_password"})), AMAZON_NA) is SignIn
    assert identify(page(marks=frozenset({"ap_customer_name"})), AMAZON_NA) is Register


def test_the_one_page_tax_form_is_not_taken_for_the_page_by_page_one() -> None:
    facts = page(h1="Tax information interview", h2=("Tax identity information",))

    assert identify(facts, AMAZON_NA) is TaxInterview
    assert identify(page(h1="Tax identity information"), AMAZON_NA) is TaxIdentity

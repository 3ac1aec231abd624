"""What a site's maker may change overnight: each scenario has the markup that it claims, and its registration ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from site_visitor import COMPANY, Visitor, practice_site, visitor_of

HARMLESS = (
    "renamed",
    "synonyms",
    "aria_labels",
    "near_labels",
    "katal",
    "controlled",
    "reordered",
    "extra_optional",
    "two_forms",
    "rerendered",
)
SELLER_RECORD = {
    "address_line1": "Room 1203, Building 5, No. 18 Keyuan Road",
    "address_line2": "Nanshan District",
    "city": "Shenzhen",
    "state": "Guangdong",
    "country": "CN",
    "postal_code": "518057",
    "display_name": "Chenguang Home",
    "website_url": "https://chenguang.example.com",
}


def pages_of(scenario: str, wanted: Sequence[str]) -> dict[str, str]:
    """The main part of some pages, from a walk that ends at the seller's back office."""
    found: dict[str, str] = {}
    with practice_site("--scenario", scenario, "--set", "deposit=true") as addresses, visitor_of(addresses) as visitor:
        found["register"] = visitor.web.get("/ap/register").text
        visitor.register()
        while visitor.here != "seller_central":
            here = visitor.here
            found[here] = visitor.web.get("/ap/signin").text
            visitor.step()
            assert visitor.here != here, visitor.refusal()
        received = {record["page"]: record["fields"] for record in visitor.ask("/received")}
        assert received["seller_info"] == SELLER_RECORD
    return {name: found[name].partition("<main>")[2].partition("</main>")[0] for name in wanted}


def posted_names(page: str) -> dict[str, str]:
    """The seller page's answers under the names that the page gives its fields, in their order."""
    names = re.findall(r'<(?:input|select)\b[^>]*\bname="([^"]+)"', page)
    answers = [str(value) for value in COMPANY["seller_info"].values()]
    return dict(zip(names, answers, strict=True))


@pytest.mark.parametrize("scenario", HARMLESS)
def test_a_changed_site_takes_the_same_registration(scenario: str) -> None:
    main = pages_of(scenario, ["seller_info"])["seller_info"]

    assert "<h1>Tell us about your business</h1>" in main
    assert "Next" in main


def test_renamed_fields_are_posted_under_their_new_names_and_received_as_before() -> None:
    with practice_site("--set", "renamed=true") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_info")
        page = visitor.web.get("/sw/registration/w/3f2a").text.partition("<main>")[2].partition("</main>")[0]

        visitor.web.post("/sw/registration/w/3f2a", data=posted_names(page))

        assert "addr1" not in page
        assert "sw-f-103" not in page
        assert re.search(
            r'<label for="(fx[0-9a-f]{8})">City / Town</label></th>\s*<td><input type="text" id="\1"', page
        )
        assert visitor.ask("/received")[-1]["fields"] == SELLER_RECORD


def test_synonyms_replace_labels_and_leave_headings_and_buttons() -> None:
    pages = pages_of("synonyms", ["seller_info", "card", "phone", "tax_identity"])

    assert ">Address line one</label>" in pages["seller_info"]
    assert ">Town</label>" in pages["seller_info"]
    assert ">Post code</label>" in pages["seller_info"]
    assert "Street address" not in pages["seller_info"]
    assert "Name of card owner" in pages["card"]
    assert "<legend>Billing address</legend>" in pages["card"]
    assert 'aria-label="Dialling code"' in pages["phone"]
    assert ">Address line one</div>" in pages["tax_identity"]


def test_aria_pages_have_no_label_elements_for_text_fields() -> None:
    pages = pages_of("aria_labels", ["seller_info", "card", "phone"])

    assert "<label" not in pages["seller_info"]
    assert '<input aria-label="City / Town" type="text"' in pages["seller_info"]
    assert '<span id="ccx775-l" class="aok-offscreen">Cardholder&#39;s name</span>' in pages["card"]
    assert '<input aria-labelledby="ccx775-l" type="text"' in pages["card"]
    assert '<input aria-label="SMS" type="radio"' in pages["phone"]


def test_neighbouring_text_is_tied_to_nothing() -> None:
    pages = pages_of("near_labels", ["seller_info", "deposit", "phone"])

    assert "<label" not in pages["seller_info"]
    assert "<th" not in pages["seller_info"]
    assert re.search(r"<td><span>City / Town</span></td>\s*<td><input ", pages["seller_info"])
    assert "<dt" not in pages["deposit"]
    assert "<span>Mobile/Telephone number</span><input" in pages["phone"]


def test_components_stand_in_for_every_native_control() -> None:
    pages = pages_of("katal", ["register", "seller_info", "card", "deposit", "questionnaire"])

    assert 'id="ap_customer_name"' in pages["register"]
    for name in ("seller_info", "card", "deposit", "questionnaire"):
        assert not re.search(r"<(input|select|button)\b", pages[name]), name
    assert '<kat-input label="City / Town" type="text" id="sw-f-105" name="locality" value="">' in pages["seller_info"]
    assert "&#34;name&#34;: &#34;China&#34;, &#34;value&#34;: &#34;CN&#34;" in pages["seller_info"]
    assert '<kat-radiobutton label="Use the default address" name="addressMode" value="existing"' in pages["card"]
    assert '<kat-button name="dm_do" value="later">Skip for now</kat-button>' in pages["deposit"]


def test_reordered_fields_stand_the_other_way_round_and_confirmations_still_follow() -> None:
    pages = pages_of("reordered", ["register", "seller_info"])

    assert re.findall(r'name="(password|passwordCheck|email|customerName)"', pages["register"]) == [
        "password",
        "passwordCheck",
        "email",
        "customerName",
    ]
    assert pages["seller_info"].index('name="f_11808"') < pages["seller_info"].index('name="addr1"')


def test_an_extra_field_and_a_second_form_ask_for_nothing_that_is_needed() -> None:
    extra = pages_of("extra_optional", ["seller_info"])["seller_info"]
    pages = pages_of("two_forms", ["register", "seller_info"])

    assert "Fax number (optional)" in extra
    assert "required" not in extra
    for page in pages.values():
        assert page.count("<form") == 2
        assert '<label for="x-91">Email</label> <input type="email" id="x-91" name="email">' in page


@pytest.mark.parametrize("scenario", ["controlled", "rerendered"])
def test_a_page_with_a_mind_of_its_own_brings_its_script(scenario: str) -> None:
    with practice_site("--scenario", scenario) as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_info")

        page = visitor.web.get("/sw/registration/w/3f2a").text

        assert f'<script src="/static/{scenario}.js"></script>' in page
        assert visitor.web.get(f"/static/{scenario}.js").status_code == 200


def test_the_billing_block_can_become_a_shipping_block() -> None:
    with practice_site("--scenario", "meaning") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("card")

        page = visitor.web.get("/sw/registration/w/9c04").text

        assert "<legend>Shipping address</legend>" in page
        assert "Shipping street address" in page
        assert "Billing address" not in page
        assert "<h1>Set up your billing method</h1>" in page


def test_a_changed_site_speaks_chinese_too() -> None:
    options = ("--scenario", "synonyms", "--set", "language=zh", "--set", "extra_optional=true")
    with practice_site(*options) as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_info")

        page = shown(visitor)

        assert "所在城市" in page
        assert "传真号码（可选）" in page
        assert ">城市<" not in page


def shown(visitor: Visitor) -> str:
    """The seller page as the site writes it."""
    return visitor.web.get("/sw/registration/w/3f2a").text

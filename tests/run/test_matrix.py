"""The whole registration, over a pairwise choice of the ways that it comes in.

Every value that the site received is asserted against a literal typed by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Registration, plan_of
from market import Market
from onlooker import GOOD, Desk

from sellerfill.browser.tab import Tab
from sellerfill.language import Lang

COMPANY: dict[str, Any] = {
    "register": {
        "customerName": "Lyu Xiaojun",
        "email": "seller-one@example.com",
        "passwordLength": "15",
        "passwordsEqual": "yes",
    },
    "agreement": {"legal_name": "Shenzhen Shili Trading Co., Ltd.", "agree_terms": "yes"},
    "seller_info": {
        "address_line1": "Room 1203, Building 2, Shili Building",
        "address_line2": "No. 18 Keji South Road, Yuehai Subdistrict, Nanshan District",
        "city": "Shenzhen",
        "state": "Guangdong",
        "country": "CN",
        "postal_code": "518057",
        "display_name": "Yunsuo Home",
        "website_url": "https://yunsuo.example.com",
    },
    "phone": {"phone_country": "CN", "phone_number": "13800000001", "pin_language": "zh-CN"},
    "card": {
        "card_exp_month": "8",
        "card_exp_year": "2029",
        "card_holder": "Lyu Xiaojun",
        "billing_address_choice": "default",
        "card_brand": "visa",
        "card_last4": "1111",
    },
    "tax_us_person": {"us_person": "no", "intermediary_agent": "no"},
    "tax_identity": {
        "beneficial_owner_type": "corporation",
        "organization_name": "Shenzhen Shili Trading Co., Ltd.",
        "country_of_organization": "CN",
        "permanent_country": "CN",
        "permanent_address_line1": "Room 1203, Building 2, Shili Building",
        "permanent_address_line2": "No. 18 Keji South Road, Yuehai Subdistrict, Nanshan District",
        "permanent_city": "Shenzhen",
        "permanent_state": "Guangdong",
        "permanent_postal_code": "518057",
        "mailing_same": "yes",
        "tin_choice": "neither",
    },
    "statements": {},
    "form": "W-8BEN-E",
    "classification": "business",
    "sign": {"esign_consent": "yes", "certifications": "5", "signature_name": "Lyu Xiaojun", "capacity": "yes"},
    "questionnaire": {
        "choice": "answered",
        "has_upc": "yes",
        "is_manufacturer_or_brand_owner": "some",
        "owns_trademark": "no",
        "product_count": "11-100",
        "categories": "home_kitchen,toys_games",
    },
}
INDIVIDUAL: dict[str, Any] = {
    "register": {
        "customerName": "Zeng Yuxuan",
        "email": "seller-two@example.com",
        "passwordLength": "15",
        "passwordsEqual": "yes",
    },
    "agreement": {"legal_name": "Zeng Yuxuan", "agree_terms": "yes"},
    "seller_info": {
        "address_line1": "Room 402, Unit 3, No. 5 Shili Lane, Wensan Road",
        "address_line2": "Xihu District",
        "city": "Hangzhou",
        "state": "Zhejiang",
        "country": "CN",
        "postal_code": "310012",
        "display_name": "Yuxuan Paperworks",
        "website_url": "",
    },
    "phone": {"phone_country": "CN", "phone_number": "13900000002", "pin_language": "zh-CN"},
    "card": {
        "card_exp_month": "11",
        "card_exp_year": "2028",
        "card_holder": "Zeng Yuxuan",
        "billing_address_choice": "default",
        "card_brand": "visa",
        "card_last4": "1111",
    },
    "tax_us_person": {"us_person": "no", "intermediary_agent": "no"},
    "tax_identity": {
        "beneficial_owner_type": "individual",
        "full_name": "Zeng Yuxuan",
        "country_of_citizenship": "CN",
        "permanent_country": "CN",
        "permanent_address_line1": "Room 402, Unit 3, No. 5 Shili Lane, Wensan Road",
        "permanent_address_line2": "Xihu District",
        "permanent_city": "Hangzhou",
        "permanent_state": "Zhejiang",
        "permanent_postal_code": "310012",
        "mailing_same": "yes",
        "tin_choice": "neither",
    },
    "statements": {"statement_1": "no", "statement_2": "no", "statement_3": "no"},
    "form": "W-8BEN",
    "classification": "individual",
    "sign": {"esign_consent": "yes", "certifications": "4", "signature_name": "Lyu Xiaojun"},
    "questionnaire": {
        "choice": "answered",
        "has_upc": "no",
        "is_manufacturer_or_brand_owner": "yes",
        "owns_trademark": "some",
        "product_count": "1-10",
        "categories": "office",
    },
}
SELLERS = {"company.yaml": COMPANY, "individual.yaml": INDIVIDUAL}

# How each line that the tax form shows again stands to the profile.
PART_ONE = {
    ("company.yaml", "en", "classic"): {
        "1 Name of organization that is the beneficial owner": "same",
        "2 Country of organization": "same",
        "4 Type of beneficial owner": "same",
        "Permanent residence address": "same",
        "Mailing address (if different from above)": "same",
        "Reference number(s)": "yours",
    },
    ("company.yaml", "en", "present"): {
        "1 Name of organization that is the beneficial owner": "same",
        "2 Country of organization": "same",
        "4 Type of beneficial owner": "same",
        "Permanent residence address": "same",
        "Mailing address (if different from above)": "same",
        "Reference number(s)": "yours",
        "Sign here": "yours",
    },
    ("company.yaml", "zh", "present"): {
        "1 作为受益所有人的组织名称": "same",
        "2 组织所在国": "same",
        "4 受益所有人类型": "same",
        "永久居住地址": "same",
        "邮寄地址（如与上述地址不同）": "same",
        "参考编号": "yours",
        "签名": "yours",
    },
    ("individual.yaml", "en", "classic"): {
        "1 Name of individual who is the beneficial owner": "same",
        "2 Country of citizenship": "same",
        "4 Type of beneficial owner": "same",
        "Permanent residence address": "same",
        "Mailing address (if different from above)": "same",
        "Reference number(s)": "yours",
    },
    ("individual.yaml", "zh", "classic"): {
        "1 作为受益所有人的个人姓名": "same",
        "2 国籍": "same",
        "4 受益所有人类型": "same",
        "永久居住地址": "same",
        "邮寄地址（如与上述地址不同）": "same",
        "参考编号": "yours",
    },
    ("individual.yaml", "zh", "present"): {
        "1 作为受益所有人的个人姓名": "same",
        "2 国籍": "same",
        "永久居住地址": "same",
        "邮寄地址（如与上述地址不同）": "same",
        "参考编号": "yours",
        "签名": "yours",
    },
}

# Six rows hold every pair of: seller, call or SMS, card or PIN first, language, tax form. Each has pages built in
# another way.
PAIRWISE = [
    ("company.yaml", "call", "classic_seed", "en", "classic", "katal=true"),
    pytest.param("individual.yaml", "sms", "classic_seed", "zh", "classic", "rerendered=true", marks=pytest.mark.long),
    pytest.param(
        "individual.yaml", "sms", "classic_common", "en", "classic", "near_labels=true", marks=pytest.mark.long
    ),
    ("individual.yaml", "call", "classic_seed", "zh", "present", "cookie_banner=true"),
    pytest.param("company.yaml", "sms", "classic_common", "en", "present", "aria_labels=true", marks=pytest.mark.long),
    pytest.param("company.yaml", "call", "classic_common", "zh", "present", "controlled=true", marks=pytest.mark.long),
]


@pytest.mark.parametrize(("profile", "method", "order", "language", "form", "built"), PAIRWISE)
def test_site_receives_every_value_once(
    profile: str,
    method: str,
    order: str,
    language: str,
    form: str,
    built: str,
    open_site: Callable[..., Market],
    tab: Tab,
    tmp_path: Path,
) -> None:
    market = open_site(f"order={order}", f"language={language}", f"tax_form={form}", built)
    own_method = "call" if profile == "company.yaml" else "sms"
    plan = plan_of(profile, (f"method: {own_method}", f"method: {method}"), folder=tmp_path)

    registration = Registration(tab, market, plan, tmp_path, panel=Lang(language), screen=Desk(market))
    registration.go()

    received = market.received
    expected = SELLERS[profile]
    phone = {**expected["phone"], "pin_method": method}
    one_page = order == "classic_common"
    assert received["register"] == expected["register"]
    assert received["agreement"] == expected["agreement"]
    assert received["seller_info"] == ({**expected["seller_info"], **phone} if one_page else expected["seller_info"])
    assert received.get("phone") == (None if one_page else phone)
    assert received["card"] == expected["card"]
    assert_tax(received, expected, form)
    assert received["questionnaire"] == expected["questionnaire"]
    assert market.ask("where")["page"] == "seller_central"
    assert market.ask("refused") == []
    counts = market.counts
    assert counts.pop("posts") > 0
    assert counts == {
        "accounts": 1,
        "preauthorizations": 1,
        "declined_cards": 0,
        "calls": 1 if method == "call" else 0,
        "sms": 1 if method == "sms" else 0,
        "tax_forms": 1,
        "deposits": 0,
        "questionnaires": 1,
        "trapped": 0,
    }
    looks = registration.onlooker.looks
    assert len(looks) == 6 if form == "classic" else 7
    assert {page: look for page, look in looks.items() if look != GOOD} == {}
    assert registration.onlooker.stale == []
    assert_digits(registration, method)
    desk = registration.screen
    assert isinstance(desk, Desk)
    assert desk.verdicts == PART_ONE[profile, language, form]


def assert_digits(registration: Registration, method: str) -> None:
    """Shown while the phone rings and at no other time, and told to nobody else."""
    desk = registration.screen
    assert isinstance(desk, Desk)
    assert len(desk.shown) == (1 if method == "call" else 0)
    for digits, awaited in desk.shown:
        assert digits == awaited
        assert [event for event in registration.events if digits in event.values()] == []
    assert desk.now == ""


def assert_tax(received: dict[str, Any], expected: dict[str, Any], form: str) -> None:
    """The interview's answers, in the pages of its form."""
    if form == "classic":
        assert received["tax_us_person"] == expected["tax_us_person"]
        assert received["tax_identity"] == {**expected["tax_identity"], **expected["statements"]}
        assert received["tax_review"] == {"form": expected["form"]}
        assert received["tax_sign"] == expected["sign"]
        return
    answers = {
        **expected["tax_identity"],
        "tax_classification": expected["classification"],
        "us_person": "no",
    }
    if expected["classification"] == "individual":
        del answers["beneficial_owner_type"]
    assert received["tax_present"] == answers
    signed = dict(received["tax_present_sign"])
    assert signed.pop("signature_date")
    assert signed == expected["sign"]
    assert received["tax_present_preview"] == {"form": expected["form"]}

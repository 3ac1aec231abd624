"""Today's registration, from the address alone to the pages behind it; what the site received is typed by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from conftest import Registration, plan_of
from market import Market

from sellerfill.browser.tab import Tab


def test_a_company_with_owners_comes_from_the_three_screens_to_its_business_information(
    tab: Tab, open_site: Callable[..., Market], tmp_path: Path
) -> None:
    market = open_site("flow=present")
    plan = plan_of("company-with-owners.yaml", folder=tmp_path)

    Registration(tab, market, plan, tmp_path, until="seller_identity").go()

    assert market.received["business_location"] == {
        "business_country": "CN",
        "business_type": "privately_owned",
        "confirm_location": "yes",
    }
    assert market.received["business_info"] == {
        "business_name_latin": "Ningbo Shili Household Products Co., Ltd.",
        "business_name_local": "宁波示例家居用品有限公司",
        "company_registration_number": "91440300MAFKE0102P",
        "operating_country": "CN",
        "operating_postal_code": "315100",
        "operating_state": "浙江省",
        "operating_city": "宁波市",
        "operating_address_line1": "鄞州区首南街道示例路88号示例中心3幢1502室",
        "operating_address_line2": "",
        "pin_method": "sms",
        "phone_country": "CN",
        "phone_number": "13700000005",
        "pin_language": "zh-CN",
    }
    assert market.counts["accounts"] == 1

"""Today's registration, from the address alone to the pages behind it; what the site received is typed by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from conftest import Registration, plan_of
from market import Market

from sellerfill.browser.tab import Tab

BUSINESS: dict[str, Any] = {
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
CHIEF: dict[str, Any] = {
    "first_name": "Ruoxi",
    "middle_name": "",
    "last_name": "Shen",
    "chinese_name": "沈若溪",
    "citizenship": "CN",
    "country_of_birth": "CN",
    "id_type": "id_card",
    "id_number": "110105199001010037",
    "id_issuing_country": "CN",
    "date_of_birth": "1990-01-01",
    "id_expiry": "permanent",
    "residential_country": "CN",
    "residential_postal_code": "315010",
    "residential_state": "浙江省",
    "residential_city": "宁波市",
    "residential_address_line1": "海曙区望春街道示例大道1688弄示例江南国际花园东区第十二组团商住综合楼甲区"
    "第三十八幢二单元一千八百零二室南侧",
    "residential_address_line2": "连接体附属用房第五层",
    "role": "legal_representative",
    "is_beneficial_owner": "yes",
}
SECOND: dict[str, Any] = {
    "first_name": "Ming",
    "middle_name": "",
    "last_name": "Ouyang",
    "chinese_name": "欧阳明",
    "citizenship": "CN",
    "country_of_birth": "CN",
    "id_type": "passport",
    "id_number": "E00000014",
    "id_issuing_country": "CN",
    "date_of_birth": "1978-09-12",
    "id_expiry": "2031-05-20",
    "residential_country": "CN",
    "residential_postal_code": "200233",
    "residential_state": "上海市",
    "residential_city": "上海市",
    "residential_address_line1": "徐汇区田林街道示例路200号1501室",
    "residential_address_line2": "",
    "owner_email": "ouyang.ming@example.com",
    "owner_phone": "+8613800000006",
}
THIRD: dict[str, Any] = {
    "first_name": "Jingyi",
    "middle_name": "",
    "last_name": "Lyu",
    "chinese_name": "吕静怡",
    "citizenship": "CN",
    "country_of_birth": "CN",
    "id_type": "passport",
    "id_number": "E00000027",
    "id_issuing_country": "CN",
    "date_of_birth": "1981-06-23",
    "id_expiry": "2030-11-02",
    "residential_country": "US",
    "residential_postal_code": "98101",
    "residential_state": "Washington",
    "residential_city": "Seattle",
    "residential_address_line1": "100 Example Street",
    "residential_address_line2": "",
    "owner_email": "lyu.jingyi@example.com",
    "owner_phone": "+12065550100",
}
STORE: dict[str, Any] = {
    "store_name": "Ruoxi Homeware",
    "has_upc": "yes",
    "is_manufacturer_or_brand_owner": "some",
    "owns_trademark": "no",
    "diversity_certs": "decline",
}


def test_a_company_with_owners_comes_to_the_papers_with_the_next_name_for_a_taken_one(
    tab: Tab, open_site: Callable[..., Market], tmp_path: Path
) -> None:
    market = open_site("flow=present")
    names = ("names: [Ruoxi Living,", "names: [Sunrise Store,")
    plan = plan_of("company-with-owners.yaml", names, folder=tmp_path)
    registration = Registration(tab, market, plan, tmp_path, until="verify_documents")

    registration.go()

    received = market.received
    assert received["business_location"] == {
        "business_country": "CN",
        "business_type": "privately_owned",
        "confirm_location": "yes",
    }
    assert received["business_info"] == BUSINESS
    assert received["seller_identity"] == CHIEF
    assert (received["owner_1"], received["owner_2"]) == (SECOND, THIRD)
    assert received["beneficial_owners"] == {"owners": "2", "all_added": "yes"}
    assert received["plan"] == {"plan": "professional"}
    assert received["store"] == STORE
    assert [told["candidate"] for told in registration.told("other-name")] == [2]
    assert (market.counts["accounts"], market.counts["preauthorizations"], market.counts["owners"]) == (1, 1, 2)

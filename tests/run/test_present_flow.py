"""Today's registration, from the address alone to the pages behind it; what the site received is typed by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import Registration, plan_of
from market import HTTP, Market

from sellerfill.browser.hands import Hands
from sellerfill.browser.tab import Tab
from sellerfill.errors import Waiting
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.language import Bilingual
from sellerfill.run.agree import HAS_COME

LOCATION: dict[str, Any] = {"business_country": "CN", "business_type": "privately_owned", "confirm_location": "yes"}
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
INDIVIDUAL: dict[str, Any] = {
    "first_name": "Yuxuan",
    "middle_name": "",
    "last_name": "Zeng",
    "chinese_name": "曾雨萱",
    "citizenship": "CN",
    "country_of_birth": "CN",
    "id_type": "id_card",
    "id_number": "330106199208150026",
    "id_issuing_country": "CN",
    "date_of_birth": "1992-08-15",
    "id_expiry": "2037-02-20",
    "residential_country": "CN",
    "residential_postal_code": "310012",
    "residential_state": "浙江省",
    "residential_city": "杭州市",
    "residential_address_line1": "西湖区文三路示例弄5号3单元402室",
    "residential_address_line2": "",
}
# The practice site knows another seller of this name.
TAKEN = ("names: [Ruoxi Living,", "names: [Sunrise Store,")
PAPERS_OF_INDIVIDUAL = (
    "  categories: [Office Products]",
    "  categories: [Office Products]\n"
    "documents:\n"
    "  - {kind: national_id, side: front, path: papers/identity-front.png}\n"
    "  - {kind: national_id, side: back, path: papers/identity-back.png}",
)
FRONT, BACK = (
    "934715394107ab9e3594cf52152a48bffbe6ed74eb7fad05a4bf430c7caa0220",
    "86e06e1750856b7381e690a8df968dbe85a6cec78d6fe1e58430a0516bc22a57",
)
LICENCE = "08c96cb82dec067161bbda09356abb75ee4d88b63a5d8e62b0c14b42781dbdf6"
# The form of one person takes longest where it is built of components.
ONE_FEWER = (
    "  - id: third\n    roles: [beneficial_owner]\n",
    "  - id: third\n    roles: [authorised_representative]\n",
)
COMPANY, PERSON = "company-with-owners.yaml", "individual.yaml"


class PostComesLater(ScriptedPerson):
    """Has no postcard yet when first asked."""

    asked = 0

    def choose(self, question: Bilingual, ways: Sequence[Bilingual]) -> int | None:
        if HAS_COME not in ways:
            return super().choose(question, ways)
        self.asked += 1
        return 1 if self.asked == 1 else 0


@pytest.mark.parametrize(
    ("profile", "changes", "katal", "language", "tax_when", "verification"),
    [
        (COMPANY, (TAKEN, ONE_FEWER), "true", "en", "before", "video"),
        pytest.param(COMPANY, (TAKEN,), "false", "zh", "after", "postcard", marks=pytest.mark.long),
        (PERSON, (PAPERS_OF_INDIVIDUAL,), "true", "zh", "before", "documents"),
        pytest.param(PERSON, (PAPERS_OF_INDIVIDUAL,), "false", "en", "after", "video", marks=pytest.mark.long),
    ],
)
def test_a_registration_of_today_waits_for_the_site_and_is_gone_on_with_to_its_end(
    tab: Tab,
    open_site: Callable[..., Market],
    tmp_path: Path,
    profile: str,
    changes: tuple[tuple[str, str], ...],
    katal: str,
    language: str,
    tax_when: str,
    verification: str,
) -> None:
    market = open_site(
        "flow=present",
        f"katal={katal}",
        f"language={language}",
        f"tax_when={tax_when}",
        f"verification={verification}",
    )
    plan = plan_of(profile, *changes, folder=tmp_path)
    person = PostComesLater(Hands(tab), market.control, Script(signature="Lyu Xiaojun"))
    first = Registration(tab, market, plan, tmp_path, person)

    with pytest.raises(Waiting) as waiting:
        first.go()
    tab.page.context.clear_cookies()
    HTTP.post(f"{market.control}verification").raise_for_status()
    Registration(tab, market, plan, tmp_path, person, finished=frozenset({"register"})).go()

    assert waiting.value.exit_code == 13
    waited_at = "verify_postcard" if verification == "postcard" else "verify_wait"
    assert [told["page"] for told in first.told("waiting")] == [waited_at]
    received, papers = market.received, market.received["verify_upload"]
    assert (papers["identity_document_sha256"], papers["identity_document_back_sha256"]) == (FRONT, BACK)
    if profile == COMPANY:
        assert received["business_location"] == LOCATION
        assert (received["seller_identity"], received["business_info"]) == (CHIEF, BUSINESS)
        owners = [SECOND] if ONE_FEWER in changes else [SECOND, THIRD]
        assert [received[page] for page in sorted(received) if page.startswith("owner_")] == owners
        assert received["beneficial_owners"] == {"owners": str(len(owners)), "all_added": "yes"}
        assert (received["plan"], received["store"]) == ({"plan": "professional"}, STORE)
        assert [told["candidate"] for told in first.told("other-name")] == [2]
        assert papers["business_license_sha256"] == LICENCE
        assert received["tax_present"]["organization_name"] == "Ningbo Shili Household Products Co., Ltd."
    else:
        assert received["seller_identity"] == INDIVIDUAL
        assert received["business_location"] == LOCATION | {"business_type": "individual"}
        assert received["business_info"]["operating_address_line1"] == "西湖区文三路示例弄5号3单元402室"
        assert received["tax_present"]["full_name"] == "Zeng Yuxuan"
    counts = market.counts
    assert (counts["accounts"], counts["preauthorizations"], counts["tax_forms"], counts["verifications"]) == (1,) * 4

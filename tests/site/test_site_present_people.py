from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from present_visitor import PresentVisitor, present_visitor
from site_visitor import practice_site

OWNERS = ("110105197503070028", "310101196912310039", "440106198207150041", "510104199001010057")


@pytest.fixture(scope="module")
def addresses() -> Iterator[dict[str, str]]:
    with practice_site("--scenario", "present", "--set", "two_step=false") as found:
        yield found


@pytest.fixture
def visitor(addresses: dict[str, str]) -> Iterator[PresentVisitor]:
    with present_visitor(addresses) as found:
        yield found


@pytest.fixture(scope="module")
def at_identity(addresses: dict[str, str]) -> Iterator[PresentVisitor]:
    with present_visitor(addresses) as found:
        found.walk_to("seller_identity")
        yield found


@pytest.fixture
def at_owners(visitor: PresentVisitor) -> PresentVisitor:
    visitor.walk_to("beneficial_owners")
    return visitor


@pytest.fixture
def at_store(visitor: PresentVisitor) -> PresentVisitor:
    visitor.walk_to("store")
    return visitor


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"pi_01": "小军"}, {"first_name": "latin-only"}),
        ({"pi_04": "Lyu Xiaojun"}, {"chinese_name": "chinese-only"}),
        ({"pi_04": ""}, {"chinese_name": "required"}),
        ({"pi_05": "nowhere"}, {"citizenship": "choice"}),
        ({"pi_07": "2016"}, {"birth_year": "age"}),
        ({"pi_08": "02", "pi_09": "30"}, {"birth_year": "calendar"}),
        ({"pi_11": "44030519880412"}, {"id_number": "document-number"}),
        ({"pi_13": ""}, {"expiry_year": "required"}),
        ({"pi_13": "2020"}, {"expiry_year": "document-expired"}),
        ({"pi_13": "2099"}, {"expiry_year": "choice"}),
        ({"pi_20": "Shenzhen"}, {"residential_city": "chinese-only"}),
        ({"pi_23": "rl-2"}, {"role": "role"}),
        ({"pi_23": ""}, {"role": "required"}),
    ],
)
def test_seller_information_is_refused_with(
    at_identity: PresentVisitor, changes: dict[str, str], errors: dict[str, str]
) -> None:
    at_identity.send("seller_identity", **changes)

    assert at_identity.refusal() == errors


def test_a_document_without_an_expiry_is_permanent(visitor: PresentVisitor) -> None:
    visitor.walk_to("seller_identity")

    visitor.send("seller_identity", pi_13="", pi_14="", pi_15="", pi_16="1")

    assert visitor.received("seller_identity")[-1] == {
        "first_name": "Xiaojun",
        "middle_name": "",
        "last_name": "Lyu",
        "chinese_name": "吕小军",
        "citizenship": "CN",
        "country_of_birth": "CN",
        "id_type": "id_card",
        "id_number": "440305198804120016",
        "id_issuing_country": "CN",
        "date_of_birth": "1988-04-12",
        "id_expiry": "permanent",
        "residential_country": "CN",
        "residential_postal_code": "518057",
        "residential_state": "广东省",
        "residential_city": "深圳市",
        "residential_address_line1": "南山区科苑路18号",
        "residential_address_line2": "5栋1203室",
        "role": "legal_representative",
        "is_beneficial_owner": "yes",
    }


def test_a_document_without_an_expiry_can_be_entered_as_the_latest_date() -> None:
    settings = ("--set", "permanent_id=latest", "--set", "two_step=false")
    with practice_site("--scenario", "present", *settings) as addresses, present_visitor(addresses) as visitor:
        visitor.walk_to("seller_identity")

        page = visitor.look("seller_identity")
        visitor.send("seller_identity", pi_13="2099", pi_14="12", pi_15="31", pi_16="1")

        assert "No date of expiry" not in page
        assert re.findall(r"If the document is valid for ever, choose the latest date", page)
        assert visitor.received("seller_identity")[-1]["id_expiry"] == "2099-12-31"


def test_owners_are_added_one_by_one_and_each_once(at_owners: PresentVisitor) -> None:
    for number in OWNERS:
        page = at_owners.add_owner(number).text

    at_owners.add_owner(OWNERS[0])
    twice = at_owners.refusal()
    at_owners.add_owner("620102198811110061")
    fifth = at_owners.refusal()
    at_owners.send("beneficial_owners")

    assert len(re.findall(r"<li>Xiaojun Lyu 吕小军</li>", page)) == 4
    assert twice == {"id_number": "owner-twice", "page": "owner-most"}
    assert fifth == {"page": "owner-most"}
    assert [at_owners.received(f"owner_{row}")[-1]["id_number"] for row in (1, 2, 3, 4)] == list(OWNERS)
    assert at_owners.received("beneficial_owners")[-1] == {"owners": "4", "all_added": "yes"}


def test_the_form_of_the_next_owner_is_empty_and_hidden(at_owners: PresentVisitor) -> None:
    page = at_owners.add_owner(OWNERS[0]).text

    assert 'id="bo-form" class="panel" novalidate hidden' in page
    assert OWNERS[0] not in page


def test_a_refused_owner_stays_in_the_open_form(at_owners: PresentVisitor) -> None:
    page = at_owners.add_owner(OWNERS[0], bo_24="13900000000").text

    assert at_owners.refusal() == {"owner_phone": "phone-international"}
    assert 'id="bo-form" class="panel" novalidate>' in page
    assert f'value="{OWNERS[0]}"' in page


def test_the_legal_representative_is_not_added_again(at_owners: PresentVisitor) -> None:
    at_owners.add_owner("440305198804120016")

    assert at_owners.refusal() == {"id_number": "owner-twice"}


def test_the_page_of_owners_stays_until_all_are_said_to_be_there(at_owners: PresentVisitor) -> None:
    at_owners.send("beneficial_owners", bo_25="")
    unanswered = at_owners.refusal()
    at_owners.send("beneficial_owners", bo_25="no")
    more = at_owners.refusal()

    assert (unanswered, more) == ({"all_added": "required"}, {"all_added": "owners-missing"})
    assert at_owners.here == "beneficial_owners"


def test_an_individual_has_neither_role_nor_owners(visitor: PresentVisitor) -> None:
    visitor.walk_to("business_location")
    visitor.send("business_location", bl_ty="bt-5")
    visitor.step()

    page = visitor.look("seller_identity")
    visitor.send("seller_identity", pi_23="", pi_24="")

    assert "<legend>Your name</legend>" in page
    assert "Role in the business" not in page
    assert visitor.here == "plan"


def test_a_store_name_that_is_taken_leaves_the_other_answers(at_store: PresentVisitor) -> None:
    page = at_store.send("store", st_611="Sunrise Store").text

    assert at_store.refusal() == {"store_name": "name-taken"}
    assert "This name is already in use. Choose another one." in page
    assert 'name="st_615" value="o3" checked' in page


def test_a_manufacturer_is_asked_about_the_trade_mark(at_store: PresentVisitor) -> None:
    at_store.send("store", st_613="o3")
    refused = at_store.refusal()
    at_store.send("store", st_613="o3", st_614="o1")

    assert refused == {"owns_trademark": "required"}
    assert at_store.received("store")[-1] == {
        "store_name": "Chenguang Home",
        "has_upc": "yes",
        "is_manufacturer_or_brand_owner": "some",
        "owns_trademark": "yes",
        "diversity_certs": "decline",
    }


def test_the_default_address_of_the_card_is_the_operating_one(visitor: PresentVisitor) -> None:
    visitor.walk_to("card")

    page = visitor.look("card")

    assert "南山区科苑路18号, 5栋1203室, 深圳市, 广东省, 518057, China" in page

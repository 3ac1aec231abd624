"""Single pages of today's registration: no further owner, one or four, a document without expiry, a change of order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import HTTP, Market

from sellerfill.browser.tab import Tab
from sellerfill.run.beside import Compared

TODAY = ("flow=present", "two_step=false")
OWNER = """  - id: {id}
    roles: [beneficial_owner]
    name: {name}
    identity: {{type: passport, number: {number}, issuing_country: CN, expires_on: 2031-05-20}}
    birth: {{date: 1979-03-04, country: CN}}
    citizenship: CN
    residence: second-home
    phone: "+86 138 0000 0006"
    email: owner@example.com

"""
TWO_MORE = (
    "account:\n  holder: chief\n",
    OWNER.format(id="fourth", name="许安然", number="E00000035")
    + OWNER.format(id="fifth", name="何知远", number="E00000048")
    + "account:\n  holder: chief\n",
)
ONE_FEWER = (
    "  - id: third\n    roles: [beneficial_owner]\n",
    "  - id: third\n    roles: [authorised_representative]\n",
)


class Terminal:
    """What a person read there."""

    def __init__(self) -> None:
        self.lines: list[Compared] = []

    def digits(self, digits: str) -> None:
        """Digits of a call."""

    def beside(self, lines: Sequence[Compared]) -> None:
        """Values beside the words of the papers."""
        self.lines.extend(lines)


@pytest.mark.parametrize(
    ("profile", "changes", "names"),
    [
        ("company.yaml", (), []),
        ("company-with-owners.yaml", (ONE_FEWER,), ["欧阳明"]),
        ("company-with-owners.yaml", (TWO_MORE,), ["欧阳明", "吕静怡", "许安然", "何知远"]),
    ],
    ids=["0", "1", "4"],
)
def test_each_further_owner_is_added_once_however_many_there_are(
    tab: Tab,
    open_site: Callable[..., Market],
    tmp_path: Path,
    profile: str,
    changes: tuple[tuple[str, str], ...],
    names: list[str],
) -> None:
    market = open_site(*TODAY)
    plan = plan_of(profile, *changes, folder=tmp_path)

    Registration(tab, market, plan, tmp_path, start="beneficial_owners", until="selling_plan").go()

    received = market.received
    assert [received[f"owner_{number}"]["chinese_name"] for number in range(1, len(names) + 1)] == names
    assert received["beneficial_owners"] == {"owners": str(len(names)), "all_added": "yes"}
    assert market.counts["owners"] == len(names)


def test_a_document_without_expiry_gets_the_latest_date_of_the_list_and_the_long_address_two_lines(
    tab: Tab, open_site: Callable[..., Market], tmp_path: Path
) -> None:
    market = open_site(*TODAY, "permanent_id=latest")
    plan = plan_of("company-with-owners.yaml", folder=tmp_path)

    Registration(tab, market, plan, tmp_path, start="seller_identity", until="beneficial_owners").go()

    received = market.received["seller_identity"]
    assert received["id_expiry"] == "2099-12-31"
    assert received["residential_address_line1"].endswith("一千八百零二室南侧")
    assert received["residential_address_line2"] == "连接体附属用房第五层"


def test_a_run_of_the_classic_order_goes_on_where_the_site_stands_after_it_changed_to_todays(
    tab: Tab, open_site: Callable[..., Market], tmp_path: Path
) -> None:
    market = open_site("two_step=false")
    plan = plan_of("company-with-owners.yaml", folder=tmp_path)
    Registration(tab, market, plan, tmp_path, until="seller_information").go()
    HTTP.post(f"{market.control}flow", json={"flow": "present"}).raise_for_status()
    terminal = Terminal()
    later = Registration(
        tab,
        market,
        plan,
        tmp_path,
        finished=frozenset({"register", "agreement"}),
        until="business_information",
        screen=terminal,
    )

    later.go()

    assert [told["page"] for told in later.told("page")][-2:] == ["business_location", "business_information"]
    assert market.received["agreement"]["legal_name"] == "Ningbo Shili Household Products Co., Ltd."
    assert market.received["business_location"]["business_type"] == "privately_owned"
    assert market.counts["accounts"] == 1
    shown = [(line.page, line.profile) for line in terminal.lines]
    assert shown == [("China", "中国"), ("Privately-owned business / 私有企业", "")]

"""A whole registration on a site that was changed overnight, with the page objects as they are.

Every value that the site received is asserted against the literals typed for the unchanged site.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import Market
from test_matrix import SELLERS, assert_tax

from sellerfill.browser.tab import Tab
from sellerfill.errors import PageMismatch

OpenSite = Callable[..., Market]

HARMLESS = [
    ("company.yaml", ("renamed=true", "reordered=true", "extra_optional=true")),
    pytest.param("company.yaml", ("synonyms=true", "two_forms=true"), marks=pytest.mark.long),
    pytest.param("individual.yaml", ("synonyms=true",), marks=pytest.mark.long),
]


@pytest.mark.parametrize(("profile", "changes"), HARMLESS)
def test_a_changed_site_receives_every_value_once(
    profile: str, changes: tuple[str, ...], open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site(*changes)
    registration = Registration(tab, market, plan_of(profile, folder=tmp_path), tmp_path)

    registration.go()

    received, expected = market.received, SELLERS[profile]
    method = "call" if profile == "company.yaml" else "sms"
    for page in ("register", "agreement", "seller_info", "card", "questionnaire"):
        assert received[page] == expected[page], page
    assert received["phone"] == {**expected["phone"], "pin_method": method}
    assert_tax(received, expected, "classic")
    assert market.ask("refused") == []
    counts = market.counts
    kept = ("accounts", "preauthorizations", "calls", "sms", "tax_forms", "questionnaires", "trapped")
    calls = (1, 0) if method == "call" else (0, 1)
    assert tuple(counts[name] for name in kept) == (1, 1, *calls, 1, 1, 0)
    recognized = {one["token"] for one in registration.told("filled") if one["how"] == "recognized"}
    assert ("postal-code" in recognized) == ("synonyms=true" in changes)


def test_a_page_that_asks_for_another_address_is_left_alone(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site("mutation=meaning:card")
    plan = plan_of("company.yaml", folder=tmp_path)
    registration = Registration(tab, market, plan, tmp_path, start="card")

    with pytest.raises(PageMismatch) as refusal:
        registration.go()

    assert refusal.value.exit_code == 4
    assert list(market.received)[-1] == "seller_info"
    assert registration.told("pressed") == []
    counts = market.counts
    assert (counts["preauthorizations"], counts["declined_cards"], counts["tax_forms"]) == (0, 0, 0)

"""What is tried again: looks at a page, never before the site allows it. What was sent is never sent again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import Market

from sellerfill.browser.tab import Tab
from sellerfill.errors import OutcomeUnknown, SiteUnreachable

OpenSite = Callable[..., Market]


@pytest.fixture
def retries(tab: Tab) -> list[tuple[str, float]]:
    """What the tab tells before each further try."""
    told: list[tuple[str, float]] = []
    tab.on_retry = lambda reason, seconds: told.append((reason, seconds))
    return told


def test_a_busy_site_is_asked_again_when_it_allows_it(
    open_site: OpenSite, tab: Tab, retries: list[tuple[str, float]]
) -> None:
    market = open_site('faults=["busy:entry.look"]', "retry_after_seconds=1")

    tab.open(market.site)

    assert tab.answer.failed == ""
    ((reason, seconds),) = retries
    assert reason == "The site can't be reached (HTTP 429)"
    assert 1 <= seconds <= 4


def test_a_site_that_stays_away_is_asked_three_times(
    open_site: OpenSite, tab: Tab, retries: list[tuple[str, float]]
) -> None:
    market = open_site('faults=["error:entry.look*9"]')

    with pytest.raises(SiteUnreachable, match="HTTP 500"):
        tab.open(market.site)

    assert len(market.ask("faults")) == 3
    assert len(retries) == 2


def test_a_site_that_wants_a_long_pause_is_left_alone(
    open_site: OpenSite, tab: Tab, retries: list[tuple[str, float]]
) -> None:
    market = open_site('faults=["busy:entry.look"]', "retry_after_seconds=3600")

    with pytest.raises(SiteUnreachable, match="HTTP 429"):
        tab.open(market.site)

    assert retries == []


@pytest.mark.long
def test_a_page_that_fails_once_or_comes_by_half_is_looked_at_again(
    open_site: OpenSite, tab: Tab, retries: list[tuple[str, float]], tmp_path: Path
) -> None:
    by_half = ["reset-mid-body:entry.look", "reset-mid-body:agreement.look", "reset-mid-body:seller_info.look"]
    market = open_site(f"faults={['error:email_code.look', 'error:tax_identity.look', *by_half]}")

    Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path).go()

    # The site's entry; where the site led to, the second look follows at once.
    assert [reason for reason, _ in retries] == ["The site can't be reached (ERR_CONNECTION_RESET)"]
    assert len(market.ask("faults")) == 5
    assert (market.counts["accounts"], market.counts["tax_forms"]) == (1, 1)


def test_a_form_that_is_answered_with_an_error_is_not_sent_again(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site('faults=["error-after:register.send"]')

    with pytest.raises(OutcomeUnknown):
        Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path).go()

    assert [fault["request"] for fault in market.ask("faults")] == ["register.send"]
    assert market.counts["accounts"] == 1

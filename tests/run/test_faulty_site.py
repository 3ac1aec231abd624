"""Registrations on a site that is slow, busy, broken or hung up on.

Each ends with the exit code of what went wrong, and the next start, in a browser that knows nothing of the one before,
goes on to the end: nothing that the site recorded is sent a second time.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import Market

from sellerfill.browser.hands import Hands
from sellerfill.browser.tab import Tab
from sellerfill.errors import Declined, SellerfillError
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.journal import Journal

OpenSite = Callable[..., Market]


def starts(market: Market, tab: Tab, folder: Path, most: int = 6) -> list[int]:
    """Exit codes of one start after another, until one gets to the end."""
    plan = plan_of("company.yaml", folder=folder)
    codes: list[int] = []
    while 0 not in codes and len(codes) < most:
        tab.page.context.clear_cookies()
        tab.page.goto("about:blank")
        journal = Journal(folder / "journal.db")
        finished = journal.finished("seller", "scope")
        journal.close()
        registration = Registration(tab, market, plan, folder, finished=finished)
        try:
            registration.go()
            codes.append(0)
        except SellerfillError as error:
            codes.append(error.exit_code)
    return codes


def faults(*wanted: str) -> str:
    return f"faults={list(wanted)}"


def counted_once(market: Market) -> bool:
    counts = market.counts
    return [counts[name] for name in ("accounts", "preauthorizations", "tax_forms", "calls")] == [1, 1, 1, 1]


def fault_of(market: Market, request: str) -> list[str]:
    """What the requests of this kind met, in order."""
    return [one["fault"] for one in market.ask("faults") if one["request"] == request]


@pytest.mark.long
def test_what_only_delays_or_asks_is_got_through_in_one_start(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site(
        faults(
            "slow:card.send",
            "stalled-script:register.look",
            "stalled-style:tax_intro.look",
            "alert:agreement.look",
            "leave-question:seller_info.look",
            "duplicate-tab:card.look",
            "new-tab:entry.look",
            "new-tab:tax_sign.look",
            "session-end:phone.look",
            "session-end:tax_review.look",
            "reset-before:tax_identity.send",
            "reset-after:completed.send",
        ),
        "clock_ahead_seconds=172800.0",
    )

    assert starts(market, tab, tmp_path) == [0]
    assert counted_once(market)
    assert len(market.ask("faults")) == 12


@pytest.mark.long
def test_a_broken_site_is_left_alone_and_the_next_start_goes_on(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site(
        faults(
            "maintenance:entry.look*3",
            "truncated:seller_info.look",
            "reset-before:card.send*2",
            "error:tax_intro.look",
        ),
        "retry_after_seconds=0",
    )

    codes = starts(market, tab, tmp_path)

    # Closed; a page cut short; then the person's card into resets, which the browser may outlast by itself.
    assert (codes[:2], codes[-1]) == ([12, 4], 0)
    assert set(codes[2:-1]) <= {7, 12}
    assert counted_once(market)
    assert market.ask("refused") == []
    assert fault_of(market, "card.send") == ["reset-before", "reset-before"]


def test_a_tab_that_was_open_before_a_press_is_not_what_the_press_led_to(
    open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site(faults("duplicate-tab:signin.look", "error:register.send"))

    codes = starts(market, tab, tmp_path)

    # Nobody saw what became of the account: the next start signs in, is refused, and the person says to create it.
    assert codes == [7, 0]
    assert counted_once(market)


def test_what_was_recorded_without_an_answer_is_not_sent_again(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site(
        faults(
            "reset-after:seller_info.send*2",
            "reset-after:card.send*2",
            "reset-before:tax_us_person.send*2",
            "error-after:tax_identity.send",
        )
    )

    codes = starts(market, tab, tmp_path)

    # The person's own press ends as a site out of reach, the tool's as one whose outcome is unknown; how often a
    # browser sends by itself what met a reset depends on the connections that it had open.
    assert codes[-1] == 0
    assert 7 in codes
    assert set(codes[:-1]) <= {7, 12}
    assert counted_once(market)
    assert fault_of(market, "card.send") == ["reset-after", "reset-after"]
    accepted = [post["page"] for post in market.ask("received") if post["page"] != "signin"]
    assert len(accepted) == len(set(accepted))


class Decliner(ScriptedPerson):
    """Stops at the first page that is a person's."""

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        return HandoffOutcome.DECLINED


def test_two_presses_in_doubt_do_not_hide_each_other(market: Market, tab: Tab, tmp_path: Path) -> None:
    plan = plan_of("company.yaml", folder=tmp_path)
    journal = Journal(tmp_path / "journal.db")
    journal.begin("earlier", "seller", "scope", plan.digest)
    for page, button in (("sign_in", "Create your Amazon account"), ("entry", "Register for North America")):
        journal.intend("earlier", page, button)
    person = Decliner(Hands(tab), market.control, Script(signature="Lyu Xiaojun"))
    registration = Registration(tab, market, plan, tmp_path, operator=person)

    with pytest.raises(Declined):
        registration.go()

    settled = [(one["page"], one["outcome"]) for one in registration.told("settled")]
    assert settled == [("entry", "not-recorded"), ("sign_in", "not-recorded")]
    assert journal.all_in_doubt("earlier") == []
    journal.close()

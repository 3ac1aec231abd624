"""PINs that fail: each way twice at most, whoever starts the tool again, and what the site counted of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import Market

from sellerfill.browser.hands import Hands
from sellerfill.browser.tab import Tab
from sellerfill.errors import Declined, LockedOut, SiteRejected
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.language import Bilingual

OpenSite = Callable[..., Market]
BY_SMS = ("method: call", "method: sms")


class Stubborn(ScriptedPerson):
    """Takes no other way."""

    def choose(self, question: Bilingual, ways: Sequence[Bilingual]) -> int | None:
        """Nothing."""
        return None


class GivesUp(ScriptedPerson):
    """Stops for today at the first wrong PIN."""

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """No, once the page complains."""
        if moment.page == "phone_verification" and moment.complaints:
            return HandoffOutcome.DECLINED
        return super().turn(moment)


class GoesAway(ScriptedPerson):
    """Stops for today while the phone rings, or when the message has come."""

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """No, once a PIN is asked for."""
        answer = super().turn(moment)
        waits = self._phone()["ringing"] or self._phone()["messages"]
        return HandoffOutcome.DECLINED if moment.page == "phone_verification" and waits else answer

    def _reached(self, known: int, *, by_call: bool) -> Iterator[None]:
        # However late the phone rings, it is not answered.
        while True:
            yield


class Cancels(ScriptedPerson):
    """Closes the dialog that stands open, and asks for a PIN anew."""

    def begin(self, moment: Moment) -> None:
        """Close it before anything else."""
        super().begin(moment)
        if moment.handoff.close and self._hands.sees(moment.handoff.close.control):
            self._hands.press(moment.handoff.close.control)


PHONE = {"start": "phone", "until": "tax_information"}


def person(tab: Tab, market: Market, wrong_pins: int, kind: type[ScriptedPerson] = ScriptedPerson) -> ScriptedPerson:
    """A scripted person who errs that often."""
    return kind(Hands(tab), market.control, Script(signature="Lyu Xiaojun", wrong_pins=wrong_pins))


@pytest.mark.parametrize(
    ("changes", "wrong_pins", "calls", "messages", "verified"),
    [
        pytest.param((), 1, 2, 0, "call", marks=pytest.mark.long),
        ((), 2, 2, 1, "sms"),
        ((BY_SMS,), 1, 0, 1, "sms"),
        pytest.param((BY_SMS,), 2, 1, 1, "call", marks=pytest.mark.long),
    ],
)
def test_wrong_pins_and_a_right_one_cost_what_the_rules_allow(
    changes: tuple[tuple[str, str], ...],
    wrong_pins: int,
    calls: int,
    messages: int,
    verified: str,
    open_site: OpenSite,
    tab: Tab,
    tmp_path: Path,
) -> None:
    market = open_site()
    plan = plan_of("company.yaml", *changes, folder=tmp_path)

    Registration(tab, market, plan, tmp_path, operator=person(tab, market, wrong_pins), **PHONE).go()

    assert (market.counts["calls"], market.counts["sms"]) == (calls, messages)
    assert market.received["phone"]["pin_method"] == verified


@pytest.mark.parametrize(("changes", "calls", "messages"), [((), 2, 1), ((BY_SMS,), 1, 1)])
def test_three_wrong_pins_lock_out(
    changes: tuple[tuple[str, str], ...], calls: int, messages: int, open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site()
    plan = plan_of("company.yaml", *changes, folder=tmp_path)

    with pytest.raises(LockedOut):
        Registration(tab, market, plan, tmp_path, operator=person(tab, market, 3), start="phone").go()

    assert (market.counts["calls"], market.counts["sms"]) == (calls, messages)


def test_a_new_start_does_not_go_a_spent_way_again(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site()
    plan = plan_of("company.yaml", folder=tmp_path)
    for _ in range(2):
        with pytest.raises(SiteRejected, match="Two PINs failed this way"):
            Registration(
                tab,
                market,
                plan,
                tmp_path,
                operator=person(tab, market, 2, Stubborn),
                finished=frozenset({"register"}) if market.counts["accounts"] else frozenset(),
            ).go()

    assert (market.counts["calls"], market.counts["sms"]) == (2, 0)


@pytest.mark.long
def test_a_complaint_that_a_new_start_finds_is_not_counted_again(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site()
    plan = plan_of("company.yaml", folder=tmp_path)
    with pytest.raises(Declined):
        Registration(tab, market, plan, tmp_path, operator=person(tab, market, 1, GivesUp)).go()

    Registration(tab, market, plan, tmp_path, operator=person(tab, market, 0), finished=frozenset({"register"})).go()

    assert (market.counts["calls"], market.counts["sms"]) == (2, 0)


@pytest.mark.long
def test_a_new_start_by_sms_goes_on_after_two_failed_calls(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site()
    with pytest.raises(SiteRejected):
        Registration(
            tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, operator=person(tab, market, 2, Stubborn)
        ).go()
    later = plan_of("company.yaml", BY_SMS, folder=tmp_path)

    Registration(tab, market, later, tmp_path, operator=person(tab, market, 0), finished=frozenset({"register"})).go()

    assert (market.counts["calls"], market.counts["sms"]) == (2, 1)
    assert market.counts["preauthorizations"] == 1


@pytest.mark.parametrize(
    ("changes", "who", "calls", "messages"),
    [
        pytest.param((), ScriptedPerson, 1, 0, id="call"),
        pytest.param((BY_SMS,), ScriptedPerson, 0, 1, id="sms", marks=pytest.mark.long),
        pytest.param((), Cancels, 2, 0, id="call given up"),
        pytest.param((BY_SMS,), Cancels, 0, 2, id="sms given up", marks=pytest.mark.long),
    ],
)
def test_a_new_start_leaves_an_open_call_or_message_to_the_person(
    changes: tuple[tuple[str, str], ...],
    who: type[ScriptedPerson],
    calls: int,
    messages: int,
    open_site: OpenSite,
    tab: Tab,
    tmp_path: Path,
) -> None:
    market = open_site()
    plan = plan_of("company.yaml", *changes, folder=tmp_path)
    with pytest.raises(Declined):
        Registration(tab, market, plan, tmp_path, operator=person(tab, market, 0, GoesAway)).go()

    Registration(
        tab, market, plan, tmp_path, operator=person(tab, market, 0, who), finished=frozenset({"register"})
    ).go()

    assert (market.counts["calls"], market.counts["sms"]) == (calls, messages)
    assert market.counts["preauthorizations"] == 1

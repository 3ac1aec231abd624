"""One whole rehearsal as another program sees it: events, order, exit, and that nothing private is left anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from canaries import PROFILE, Watched, uncovered
from command import Answer, Command
from playwright.sync_api import Page

TYPED_BY_THE_SCRIPT = {"4111111111111111", "Miao Yantang"}


@pytest.fixture(scope="module")
def watched(watch: Callable[[], Watched]) -> Watched:
    """A rehearsal with the canaries' company, to its end, everything that it leaves looked at."""
    watched = watch()
    arguments = ["--profile", str(PROFILE), "--rehearse", "--yes", "--json", "--lang", "en"]
    watched.go([{"name": "rehearsal", "arguments": arguments}])
    return watched


@pytest.fixture(scope="module")
def fill(watched: Watched) -> Command:
    """The installed command, beside the rehearsal's data."""
    return Command(watched.folder / "home")


@pytest.fixture(scope="module")
def answer(watched: Watched) -> Answer:
    """How the rehearsal ended, and what it said."""
    return Answer(watched.notes["exits"]["rehearsal"], watched.out, watched.err)


def told(answer: Answer, event: str) -> list[dict[str, Any]]:
    """The events of one name."""
    return [one for one in answer.json if one["event"] == event]


def test_a_rehearsal_ends_well(answer: Answer) -> None:
    assert answer.code == 0, answer.err
    assert "a person was needed 6 times" in answer.err


def test_a_rehearsal_is_no_approval(answer: Answer, fill: Command) -> None:
    assert answer.code == 0
    assert fill.approvals() == []


def test_every_line_is_an_event_of_one_run_in_the_order_of_time(answer: Answer) -> None:
    events = answer.json

    assert events[0]["event"] == "run-started"
    assert events[-1]["event"] == "run-ended"
    assert len({event["run"] for event in events}) == 1
    times = [datetime.fromisoformat(event["at"]) for event in events]
    assert all(earlier <= later for earlier, later in pairwise(times))
    assert {event["event"] for event in events} <= {
        "run-started",
        "page",
        "filled",
        "absent",
        "handoff",
        "handoff-ended",
        "hidden-twin",
        "pressed",
        "run-ended",
    }


def test_the_run_began_with_the_plan_that_fill_plan_shows(fill: Command, answer: Answer) -> None:
    (plan,) = fill("plan", "--profile", PROFILE, "--json").json

    started = answer.json[0]

    assert started["site"] == "amazon-na"
    assert started["plan"] == plan["digest"]


def test_the_pages_come_in_the_order_of_the_guide(answer: Answer) -> None:
    pages = told(answer, "page")

    assert [event["page"] for event in pages] == [
        "entry",
        "sign_in",
        "register",
        "email_code",
        "seller_agreement",
        "seller_information",
        "card",
        "phone_verification",
        "tax_information",
        "tax_us_person",
        "tax_identity",
        "tax_review",
        "tax_signature",
        "tax_done",
        "completed",
        "questionnaire",
        "seller_central",
    ]
    assert all(re.fullmatch(r"http://127\.0\.0\.1:\d+", event["origin"]) for event in pages)


def test_fields_are_told_by_token_and_way_alone(answer: Answer) -> None:
    filled = told(answer, "filled")

    assert {tuple(event) for event in filled} == {("event", "at", "run", "page", "token", "how")}
    assert {event["how"] for event in filled} == {"declared"}
    agreed = [event["token"] for event in filled if event["page"] == "seller_agreement"]
    assert agreed == ["organization"]


def test_every_human_moment_is_announced_and_ended(answer: Answer) -> None:
    kinds = ["email-code", "agreement", "card", "phone-pin", "tax-review", "tax-signature"]

    begun, ended = told(answer, "handoff"), told(answer, "handoff-ended")

    assert [event["kind"] for event in begun] == kinds
    assert [(event["kind"], event["outcome"]) for event in ended] == [(kind, "done") for kind in kinds]
    assert begun[2]["page"] == "card"
    assert begun[2]["instruction"].startswith("Type the card number yourself")
    assert all(event["seconds"] >= 0 for event in ended)


def test_every_press_led_on(answer: Answer) -> None:
    presses = told(answer, "pressed")

    assert presses[0]["button"] == "Register for North America"
    assert {event["outcome"] for event in presses} == {"moved"}


def test_the_end_names_outcome_exit_code_and_report(fill: Command, answer: Answer) -> None:
    ended = answer.json[-1]

    assert (ended["outcome"], ended["exit_code"]) == ("done", 0)
    report = Path(ended["report"])
    assert report == fill.data / "runs" / ended["run"] / "report.html"
    assert "Registration report" in report.read_text(encoding="utf-8")


def test_people_read_on_standard_error(answer: Answer) -> None:
    assert "▸ Tell us about your business" in answer.err
    assert "Your turn: phone PIN" in answer.err
    assert "▸" not in answer.out


def test_no_canary_is_left_anywhere(watched: Watched) -> None:
    files = {file.name for file in watched.data.rglob("*") if file.is_file()}

    assert {"journal.db", "report.html", "06-seller_information.png"} <= files
    assert set(watched.notes["typed"]) >= TYPED_BY_THE_SCRIPT
    assert watched.leaks() == []


def test_no_picture_shows_a_canary(watched: Watched, blank: Page) -> None:
    pictures = watched.notes["pictures"]

    assert sum(map(len, pictures.values())) >= 20
    assert uncovered(blank, pictures) == []

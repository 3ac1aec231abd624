"""One whole rehearsal as another program sees it: events, order, exit, and that nothing private is left anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from command import PROFILES, Answer, Command
from ruamel.yaml import YAML

# Leaf texts of the profile that are words of the vocabulary, and betray nobody.
ORDINARY = {
    "company",
    "english",
    "permanent",
    "registered",
    "national_id",
    "corporation",
    "legal_representative",
    "primary_contact",
    "card_holder",
    "beneficial_owner",
}
# What the tool makes of them, in the invented company's case, and what the scripted person types.
SPELLED = (
    "吕小军",
    "Lyu Xiaojun",
    "Xiaojun",
    "Shenzhen Shili",
    "Shili Trading",
    "Keji South Road",
    "Shili Tower",
    "科技南路",
    "示例大厦",
    "13800000001",
    "138 0000 0001",
    "123456789012",
    "4111111111111111",
    "4111 1111 1111 1111",
)


@pytest.fixture(scope="module")
def fill(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """The installed command, in a folder that the tests of this module share."""
    return Command(tmp_path_factory.mktemp("rehearsal"))


@pytest.fixture(scope="module")
def answer(fill: Command) -> Answer:
    """A rehearsal with the invented company, to its end."""
    return fill("--profile", PROFILES / "company.yaml", "--rehearse", "--yes", "--json", "--lang", "en")


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
        "pressed",
        "run-ended",
    }


def test_the_run_began_with_the_plan_that_fill_plan_shows(fill: Command, answer: Answer) -> None:
    (plan,) = fill("plan", "--profile", PROFILES / "company.yaml", "--json").json

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


def leaves(node: object) -> Iterator[str]:
    """Every text that stands in a file as a value."""
    if isinstance(node, dict):
        for child in node.values():
            yield from leaves(child)
    elif isinstance(node, list):
        for child in node:
            yield from leaves(child)
    else:
        yield str(node)


def test_no_value_of_the_profile_is_left_anywhere(fill: Command, answer: Answer) -> None:
    profile = YAML(typ="safe", pure=True).load(PROFILES / "company.yaml")
    private = {text for text in leaves(profile) if len(text) >= 6 and not text.startswith("env:")} - ORDINARY
    assert {"seller-one@example.com", "440305198503070016", "深圳市示例贸易有限公司"} <= private

    written = {"standard output": answer.out, "standard error": answer.err}
    for file in (file for file in fill.data.rglob("*") if file.is_file() and file.suffix != ".png"):
        text = file.read_bytes().decode("utf-8", errors="replace")
        # Pictures are pixels: chance may spell a short number in their letters.
        written[file.name] = re.sub(r"data:image/png;base64,[A-Za-z0-9+/=]*", "", text)

    assert {"journal.db", "report.html"} <= set(written)
    assert [(where, one) for where, text in written.items() for one in {*private, *SPELLED} if one in text] == []

"""Going on with a run, beginning anew, and two starts at once, by the words of the contract."""

from __future__ import annotations

from contextlib import closing

import pytest
from command import PROFILES, Answer, Command

from sellerfill.journal import Journal, claimed, seller_mark

SITE = "http://127.0.0.1:9/"
SCOPE = "amazon-na http://127.0.0.1:9"
NOWHERE = "no-such-browser"
EMAIL = "seller-one@example.com"


def start(fill: Command, *options: str) -> Answer:
    """The command at a site that does not answer, with no browser: all that is refused before is told first."""
    return fill(
        "--profile", PROFILES / "company.yaml", "--start-url", SITE, "--yes", "--lang", "en", *options,
        SELLERFILL_BROWSER=NOWHERE, SELLERFILL_PASSWORD="practice-7-pass",
    )  # fmt: skip


@pytest.fixture
def seller(fill: Command) -> str:
    """The mark of the invented company's seller on this machine."""
    fill.data.mkdir(mode=0o700)
    return seller_mark(fill.data, EMAIL)


def test_a_second_run_of_one_seller_is_refused_before_a_browser_opens(fill: Command, seller: str) -> None:
    with closing(Journal(fill.data / "journal.db")) as journal, claimed(journal, seller, SCOPE):
        journal.begin("20261120-090000-aa01", seller, SCOPE, "digest")
        answer = start(fill)

    assert (answer.code, answer.out) == (2, ""), answer
    assert "A run of this seller on this site is under way since 20" in answer.err
    assert "20261120-090000-aa01, process" in answer.err
    assert "q or Ctrl-C" in answer.err


def test_a_run_is_free_again_when_the_first_has_ended(fill: Command, seller: str) -> None:
    with closing(Journal(fill.data / "journal.db")) as journal, claimed(journal, seller, SCOPE):
        pass

    assert start(fill).code == 8


def test_a_start_goes_on_with_the_newest_run_that_is_not_finished(fill: Command) -> None:
    first, second = start(fill, "--json"), start(fill, "--json")

    assert (first.code, second.code) == (8, 8)
    assert second.json[0]["run"] == first.json[0]["run"]
    assert (first.json[0]["part"], second.json[0]["part"]) == (1, 2)
    assert f"Run {first.json[0]['run']} of 20" in second.err
    (listed,) = fill("runs", "--json").json
    assert (listed["outcome"], listed["parts"]) == ("browser-missing", 2)


def test_new_begins_another_run(fill: Command) -> None:
    first, second = start(fill, "--json"), start(fill, "--json", "--new")

    assert second.json[0]["run"] != first.json[0]["run"]
    assert second.json[0]["part"] == 1


def test_a_named_run_is_gone_on_with(fill: Command) -> None:
    run = start(fill, "--json").json[0]["run"]

    assert start(fill, "--json", "--resume", run).json[0]["run"] == run


def test_after_a_run_that_was_done_another_begins_and_says_so(fill: Command, seller: str) -> None:
    with closing(Journal(fill.data / "journal.db")) as journal:
        journal.begin("20261120-090000-aa01", seller, SCOPE, "digest")
        journal.note("20261120-090000-aa01", "run-ended", outcome="done")

    answer = start(fill, "--json")

    assert answer.json[0]["run"] != "20261120-090000-aa01"
    assert "This seller's registration here was completed with run 20261120-090000-aa01 of 20" in answer.err


@pytest.mark.parametrize(
    ("run", "message"),
    [
        ("20261120-090000-aa01", "The run 20261120-090000-aa01 is finished"),
        ("20261121-090000-bb02", "A newer run has taken the place of 20261121-090000-bb02"),
        ("20261123-090000-dd04", "There is no run '20261123-090000-dd04' of this seller on this site"),
        ("20261124-090000-ee05", "There is no run '20261124-090000-ee05' of this seller on this site"),
        ("nonsense", "There is no run 'nonsense' of this seller on this site"),
    ],
    ids=["finished", "superseded", "another seller's", "another site's", "unknown"],
)
def test_a_run_that_cannot_be_gone_on_with_ends_with_2(fill: Command, seller: str, run: str, message: str) -> None:
    with closing(Journal(fill.data / "journal.db")) as journal:
        journal.begin("20261120-090000-aa01", seller, SCOPE, "digest")
        journal.note("20261120-090000-aa01", "run-ended", outcome="done")
        journal.begin("20261121-090000-bb02", seller, SCOPE, "digest")
        journal.begin("20261122-090000-cc03", seller, SCOPE, "digest")
        journal.begin("20261123-090000-dd04", "another seller", SCOPE, "digest")
        journal.begin("20261124-090000-ee05", seller, "amazon-na", "digest")

    answer = start(fill, "--resume", run)

    assert (answer.code, answer.out) == (2, ""), answer
    assert message in answer.err


@pytest.mark.parametrize("other", ["--new", "--rehearse"])
def test_resume_excludes_what_begins_anew(fill: Command, other: str) -> None:
    answer = fill("--profile", fill.profile(), "--resume", "20261120-090000-aa01", other)

    assert (answer.code, answer.out) == (2, ""), answer
    assert "--resume excludes --new and --rehearse" in answer.err


def test_another_version_of_the_profile_is_told_where_nobody_is_asked_and_without_its_values(fill: Command) -> None:
    command = ("--start-url", SITE, "--yes", "--lang", "en", "--json")
    fill("--profile", fill.profile(), *command, SELLERFILL_BROWSER=NOWHERE, SELLERFILL_PASSWORD="practice-7-pass")
    changed = fill.profile(('"518057"', '"518058"'))
    with closing(Journal(fill.data / "journal.db")) as journal:
        run = journal.runs()[0].run
        journal.note(run, "approved", digest="d1", by="person", fields={"seller_information.postal_code": "0" * 32})

    answer = fill("--profile", changed, *command, SELLERFILL_BROWSER=NOWHERE, SELLERFILL_PASSWORD="practice-7-pass")

    assert answer.code == 8
    assert "Not as you approved it on 20" in answer.err
    assert "~ changed: Tell us about your business · ZIP / Postal Code: …" in answer.err
    assert "518058" not in answer.err

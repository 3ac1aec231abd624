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

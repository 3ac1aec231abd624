"""A recognized field is confirmed once: the answer is kept, and asked anew only for another label."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import typer

from sellerfill.cli.confirming import Confirm, confirmation
from sellerfill.cli.job import FillOptions, Job
from sellerfill.cli.terminal import Terminal
from sellerfill.journal import Journal
from sellerfill.language import Lang
from sellerfill.plan import FillPlan
from sellerfill.settings import load_settings
from sellerfill.sites.amazon_na import SITE as AMAZON_NA
from sellerfill.tokens import Token

WORDS = ("Correspondence address",)
OPTIONS = FillOptions(
    profile=Path("seller.yaml"),
    site="amazon-na",
    rehearse=False,
    scenario="default",
    start_url="",
    headed=True,
    attach="",
    connect="",
    new=False,
    yes=False,
    handoff_minutes=None,
)


class Asked:
    """A person at the terminal who gives these answers; `questions` are what they were asked."""

    def __init__(self, *answers: bool) -> None:
        self.questions: list[str] = []
        self._left = iter(answers)

    def __call__(self, question: str) -> bool:
        self.questions.append(question)
        return next(self._left)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal.db")
    yield opened
    opened.close()


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at standard input."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)


def job_of(journal: Journal, run: str, seller: str = "seller", lang: Lang = Lang.EN) -> Job:
    """A run of this seller that has begun."""
    journal.begin(run, seller, "amazon-na", "d1" * 32)
    return Job(
        options=OPTIONS,
        terminal=Terminal(lang),
        settings=load_settings(),
        plan=FillPlan(AMAZON_NA, ()),
        journal=journal,
        seller=seller,
        scope="amazon-na",
        folder=journal.path.parent / run,
    )


def asking(job: Job) -> Confirm:
    found = confirmation(job)
    assert found is not None
    return found


@pytest.mark.usefixtures("at_terminal")
def test_a_yes_is_asked_once_and_holds_for_the_next_run(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    person = Asked(True)
    monkeypatch.setattr(typer, "confirm", person)

    first = asking(job_of(journal, "one"))("seller_info", Token.ADDRESS_LINE1, WORDS[0], WORDS)
    later = asking(job_of(journal, "two"))("seller_info", Token.ADDRESS_LINE1, WORDS[0], WORDS)

    assert first and later
    assert person.questions == [
        "On this page 'Correspondence address' was taken for ADDRESS_LINE1 because of 'Correspondence address'. Right?"
    ]
    assert [
        {key: told[key] for key in ("page", "token", "label")}
        for _, told in journal.told("seller", "amazon-na", "confirmed")
    ] == [{"page": "seller_info", "token": "address-line1", "label": "Correspondence address"}]


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize(
    ("page", "token", "label", "seller"),
    [
        ("seller_info", Token.ADDRESS_LINE1, "Office address", "seller"),
        ("card", Token.ADDRESS_LINE1, "Correspondence address", "seller"),
        ("seller_info", Token.CITY, "Correspondence address", "seller"),
        ("seller_info", Token.ADDRESS_LINE1, "Correspondence address", "another"),
    ],
)
def test_another_label_page_token_or_seller_is_asked_anew(
    page: str, token: Token, label: str, seller: str, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Asked(True, True)
    monkeypatch.setattr(typer, "confirm", person)

    asking(job_of(journal, "one"))("seller_info", Token.ADDRESS_LINE1, WORDS[0], WORDS)
    asking(job_of(journal, "two", seller))(page, token, label, (label,))

    assert len(person.questions) == 2


@pytest.mark.usefixtures("at_terminal")
def test_a_no_is_kept_out_of_later_runs(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    person = Asked(False, True)
    monkeypatch.setattr(typer, "confirm", person)

    first = asking(job_of(journal, "one"))("seller_info", Token.ADDRESS_LINE1, WORDS[0], WORDS)
    later = asking(job_of(journal, "two"))("seller_info", Token.ADDRESS_LINE1, WORDS[0], WORDS)

    assert (first, later) == (False, True)
    assert len(person.questions) == 2


@pytest.mark.usefixtures("at_terminal")
def test_the_question_is_in_chinese_too(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    person = Asked(True)
    monkeypatch.setattr(typer, "confirm", person)

    asking(job_of(journal, "one", lang=Lang.ZH))("seller_info", Token.CITY, "所在城市", ("所在城市",))

    assert person.questions == ["此页面上的“所在城市”被视为 CITY，依据：'所在城市'。是否正确？"]


def test_without_a_terminal_nobody_is_asked(journal: Journal) -> None:
    assert confirmation(job_of(journal, "one")) is None


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize("options", [replace(OPTIONS, yes=True), replace(OPTIONS, rehearse=True)])
def test_who_approved_unasked_is_not_asked(options: FillOptions, journal: Journal) -> None:
    job = job_of(journal, "one")
    assert confirmation(replace(job, options=options)) is None


@pytest.mark.usefixtures("at_terminal")
def test_a_program_that_reads_json_is_not_asked(journal: Journal) -> None:
    job = job_of(journal, "one")
    assert confirmation(replace(job, terminal=Terminal(Lang.EN, to_stderr=True))) is None

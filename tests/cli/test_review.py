from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from command import Command

from sellerfill.cli.review import Ask, doubtful, review
from sellerfill.cli.terminal import Terminal
from sellerfill.errors import Interrupted
from sellerfill.language import Lang
from sellerfill.plan import FillPlan, build_plan
from sellerfill.sites import site_named
from sellerfill.values import prepare

TODAY = date(2026, 11, 23)


def plan_of(profile: Path) -> FillPlan:
    return build_plan(site_named("amazon-na"), prepare(profile, today=TODAY)[1])


def typing(*lines: str) -> Ask:
    """A person who types these lines, one a question."""
    left: Iterator[str] = iter(lines)
    return lambda prompt: next(left)


@pytest.fixture
def english() -> Terminal:
    return Terminal(Lang.EN)


@pytest.fixture
def seller(fill: Command) -> Path:
    """The bundled company, whose legal representative has a surname that varies by family."""
    return fill.folder / fill.profile(("name: 吕小军", "name: 盖小军"))


def test_the_names_in_doubt_are_asked_each_once(seller: Path) -> None:
    assert [value.path for value in doubtful(plan_of(seller))] == ["people[0].name", "entity.legal_name"]


def test_a_person_sees_the_original_the_spelling_and_the_others_numbered(
    seller: Path, english: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    review(seller, plan_of(seller), english, typing("", "", "n"))
    shown = capsys.readouterr().out
    assert "people[0].name: 盖小军" in shown
    assert "  = Gai Xiaojun\n  1 Ge Xiaojun\n" in shown


def test_a_number_takes_that_spelling_and_the_profile_remembers_it(seller: Path, english: Terminal) -> None:
    changed = review(seller, plan_of(seller), english, typing("1", "Shili Trading (Shenzhen) Co., Ltd.", ""))
    text = seller.read_text(encoding="utf-8")
    assert changed
    assert "name: {local: 盖小军, latin: Ge Xiaojun}                        # 吕 -> Lyu" in text
    assert '    latin: "Shili Trading (Shenzhen) Co., Ltd."\n    latin_style: english' in text


def test_what_was_answered_is_not_asked_again(seller: Path, english: Terminal) -> None:
    review(seller, plan_of(seller), english, typing("", "", "y"))
    assert doubtful(plan_of(seller)) == ()


def test_enter_keeps_the_spelling(seller: Path, english: Terminal) -> None:
    review(seller, plan_of(seller), english, typing("", "", "y"))
    assert "{local: 盖小军, latin: Gai Xiaojun}" in seller.read_text(encoding="utf-8")


@pytest.mark.parametrize("nonsense", ["7", "0", "盖小军", "!!"])
def test_an_answer_that_is_no_spelling_is_asked_again(seller: Path, english: Terminal, nonsense: str) -> None:
    review(seller, plan_of(seller), english, typing(nonsense, "Ge Xiaojun", "", "y"))
    assert "latin: Ge Xiaojun" in seller.read_text(encoding="utf-8")


def test_without_leave_nothing_is_written(seller: Path, english: Terminal) -> None:
    before = seller.read_bytes()
    assert not review(seller, plan_of(seller), english, typing("1", "", "n"))
    assert seller.read_bytes() == before


@pytest.mark.parametrize("stop", [KeyboardInterrupt, EOFError])
def test_stopping_at_a_question_writes_nothing(seller: Path, english: Terminal, stop: type[BaseException]) -> None:
    before, left = seller.read_bytes(), iter(["1", ""])

    def leaving(prompt: str) -> str:
        for line in left:
            return line
        raise stop

    with pytest.raises(Interrupted):
        review(seller, plan_of(seller), english, leaving)
    assert seller.read_bytes() == before


def test_older_spellings_of_the_vowel_are_offered(
    fill: Command, english: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = fill.folder / fill.profile()
    review(profile, plan_of(profile), english, typing("1", "", "y"))
    assert "  = Lyu Xiaojun\n  1 Lv Xiaojun\n  2 Lu Xiaojun\n" in capsys.readouterr().out


def test_questions_are_in_chinese_too(seller: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review(seller, plan_of(seller), Terminal(Lang.ZH), typing("", "", "否"))
    assert "people[0].name：盖小军\n该姓氏有多种读音" in capsys.readouterr().out


def test_where_nobody_sits_at_a_terminal_nothing_is_asked(fill: Command) -> None:
    profile = fill.profile(("name: 吕小军", "name: 盖小军"))
    answer = fill("plan", "--profile", profile, "--review", stdin="1\n1\ny\n")
    assert answer.code == 0
    assert "nothing is asked" in answer.out
    assert "name: 盖小军" in (fill.folder / profile).read_text(encoding="utf-8")

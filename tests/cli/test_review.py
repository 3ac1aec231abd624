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
from sellerfill.profile.amend import amended
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
    assert [asked.path for asked in doubtful(seller, plan_of(seller))] == ["people[0].name", "entity.legal_name"]


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
    assert doubtful(seller, plan_of(seller)) == ()


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


@pytest.fixture
def street(fill: Command) -> Path:
    """The bundled company in a road whose first character has two readings; its owner's name is settled."""
    profile = fill.profile(
        ("name: 吕小军", "name: {local: 吕小军, latin: Lyu Xiaojun}"),
        ("    latin_style: english", "    latin: Shili Trading\n    latin_style: english"),
        ("科技南路18号", "长灵路18号"),
    )
    return fill.folder / profile


def test_a_doubtful_road_is_shown_with_its_other_reading(
    street: Path, english: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    review(street, plan_of(street), english, typing("", "n"))
    shown = capsys.readouterr().out
    assert "addresses.registered.latin.line1: 南山区粤海街道长灵路18号示例大厦2栋1203室" in shown
    assert "A character of this place has several readings." in shown
    whole = "Room 1203, Building 2, Shili Building, No. 18 Changling Road, Yuehai Subdistrict, Nanshan District"
    assert f"  = {whole}\n  1 {whole.replace('Changling', 'Zhangling')}\n" in shown


def test_the_answer_about_an_address_is_written_into_the_profile_and_not_asked_again(
    street: Path, english: Terminal
) -> None:
    assert review(street, plan_of(street), english, typing("1", "y"))
    assert (
        '    latin: {line1: "Room 1203, Building 2, Shili Building, No. 18 Zhangling Road, Yuehai Subdistrict, '
        'Nanshan District"}'
    ) in street.read_text(encoding="utf-8")
    assert doubtful(street, plan_of(street)) == ()


def test_a_settled_street_goes_over_the_lines_of_a_page(street: Path, english: Terminal) -> None:
    review(street, plan_of(street), english, typing("1", "y"))
    typed = {planned.value.token.value: planned.value.latin for planned in plan_of(street).fields}
    assert typed["address-line1"] == "Room 1203, Building 2, Shili Building"
    assert typed["address-line2"] == "No. 18 Zhangling Road, Yuehai Subdistrict, Nanshan District"


def test_a_piece_of_an_address_that_was_not_placed_is_asked(
    fill: Command, english: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = fill.folder / fill.profile(
        ("name: 吕小军", "name: {local: 吕小军, latin: Lyu Xiaojun}"),
        ("    latin_style: english", "    latin: Shili Trading\n    latin_style: english"),
        ("科技南路18号示例大厦2栋1203室", "科技南路18号院内红砖房"),
    )
    review(profile, plan_of(profile), english, typing("Red Brick House, No. 18 Keji South Road", "y"))
    assert "A part of the address was not recognized" in capsys.readouterr().out
    assert '    latin: {line1: "Red Brick House, No. 18 Keji South Road"}' in profile.read_text(encoding="utf-8")


@pytest.mark.parametrize("style", ["pinyin", "pinyin-words", "pinyin-syllables"])
def test_a_company_name_in_pinyin_is_no_suggestion_to_confirm(fill: Command, style: str) -> None:
    profile = fill.folder / fill.profile(("latin_style: english", f"latin_style: {style}"))
    assert [asked.path for asked in doubtful(profile, plan_of(profile))] == ["people[0].name"]


def test_a_company_name_in_pinyin_is_asked_where_a_character_has_several_readings(
    fill: Command, english: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = fill.folder / fill.profile(
        ("name: 吕小军", "name: {local: 吕小军, latin: Lyu Xiaojun}"),
        ("local: 深圳市示例贸易有限公司", "local: 深圳市茜文贸易有限公司"),
        ("latin_style: english", "latin_style: pinyin-words"),
    )
    review(profile, plan_of(profile), english, typing("", "n"))
    shown = capsys.readouterr().out
    assert "A character of the company's name has several readings.\n" in shown
    assert "  = Shenzhen Shi Qianwen Maoyi Youxian Gongsi\n  1 Shenzhen Shi Xiwen Maoyi Youxian Gongsi\n" in shown


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "addresses:\n  home:\n    local: 深圳市某路1号  # 照执照\n    country: CN\n",
            'addresses:\n  home:\n    local: 深圳市某路1号  # 照执照\n    latin: {line1: "No. 1 Mou Road"}\n'
            "    country: CN\n",
        ),
        (
            "addresses:\n  home:\n    city: 深圳市\n    street: 某路1号",
            'addresses:\n  home:\n    city: 深圳市\n    street: 某路1号\n    latin: {line1: "No. 1 Mou Road"}\n',
        ),
        (
            "addresses: {home: {local: 深圳市某路1号}}\n",
            'addresses: {home: {local: 深圳市某路1号, latin: {line1: "No. 1 Mou Road"}}}\n',
        ),
        (
            "addresses:\n  home:\n    latin:\n      city: Shenzhen  # a\n    local: 深圳市某路1号\n",
            'addresses:\n  home:\n    latin:\n      line1: "No. 1 Mou Road"\n      city: Shenzhen  # a\n'
            "    local: 深圳市某路1号\n",
        ),
        (
            "addresses:\n  home:\n    local: 深圳市某路1号\n    latin: {city: Shenzhen}\n",
            'addresses:\n  home:\n    local: 深圳市某路1号\n    latin: {line1: "No. 1 Mou Road", city: Shenzhen}\n',
        ),
        (
            "addresses:\n  home:\n    local: 深圳市某路1号\n    latin: {line1: old}\n",
            'addresses:\n  home:\n    local: 深圳市某路1号\n    latin: {line1: "No. 1 Mou Road"}\n',
        ),
        (
            "addresses:\n  home:\n    local: 深圳市某路1号\n    latin:\n",
            'addresses:\n  home:\n    local: 深圳市某路1号\n    latin: {line1: "No. 1 Mou Road"}\n',
        ),
    ],
)
def test_a_street_stands_under_latin_of_its_address_and_nothing_else_changes(before: str, after: str) -> None:
    assert amended(before, "addresses.home.latin.line1", "No. 1 Mou Road") == after


def test_where_nobody_sits_at_a_terminal_nothing_is_asked(fill: Command) -> None:
    profile = fill.profile(("name: 吕小军", "name: 盖小军"))
    answer = fill("plan", "--profile", profile, "--review", stdin="1\n1\ny\n")
    assert answer.code == 0
    assert "nothing is asked" in answer.out
    assert "name: 盖小军" in (fill.folder / profile).read_text(encoding="utf-8")

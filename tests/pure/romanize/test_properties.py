"""What holds for any text at all."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sellerfill.errors import UnknownReading
from sellerfill.language import Bilingual
from sellerfill.romanize import RULES, Romanized, address, company, person, place, surname
from sellerfill.romanize.address_result import split_lines
from sellerfill.romanize.characters import half_width

KINDS: list[Callable[[str], Romanized]] = [person, surname, place, company, address]
PIECES = st.sampled_from(
    [
        *(
            "广东省",
            "深圳市",
            "南山区",
            "粤海街道",
            "科技南路",
            "18号",
            "2栋",
            "1203室",
            "之二",
            "附",
            "甲",
            "A座",
            "三单元",
        ),
        *(
            "五楼",
            "-",
            "/",
            "(",
            ")",
            "#",
            ",",
            "12",
            "003",
            "5-8",
            "弄",
            "巷",
            "村",
            "组",
            "工业园",
            "大厦",
            "TCL",
            "中国",
        ),
        *(
            "第三",
            "国道",
            "号院",
            "层",
            "F",
            "之1",
            "一〇二",
            "十",
            "·",
            "与",
            "交汇处",
            "有限公司",
            "B1",
            "负一层",
            "～",
            "、",
        ),
    ]
)
WRITTEN = st.lists(PIECES, max_size=9).map("".join)
HAN = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=12)


@pytest.mark.parametrize("romanize", KINDS)
@settings(max_examples=250, deadline=None)
@given(text=st.one_of(st.text(max_size=30), HAN, WRITTEN))
def test_any_text_becomes_ascii_or_names_one_character(romanize: Callable[[str], Romanized], text: str) -> None:
    try:
        latin = romanize(text).latin
    except UnknownReading as error:
        assert len(error.character) == 1
    else:
        assert re.fullmatch(r"[ -~]*", latin)


@settings(max_examples=600, deadline=None)
@given(text=WRITTEN)
def test_no_number_of_an_address_is_lost_or_changed(text: str) -> None:
    written = Counter(re.findall(r"\d+", half_width(text)))
    found = address(text)
    assert not written - Counter(re.findall(r"\d+", found.latin))
    assert not written - Counter(re.findall(r"\d+", found.pinyin))


@pytest.mark.parametrize("romanize", KINDS)
@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet=[chr(code) for code in range(32, 127)], max_size=25))
def test_latin_text_stays_as_it_is(romanize: Callable[[str], Romanized], text: str) -> None:
    assert romanize(text).latin == text


@settings(max_examples=300, deadline=None)
@given(
    street=st.lists(
        st.from_regex(r"[A-Z][a-z]{0,8}( [A-Z0-9][a-z0-9]{0,8}){0,2}", fullmatch=True), min_size=1, max_size=6
    ),
    first=st.integers(12, 60),
)
def test_lines_joined_again_are_the_same_words(street: list[str], first: int) -> None:
    whole = ", ".join(street)
    lines = split_lines(tuple(street), (first, len(whole)))
    assert " ".join(line for line in lines if line).split() == whole.split()
    assert len(lines[0]) <= first


@pytest.mark.parametrize("romanize", KINDS)
@settings(max_examples=100, deadline=None)
@given(text=st.one_of(HAN, WRITTEN))
def test_every_reading_names_a_rule_that_is_explained(romanize: Callable[[str], Romanized], text: str) -> None:
    try:
        result = romanize(text)
    except UnknownReading:
        return
    assert {reading.rule for reading in result.readings} <= RULES.keys()
    assert all(isinstance(statement, Bilingual) and statement.zh for statement in result.look)


def test_importing_the_package_loads_no_dictionary() -> None:
    code = "import sellerfill.romanize, sys; sys.exit('pypinyin' in sys.modules or 'opencc' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

from __future__ import annotations

import pytest

from sellerfill.romanize import place


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("博白县", "Bobai County"),
        ("陕西省", "Shaanxi Province"),
        ("山西省", "Shanxi Province"),
        ("呼和浩特市", "Hohhot City"),
        ("乌鲁木齐市", "Urumqi City"),
        ("日喀则市", "Xigaze City"),
        ("林芝市", "Nyingchi City"),
        ("吕梁市", "Lvliang City"),
        ("略阳县", "Lueyang County"),
        ("東莞市", "Dongguan City"),
        ("浦东新区", "Pudong New Area"),
        ("香港", "Hong Kong"),
        ("内蒙古", "Inner Mongolia"),
        ("芒市", "Mangshi"),
        ("桑珠孜区", "Samzhubze District"),
    ],
)
def test_a_division_has_its_official_name(chinese: str, english: str) -> None:
    assert place(chinese).latin == english


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [
        ("厦门", "Xiamen"),
        ("六安", "Lu'an"),
        ("长堡", "Changbao"),
        ("番禺", "Panyu"),
        ("蚌埠", "Bengbu"),
        ("勐海", "Menghai"),
        ("仇庄", "Qiuzhuang"),
        ("马尾", "Mawei"),
        ("崆峒", "Kongtong"),
        ("覃塘", "Qintang"),
        ("高家长庄", "Gaojiachangzhuang"),
    ],
)
def test_a_name_is_read_as_a_place(chinese: str, latin: str) -> None:
    assert place(chinese).latin == latin


def test_a_town_has_pinyin_and_english() -> None:
    town = place("石湾镇")
    assert (town.latin, town.english, town.stem, town.generic) == ("Shiwanzhen", "Shiwan Town", "Shiwan", "镇")


def test_an_official_name_says_that_it_comes_from_the_table() -> None:
    assert place("呼和浩特市").readings[0].rule == "place-table"


def test_the_autonomous_region_has_its_usual_english_name_beside_the_official_romanization() -> None:
    region = place("内蒙古自治区")
    assert (region.latin, region.english) == ("Nei Mongol Autonomous Region", "Inner Mongolia Autonomous Region")

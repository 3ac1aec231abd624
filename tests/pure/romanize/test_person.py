from __future__ import annotations

import pytest

from sellerfill.errors import UnknownReading
from sellerfill.romanize import person, surname


@pytest.mark.parametrize(
    ("chinese", "passport"),
    [
        ("吕小军", "LYU XIAOJUN"),
        ("王略", "WANG LUE"),
        ("欧阳文", "OUYANG WEN"),
        ("司马相南", "SIMA XIANGNAN"),
        ("仇长庚", "QIU CHANGGENG"),
        ("曾安", "ZENG AN"),
        ("单雄", "SHAN XIONG"),
        ("區麗玉", "OU LIYU"),
        ("王孙立", "WANG SUNLI"),
        ("郑李淑芳", "ZHENGLI SHUFANG"),
        ("张佛安", "ZHANG FOAN"),
    ],
)
def test_a_name_is_spelled_as_the_passport_prints_it(chinese: str, passport: str) -> None:
    assert person(chinese).passport == passport


def test_the_latin_form_is_the_passport_in_small_letters() -> None:
    name = person("吕小军")
    assert (name.latin, name.family, name.given) == ("Lyu Xiaojun", "Lyu", "Xiaojun")
    assert (name.family_local, name.given_local) == ("吕", "小军")


def test_the_standard_spelling_is_a_result_of_its_own() -> None:
    assert person("王略").iso == "Wang Lyue"
    assert person("张佛安").iso == "Zhang Fo'an"


def test_a_spelling_in_the_profile_wins() -> None:
    name = person("吕小军", latin="LV XIAOJUN")
    assert (name.latin, name.passport, name.family, name.given) == ("LV XIAOJUN", "LV XIAOJUN", "LV", "XIAOJUN")
    assert name.rule == "given"


def test_a_spelling_in_the_profile_helps_where_a_character_has_no_reading() -> None:
    assert person("王ъ明", latin="Wang Ming").passport == "WANG MING"


def test_a_given_name_that_stands_first_is_recognized_by_the_surname() -> None:
    name = person("吕小军", latin="Xiaojun Lyu")
    assert (name.family, name.given) == ("Lyu", "Xiaojun")


def test_the_caller_says_where_a_surname_ends() -> None:
    assert person("欧阳文", family_length=1).passport == "OU YANGWEN"
    assert person("郑 李淑芳").passport == "ZHENG LISHUFANG"


def test_a_surname_that_varies_by_family_is_flagged_with_its_other_readings() -> None:
    name = person("盖明")
    assert name.ambiguous
    assert name.readings[0].others == ("ge",)


def test_a_given_name_with_a_polyphonic_character_is_flagged() -> None:
    assert person("王行").ambiguous
    assert not person("王芳").ambiguous


def test_a_name_of_a_minority_keeps_its_parts() -> None:
    name = person("买买提·艾力")
    assert name.latin == "Maimaiti Aili"
    assert name.ambiguous


def test_a_clan_name_stands_first() -> None:
    assert person("叶赫那拉·明玉").family == "Yehenala"


def test_a_character_without_a_reading_is_named_with_its_place() -> None:
    with pytest.raises(UnknownReading) as caught:
        person("王ъ明")
    assert (caught.value.character, caught.value.position) == ("ъ", 1)


def test_an_error_never_holds_the_whole_name() -> None:
    with pytest.raises(UnknownReading) as caught:
        person("王明ъ")
    assert "王" not in str(caught.value)
    assert "明" not in caught.value.message.zh


@pytest.mark.parametrize(("chinese", "latin"), [("万俟", "Moqi"), ("尉迟", "Yuchi"), ("单于", "Chanyu"), ("查", "Zha")])
def test_a_surname_alone_is_read_as_a_surname(chinese: str, latin: str) -> None:
    assert surname(chinese).latin == latin

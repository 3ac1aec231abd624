from __future__ import annotations

from sellerfill.romanize import company, person
from sellerfill.romanize.alternatives import other_divisions, other_spellings


def test_a_surname_that_varies_by_family_has_its_other_spelling() -> None:
    name = person("盖明")
    assert other_spellings(name.latin, name.readings) == ("Ge Ming",)


def test_a_reading_inside_a_given_name_changes_alone() -> None:
    name = person("王行之")
    assert other_spellings(name.latin, name.readings)[0] == "Wang Hangzhi"


def test_an_older_passport_may_have_another_vowel() -> None:
    name = person("吕玉")
    assert other_spellings(name.latin, name.readings) == ("Lv Yu", "Lu Yu")


def test_a_name_without_doubt_has_no_other_spelling() -> None:
    name = person("王芳")
    assert other_spellings(name.latin, name.readings) == ()


def test_the_brand_of_a_company_changes_and_its_trade_does_not() -> None:
    name = company("深圳市乐晴贸易有限公司")
    assert other_spellings(name.latin, name.readings) == ("Shenzhen Yueqing Trading Co., Ltd.",)


def test_a_surname_may_end_elsewhere() -> None:
    assert other_divisions("郑李淑芳", "Zhengli Shufang") == ("Zheng Lishufang",)

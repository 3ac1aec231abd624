from __future__ import annotations

import pytest

from sellerfill.romanize import DoesNotFit, address

OFFICE = "广东省深圳市南山区粤海街道科技南路18号2栋1203室"


def test_the_parts_that_a_form_asks_for_stand_apart() -> None:
    office = address(OFFICE)
    assert (office.province, office.city, office.district) == ("Guangdong", "Shenzhen", "Nanshan District")
    assert office.street == (
        "Room 1203",
        "Building 2",
        "No. 18 Keji South Road",
        "Yuehai Subdistrict",
        "Nanshan District",
    )


def test_a_municipality_is_province_and_city() -> None:
    shop = address("上海市黄浦区南京东路300弄5号602室")
    assert (shop.province, shop.city, shop.district) == ("Shanghai", "Shanghai", "Huangpu District")


def test_an_autonomous_region_has_its_usual_english_name() -> None:
    assert address("内蒙古自治区呼和浩特市赛罕区大学西街110号").province == "Inner Mongolia"


def test_every_part_keeps_its_chinese_text_and_its_kind() -> None:
    kinds = [(part.kind, part.text) for part in address(OFFICE).parts]
    assert kinds == [
        ("province", "广东省"),
        ("city", "深圳市"),
        ("district", "南山区"),
        ("subdistrict", "粤海街道"),
        ("road", "科技南路"),
        ("number", "18号"),
        ("building", "2栋"),
        ("room", "1203室"),
    ]


def test_lines_break_after_a_comma_where_that_fits() -> None:
    assert address(OFFICE).lines(40, 60) == (
        "Room 1203, Building 2,",
        "No. 18 Keji South Road, Yuehai Subdistrict, Nanshan District",
    )


def test_lines_break_between_words_where_a_comma_does_not_fit() -> None:
    assert address(OFFICE).lines(36, 50) == (
        "Room 1203, Building 2, No. 18 Keji",
        "South Road, Yuehai Subdistrict, Nanshan District",
    )


def test_a_short_address_leaves_later_lines_empty() -> None:
    assert address("深圳市罗湖区").lines(60, 60) == ("Luohu District", "")


def test_an_address_that_is_too_long_is_refused_and_not_cut() -> None:
    with pytest.raises(DoesNotFit):
        address(OFFICE).lines(30, 30)


def test_what_is_not_understood_is_shown_and_kept() -> None:
    odd = address("浙江省杭州市西湖区文三路8号蓝鲸")
    assert odd.unplaced == ("蓝鲸",)
    assert odd.latin == "Lanjing, No. 8 Wensan Road, Xihu District, Hangzhou, Zhejiang"
    assert odd.ambiguous


def test_full_width_digits_and_letters_become_ascii() -> None:
    assert address("无锡市新吴区长江路２１号Ａ座").latin == "Block A, No. 21 Changjiang Road, Xinwu District, Wuxi"


def test_full_pinyin_keeps_the_chinese_order() -> None:
    assert address(OFFICE).pinyin == (
        "Guangdong Sheng Shenzhen Shi Nanshan Qu Yuehai Jiedao Keji Nan Lu 18 Hao 2 Dong 1203 Shi"
    )


def test_a_company_inside_an_address_keeps_its_legal_form() -> None:
    assert address("武汉市江汉区新华路6号蓝湾物流有限公司").latin == (
        "Lanwan Logistics Co., Ltd., No. 6 Xinhua Road, Jianghan District, Wuhan"
    )


def test_a_postcode_at_the_end_is_no_room() -> None:
    office = address("深圳市南山区科技南路18号 518057")
    assert office.postcode == "518057"
    assert office.latin == "No. 18 Keji South Road, Nanshan District, Shenzhen 518057"


def test_a_postcode_at_the_head_is_kept() -> None:
    assert address("518057 广东省深圳市南山区科技南路18号").latin.endswith("Shenzhen, Guangdong 518057")

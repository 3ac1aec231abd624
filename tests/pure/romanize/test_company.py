from __future__ import annotations

import pytest

from sellerfill.romanize import company

LICENCE = "深圳市蓝帆优选科技有限公司"


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        (LICENCE, "Shenzhen Lanfanyouxuan Technology Co., Ltd."),
        ("义乌市晨鹭电子商务有限公司", "Yiwu Chenlu E-commerce Co., Ltd."),
        ("青岚（广州）服装有限公司", "Qinglan (Guangzhou) Clothing Co., Ltd."),
        ("内蒙古牧云食品集团有限公司", "Inner Mongolia Muyun Food Group Co., Ltd."),
        ("陕西长岭贸易有限公司", "Shaanxi Changling Trading Co., Ltd."),
        ("上海星禾国际物流有限公司广州分公司", "Shanghai Xinghe International Logistics Co., Ltd., Guangzhou Branch"),
        ("永康市锦峰五金加工厂", "Yongkang Jinfeng Hardware Processing Factory"),
        ("晋江市海棠鞋业商行（个体工商户）", "Jinjiang Haitang Footwear Trading House (Individual Business)"),
        ("东莞市长安镇锦峰五金制品厂", "Dongguan Chang'an Jinfeng Hardware Products Factory"),
        ("杭州ABC网络科技有限公司", "Hangzhou ABC Network Technology Co., Ltd."),
        ("深圳市龙岗区平湖街道晨鹭网店", "Shenzhen Longgang Pinghu Chenlu Online Store"),
        ("星禾银行股份有限公司义乌支行", "Xinghe Bank Co., Ltd., Yiwu Sub-branch"),
        ("六安市金寨县晨鹭农民专业合作社", "Lu'an Jinzhai Chenlu Farmers' Specialized Cooperative"),
        ("北京星禾投资合伙企业(有限合伙)", "Beijing Xinghe Investment Partnership (Limited Partnership)"),
        ("中山市古镇镇锦峰灯饰照明有限公司", "Zhongshan Guzhen Jinfeng Lighting Co., Ltd."),
        ("伊犁州晨鹭种植专业合作社", "Ili Chenlu Planting Specialized Cooperative"),
    ],
)
def test_a_licence_name_becomes_place_brand_trade_and_form(chinese: str, english: str) -> None:
    assert company(chinese).english == english


@pytest.mark.parametrize(
    ("chinese", "pinyin"),
    [
        ("蓝和药业", "Lanheyaoye"),
        ("晨鹭牛仔", "Chenluniuzai"),
        ("冷轧漯河", "Lengzhaluohe"),
        ("爱乐今朝", "Aiyuejinzhao"),
    ],
)
def test_words_inside_a_brand_are_read_as_words(chinese: str, pinyin: str) -> None:
    assert company(chinese).pinyin == pinyin


def test_pinyin_exists_in_three_spacings() -> None:
    name = company(LICENCE)
    assert name.pinyin == "Shenzhenshilanfanyouxuankejiyouxiangongsi"
    assert name.pinyin_words == "Shenzhen Shi Lanfanyouxuan Keji Youxian Gongsi"
    assert name.pinyin_syllables == "Shen Zhen Shi Lan Fan You Xuan Ke Ji You Xian Gong Si"


def test_the_english_name_is_a_suggestion_to_look_at() -> None:
    assert company(LICENCE).look
    assert company(LICENCE).ambiguous


def test_a_registered_name_wins() -> None:
    name = company(LICENCE, latin="Bluesail Select Co., Ltd.")
    assert (name.latin, name.english, name.ambiguous) == (
        "Bluesail Select Co., Ltd.",
        "Bluesail Select Co., Ltd.",
        False,
    )
    assert name.pinyin == "Shenzhenshilanfanyouxuankejiyouxiangongsi"


def test_a_bank_is_not_read_as_a_walk() -> None:
    assert company("江南银行股份有限公司").pinyin == "Jiangnanyinhanggufenyouxiangongsi"


@pytest.mark.parametrize(
    ("chinese", "words"),
    [
        ("厦门市湖里区晟佳商贸行", "Xiamen Shi Huli Qu Shengjia Shangmaohang"),
        ("郑州单氏贸易有限公司", "Zhengzhou Shanshi Maoyi Youxian Gongsi"),
        ("深圳市蓝帆供应链管理有限公司", "Shenzhen Shi Lanfan Gongyinglian Guanli Youxian Gongsi"),
        ("深圳市龙岗区坂田街道晨鹭便利店", "Shenzhen Shi Longgang Qu Bantian Jiedao Chenlu Bianlidian"),
    ],
)
def test_the_words_of_a_licence_name_are_those_of_chinese(chinese: str, words: str) -> None:
    assert company(chinese).pinyin_words == words

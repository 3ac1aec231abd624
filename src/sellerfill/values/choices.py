"""Other names of the same choice: a page may list "CN", "China" or "中国", and all three mean the same.

Country names: Unicode CLDR by Babel. The other words are the forms' own, in both languages.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from babel import Locale

from sellerfill.values.value import Spelling

# CLDR's names for these are longer than what forms say.
_SHORT: Final = {
    "CN": ("China", "Chinese mainland", "Mainland China", "China mainland", "中国", "中国大陆", "中国内地"),
    "HK": ("Hong Kong", "China (Hong Kong)", "Hong Kong, China", "香港", "中国香港"),
    "MO": ("Macao", "Macau", "China (Macao)", "Macao, China", "澳门", "中国澳门"),
    "TW": ("Taiwan", "Taiwan, China", "China (Taiwan)", "台湾", "中国台湾"),
}

LATEST: Final = "latest"
"""In place of a year: the latest that a list offers."""

WORDS: Final[dict[str, frozenset[str]]] = {
    "yes": frozenset({"yes", "Yes", "是", "有", "true"}),
    "no": frozenset({"no", "No", "否", "没有", "false"}),
    "some": frozenset({"some", "Some", "Some of them", "Only some", "部分", "仅部分"}),
    "call": frozenset({"call", "Call", "Phone call", "Voice call", "电话", "语音电话", "接听电话"}),
    "sms": frozenset({"sms", "SMS", "Text message", "Text", "短信", "短信验证", "接收短信"}),
    "zh": frozenset(
        {"zh", "zh-CN", "zh_CN", "Chinese", "Chinese (Simplified)", "Mandarin", "中文", "简体中文", "普通话"}
    ),
    "en": frozenset({"en", "en-US", "en_US", "English", "English (US)", "英语", "英文"}),
    "company": frozenset({"company", "Company", "Business", "business", "公司", "企业", "业务"}),
    "individual": frozenset({"individual", "Individual", "Person", "个人"}),
    "state_owned": frozenset({"state_owned", "State-owned business", "State-owned", "国有企业"}),
    "publicly_owned": frozenset({"publicly_owned", "Publicly-owned business", "Publicly-listed business", "上市企业"}),
    "privately_owned": frozenset({"privately_owned", "Privately-owned business", "Privately-owned", "私营企业"}),
    "charity": frozenset({"charity", "Charity", "慈善组织", "慈善机构"}),
    "professional": frozenset({"professional", "Professional", "Professional plan", "专业", "专业销售计划"}),
    "legal_representative": frozenset({"legal_representative", "Legal representative", "法定代表人"}),
    "beneficial_owner": frozenset({"beneficial_owner", "Beneficial owner", "受益所有人"}),
    "decline": frozenset({"decline", "I prefer not to answer", "Prefer not to answer", "Decline", "不愿回答"}),
    "director": frozenset({"director", "Director", "董事"}),
    "national_id": frozenset({"national_id", "National ID", "National ID card", "ID card", "身份证", "居民身份证"}),
    "passport": frozenset({"passport", "Passport", "护照"}),
    "default": frozenset({"default", "Default address", "Use default address", "默认地址", "使用默认地址"}),
    "new": frozenset({"new", "Add a new address", "Add new address", "New address", "添加新地址", "新地址"}),
    "same": frozenset({"same", "Same as permanent address", "Same", "与永久地址相同", "相同"}),
    "different": frozenset({"different", "Different", "不同", "与永久地址不同"}),
    "none": frozenset({"none", "None", "Neither", "I do not have a TIN", "无", "没有", "均没有", "以上都没有"}),
    "foreign": frozenset(
        {"foreign", "Foreign TIN", "Non-U.S. TIN", "Foreign (non-U.S.) TIN", "外国税号", "非美国税号"}
    ),
    "us": frozenset({"us", "U.S. TIN", "US TIN", "美国税号"}),
    "1-10": frozenset({"1-10", "1 - 10", "1–10", "1 to 10", "1 至 10"}),
    "11-100": frozenset({"11-100", "11 - 100", "11–100", "11 to 100", "11 至 100"}),
    "101-500": frozenset({"101-500", "101 - 500", "101–500", "101 to 500", "101 至 500"}),
    "501+": frozenset({"501+", "500+", "More than 500", "Over 500", "500 以上", "超过 500", "501 以上"}),
    "corporation": frozenset({"corporation", "Corporation", "公司", "股份公司", "法人公司"}),
    "partnership": frozenset({"partnership", "Partnership", "合伙企业", "合伙"}),
    "disregarded_entity": frozenset({"disregarded_entity", "Disregarded entity", "非独立实体"}),
    "simple_trust": frozenset({"simple_trust", "Simple trust", "简单信托"}),
    "grantor_trust": frozenset({"grantor_trust", "Grantor trust", "委托人信托", "授予人信托"}),
    "complex_trust": frozenset({"complex_trust", "Complex trust", "复杂信托"}),
    "estate": frozenset({"estate", "Estate", "遗产"}),
    "government": frozenset({"government", "Government", "政府"}),
    "central_bank": frozenset({"central_bank", "Central bank of issue", "Central bank", "中央银行", "中央发行银行"}),
    "tax_exempt": frozenset(
        {"tax_exempt", "Tax-exempt organization", "Tax exempt organization", "免税组织", "免税机构"}
    ),
    "private_foundation": frozenset({"private_foundation", "Private foundation", "私人基金会"}),
    "international_organization": frozenset(
        {"international_organization", "International organization", "国际组织"},
    ),
}

CATEGORIES: Final = (
    frozenset({"Apparel", "Clothing", "Clothing, Shoes & Jewelry", "服装", "服装、鞋靴和珠宝"}),
    frozenset({"Arts, Crafts & Sewing", "艺术、手工艺和缝纫"}),
    frozenset({"Automotive", "Automotive Parts & Accessories", "汽车用品", "汽车零配件"}),
    frozenset({"Baby", "Baby Products", "母婴", "母婴用品"}),
    frozenset({"Beauty", "Beauty & Personal Care", "美妆", "美容和个人护理"}),
    frozenset({"Books", "图书"}),
    frozenset({"Cell Phones & Accessories", "手机和配件", "手机及配件"}),
    frozenset({"Computers", "电脑"}),
    frozenset({"Electronics", "电子产品"}),
    frozenset({"Health & Household", "Health & Personal Care", "健康和家居用品", "个护健康"}),
    frozenset({"Home & Kitchen", "Home and Kitchen", "家居厨房", "家居与厨房", "家居和厨房用品"}),
    frozenset({"Industrial & Scientific", "工业和科学用品", "工业与科学"}),
    frozenset({"Musical Instruments", "乐器"}),
    frozenset({"Office Products", "办公用品"}),
    frozenset({"Patio, Lawn & Garden", "庭院、草坪和园艺", "园艺"}),
    frozenset({"Pet Supplies", "宠物用品"}),
    frozenset({"Sports & Outdoors", "Sports and Outdoors", "运动户外", "运动与户外", "体育和户外"}),
    frozenset({"Tools & Home Improvement", "工具和家居装修", "工具与家装"}),
    frozenset({"Toys & Games", "Toys and Games", "玩具", "玩具和游戏", "玩具与游戏"}),
    frozenset({"Video Games", "电子游戏", "视频游戏"}),
)

# How lists pair a country with its calling code.
_DIALLED: Final = (
    "{n} +{c}",
    "{n}+{c}",
    "{n} (+{c})",
    "{n}(+{c})",
    "{n} ({c})",
    "{n} {c}",
    "{n} - +{c}",
    "{n}, +{c}",
    "+{c} {n}",
    "+{c} ({n})",
    "+{c} - {n}",
    "(+{c}) {n}",
)

# Not the calendar module's: its names follow the process's locale.
_EN_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_ZH_MONTHS: Final = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]


def choice(word: str, path: str) -> Spelling:
    """A word of the profile's own list, with what pages call it."""
    return Spelling(word, path, rule="choice", also=WORDS[word])


@cache
def country_names(code: str) -> tuple[str, frozenset[str]]:
    """English name to type ("China"), and all names ("CN", "China", "中国", "中国大陆", ...)."""
    english, chinese = str(Locale("en").territories[code]), str(Locale("zh").territories[code])
    short = _SHORT.get(code, (english,))
    names = {english, chinese, *short}
    latin, han = {n for n in names if n.isascii()}, {n for n in names if not n.isascii()}
    both = {
        form.format(en=en, zh=zh)
        for en in latin
        for zh in han
        for form in ("{en} ({zh})", "{zh} ({en})", "{en} {zh}", "{zh} {en}")
    }
    coded = {form.format(n=n, c=code) for n in names for form in ("{n} ({c})", "{c} - {n}")}
    return short[0], frozenset({code, *names, *both, *coded})


def country(code: str, path: str) -> Spelling:
    """A country by its name."""
    english, names = country_names(code)
    return Spelling(english, path, local=str(Locale("zh").territories[code]), rule="country-name", also=names)


def phone_country(code: str, calling_code: int, path: str) -> Spelling:
    """A country in a list of calling codes, whatever the list shows: "China +86", "+86", "CN"."""
    english, names = country_names(code)
    numbers = {f"+{calling_code}", str(calling_code), f"00{calling_code}", f"(+{calling_code})"}
    pairs = {form.format(n=name, c=calling_code) for name in names for form in _DIALLED}
    return Spelling(english, path, rule="country-name", also=names | numbers | pairs)


def month(number: int, path: str) -> Spelling:
    """A month in a list: "8", "08", "August", "Aug", "8月", "八月", "08 - August", "Aug (08)"."""
    english = _EN_MONTHS[number - 1]
    digits = (str(number), f"{number:02}")
    words = {english, english[:3], f"{english[:3]}.", *({"Sept", "Sept."} if number == 9 else ())}
    local = {f"{digit}月" for digit in digits} | {f"{_ZH_MONTHS[number - 1]}月", f"{_ZH_MONTHS[number - 1]}月份"}
    forms = ("{d} - {w}", "{d} {w}", "{w} ({d})", "{d} ({w})", "{d}/{w}")
    paired = {form.format(d=digit, w=word) for form in forms for digit in digits for word in words | local}
    return Spelling(str(number), path, rule="choice", also=frozenset({*digits, *words, *local, *paired}))


def year(number: int, path: str) -> Spelling:
    """A year in a list: "2029", "29", "2029年"."""
    return Spelling(str(number), path, rule="choice", also=frozenset({str(number), str(number)[2:], f"{number}年"}))


def day(number: int, path: str) -> Spelling:
    """A day of the month in a list: "7", "07", "7日"."""
    names = frozenset({str(number), f"{number:02}", f"{number}日", f"{number:02}日", f"{number}号"})
    return Spelling(str(number), path, rule="choice", also=names)


def categories(written: tuple[str, ...], path: str) -> Spelling:
    """Several categories; each by all its names, as far as they are known."""
    items = tuple(next((names for names in CATEGORIES if name in names), frozenset({name})) for name in written)
    latin = [next(iter(sorted(n for n in names if n.isascii())), "") for names in items]
    shown = [name if name.isascii() else other for name, other in zip(written, latin, strict=True)]
    local = "、".join(name for name in written if not name.isascii()) or None
    return Spelling("; ".join(filter(None, shown)), path, local=local, rule="choice", items=items)

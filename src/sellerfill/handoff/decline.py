"""What a card page's complaint usually means, and the way back: the bank's refusal first of all.

Source: guide, step 6, points 1 to 8; docs/sites/amazon-na.md, section 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sellerfill.language import Bilingual

# Seven digits and more may be a card's, whatever stands between them.
_NUMBER = re.compile(r"\d(?:[ \-\u2010-\u2015]?\d){6,}")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One kind of refusal: how pages word it in either language, what it usually means, and the way back."""

    worded: re.Pattern[str]
    means: Bilingual
    way_back: Bilingual


def _worded(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


MEANINGS = (
    Meaning(
        _worded(
            r"declin|refus|reject|not (?:be )?(?:authori[sz]|approv)|could not (?:be )?charge"
            r"|拒绝|拒付|未获授权|授权失败"
        ),
        Bilingual(
            "the bank refused the pre-authorization: too little credit left, or online or dollar charges are blocked",
            "发卡行拒绝了预授权：信用额度不足，或限制了网上支付、美元支付",
        ),
        Bilingual(
            "call the bank, have the block lifted or the credit raised, and press again; or type another card",
            "请致电银行解除限制或提高额度后再次提交，或改用另一张卡",
        ),
    ),
    Meaning(
        _worded(r"insufficient|not enough|credit limit|limit exceeded|over (?:the|your) limit|额度|余额不足"),
        Bilingual("the card has too little credit left", "信用卡可用额度不足"),
        Bilingual(
            "pay the card off or have the limit raised; or type another card", "请还款或提高额度，或改用另一张卡"
        ),
    ),
    Meaning(
        _worded(r"expir|valid (?:through|thru)|过期|到期|有效期"),
        Bilingual("month and year are not the card's, or the card has expired", "有效期与卡面不符，或卡片已过期"),
        Bilingual(
            "compare month and year with the card; correct card.expires in the profile too",
            "请与卡面核对月份和年份，并同时更正资料文件中的 card.expires",
        ),
    ),
    Meaning(
        _worded(r"billing|address|postal|zip code|账单|地址|邮编|邮政编码"),
        Bilingual(
            "the billing address is not exactly the one on the card's statement",
            "账单地址与信用卡对账单上的地址不完全相同",
        ),
        Bilingual(
            "copy the statement's address in English or pinyin; choose a new address where the default is another one",
            "请用英文或拼音照对账单填写；如默认地址不同，请选择添加新地址",
        ),
    ),
    Meaning(
        _worded(r"prepaid|debit|预付|借记"),
        Bilingual("prepaid and debit cards are often refused", "预付卡和借记卡常被拒绝"),
        Bilingual(
            "type a credit card, Visa or Mastercard, that can pay in US dollars",
            "请使用可支付美元的 Visa 或 Mastercard 信用卡",
        ),
    ),
    Meaning(
        _worded(
            r"only visa|visa (?:and|or|&) master|card type|brand|not (?:accepted|supported)|仅接受|不支持|不接受|卡种"
        ),
        Bilingual("the site does not take this kind of card", "网站不接受此类卡片"),
        Bilingual(
            "type a Visa or Mastercard that can pay in US dollars", "请使用可支付美元的 Visa 或 Mastercard 双币信用卡"
        ),
    ),
    Meaning(
        _worded(r"card number|(?:invalid|incorrect|wrong) (?:card|number)|卡号"),
        Bilingual("a digit of the number is missing or wrong", "卡号缺少数字或有误"),
        Bilingual("type the number again, digit by digit", "请逐位重新输入卡号"),
    ),
    Meaning(
        _worded(r"cardholder|card holder|name on (?:the |your )?card|持卡人"),
        Bilingual("the holder's name is not spelled as on the card", "持卡人姓名与卡面拼写不一致"),
        Bilingual(
            "correct it in the page as the card has it; set card.name in the profile too",
            "请在页面上按卡面更正，并同时在资料文件中填写 card.name",
        ),
    ),
    Meaning(
        _worded(
            r"3-?d[ -]?secure|authenticat|could not verify|verification (?:failed|was)|身份验证|验证失败|未通过验证"
        ),
        Bilingual("the bank could not verify its customer", "银行未能完成持卡人身份验证"),
        Bilingual(
            "press again and confirm in the bank's app or by its SMS; see that the bank has the right mobile number",
            "请再次提交，并在银行应用或通过银行短信确认；请确认银行预留手机号正确",
        ),
    ),
    Meaning(
        _worded(r"too many|try again later|temporar|次数过多|稍后"),
        Bilingual("the site or the bank wants a pause", "网站或银行要求稍候再试"),
        Bilingual("wait as long as the page says, then press once", "请按页面提示的时间等待，然后只提交一次"),
    ),
)
CHECK_ALL = Meaning(
    _worded(""),
    Bilingual("the page does not say what is wrong", "页面没有说明具体原因"),
    Bilingual(
        "check the billing address against the statement; ask the bank about expiry, credit left and blocks",
        "请核对账单地址与对账单一致，并向银行确认有效期、可用额度和支付限制",
    ),
)
STILL_YOURS = Bilingual(
    "The page is still yours: correct it or type another card, and press the button yourself; the tool won't.",
    "页面仍由您操作：请更正或改用另一张卡，然后亲自提交。工具不会按下任何按钮。",
)


def meanings(complaints: Iterable[str]) -> tuple[Meaning, ...]:
    """What the complaints usually mean, each once, the likeliest first; what to check where no word is known."""
    text = "\n".join(complaints)
    return tuple(one for one in MEANINGS if one.worded.search(text)) or (CHECK_ALL,)


def without_numbers(text: str) -> str:
    """The page's words without any number that may be a card's."""
    return _NUMBER.sub("…", text)


def explained(complaints: Iterable[str]) -> tuple[Bilingual, ...]:
    """What to tell the person: the page's own words, what each usually means, the way back, and whose the page is.

    The complaints come scrubbed of the profile's values; numbers are taken out here.
    """
    words = tuple(dict.fromkeys(map(without_numbers, complaints)))
    told = [Bilingual(f"The page says: {text}", f"页面提示：{text}") for text in words]
    for one in meanings(words):
        told.append(Bilingual(f"  Usually: {one.means.en}.", f"  通常表示：{one.means.zh}。"))
        told.append(Bilingual(f"  → {one.way_back.en}.", f"  → {one.way_back.zh}。"))
    return (*told, STILL_YOURS)

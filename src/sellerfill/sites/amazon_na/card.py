"""Step 6: the card that is charged. Its number is the person's; the rest is filled."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Control, Handoff, Human, Page, Same, Text, Words
from sellerfill.tokens import Token

VALID_THROUGH = Words("Valid through", "有效期至", "有效期", "Expiration date", "Expiry date")


class Card(Page):
    """Source: guide, step 6; docs/sites/amazon-na.md, section 4; never checked live."""

    heading = Words("Set up your billing method", "设置您的付款方式", "Billing", "信用卡信息")
    expiry_month = Choice(Token.CARD_EXPIRY_MONTH, "Month", "月", also=("Expiry month",), section=VALID_THROUGH)
    expiry_year = Choice(Token.CARD_EXPIRY_YEAR, "Year", "年", also=("Expiry year",), section=VALID_THROUGH)
    holder = Text(
        Token.CARD_HOLDER,
        "Cardholder's name",
        "持卡人姓名",
        also=("Cardholder name", "Cardholder’s name", "Name on card"),
        max_length=50,
    )
    billing_choice = Choice(
        Token.BILLING_CHOICE,
        "Billing address",
        "账单地址",
        options={
            "default": Words("Use the default address", "使用默认地址", "Default address", "默认地址"),
            "new": Words("Add a new address", "添加新地址"),
        },
    )
    billing_country = Choice(Token.BILLING_COUNTRY, "Country", "国家/地区")
    billing_line1 = Text(
        Token.BILLING_LINE1,
        "Street address",
        "街道地址",
        also=("Address line 1", "地址行 1"),
        max_length=60,
    )
    billing_line2 = Text(Token.BILLING_LINE2, "Address line 2", "地址行 2", max_length=60, required=False)
    billing_city = Text(Token.BILLING_CITY, "City / Town", "城市", also=("City",), max_length=50)
    billing_state = Text(
        Token.BILLING_STATE,
        "State / Region / Province",
        "省/自治区/直辖市",
        also=("State", "Province"),
        max_length=50,
    )
    billing_postal_code = Text(
        Token.BILLING_POSTAL_CODE,
        "ZIP / Postal Code",
        "邮政编码",
        also=("Postal code",),
        max_length=20,
    )
    billing_phone = Text(
        Token.BILLING_PHONE,
        "Phone number",
        "电话号码",
        also=("手机号码",),
        max_length=20,
        same=(Same.DIGITS,),
        required=False,
    )
    card = Handoff(
        kind=Human.CARD,
        at=(Control(words=Words("Credit card number", "信用卡卡号", "Card number", "卡号")),),
        press=(Button("Next", "下一步", also=("Save and continue", "保存并继续", "下一页")),),
    )

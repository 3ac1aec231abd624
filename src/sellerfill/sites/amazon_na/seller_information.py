"""Step 5: the business address, the store's name, and in some orders the phone."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Page, Text, Words
from sellerfill.sites.amazon_na import phone
from sellerfill.tokens import Token


class SellerInformation(Page):
    """Source: guide, step 5; docs/sites/amazon-na.md, section 3 (lengths assumed); never checked live."""

    heading = Words("Tell us about your business", "填写卖家信息")
    country = Choice(Token.COUNTRY, "Country", "国家/地区", also=("Country/Region", "国家"))
    address_line1 = Text(
        Token.ADDRESS_LINE1, "Street address", "街道地址", also=("Address line 1", "地址行 1"), max_length=60
    )
    address_line2 = Text(Token.ADDRESS_LINE2, "Address line 2", "地址行 2", also=("地址行2",), max_length=60)
    city = Text(Token.CITY, "City / Town", "城市", also=("City", "City/Town", "市/镇"), max_length=50)
    state = Text(
        Token.STATE,
        "State / Region / Province",
        "省/自治区/直辖市",
        also=("State", "Province", "State/Region/Province", "州/地区/省"),
        max_length=50,
    )
    postal_code = Text(
        Token.POSTAL_CODE,
        "ZIP / Postal Code",
        "邮政编码",
        also=("ZIP/Postal Code", "Postal code", "ZIP code", "邮编"),
        max_length=20,
    )
    display_name = Text(
        Token.STORE_NAME,
        "Unique business display name",
        "卖家名称",
        also=("Business display name", "企业显示名称", "店铺名称"),
        max_length=50,
        taken=Words("already in use", "already taken", "已被使用", "已被占用"),
    )
    website = Text(
        Token.WEBSITE,
        "If you sell your products online, enter your website URL",
        "网址",
        also=("Website URL", "如果您在线销售商品，请输入您的网站网址", "网站网址"),
        required=False,
    )
    method = phone.METHOD
    phone_country = phone.COUNTRY
    phone_number = phone.NUMBER
    pin_language = phone.LANGUAGE
    pin = phone.PIN
    next = Button("Next", "下一页", also=("Save and continue", "保存并继续", "下一步"))

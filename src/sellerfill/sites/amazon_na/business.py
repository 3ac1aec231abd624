"""The business as the register has it: its location and kind, which stay for ever, and its name, number and address."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Control, Handoff, Human, Page, Text, Words
from sellerfill.sites.amazon_na import phone
from sellerfill.tokens import Token

OPERATING = Words("Operating address", "营业地址", "Business address", "公司地址")


class BusinessLocation(Page):
    """Can't be changed afterwards. Source: docs/sites/amazon-na.md, section 7.1; never checked live."""

    heading = Words("Business location and type", "公司所在地和业务类型")
    one_way = True
    country = Choice(
        Token.BUSINESS_COUNTRY, "Business location", "公司所在地", also=("企业所在国家/地区", "Business country")
    )
    business_type = Choice(
        Token.BUSINESS_TYPE,
        "Business type",
        "业务类型",
        options={
            "state_owned": Words("State-owned business", "国有企业"),
            "publicly_owned": Words("Publicly-owned business", "Publicly-listed business", "上市企业", "公开上市企业"),
            "privately_owned": Words("Privately-owned business", "私有企业", "私营企业"),
            "charity": Words("Charity", "慈善机构", "慈善组织"),
            "individual": Words(
                "None, I am an individual", "无，我是个人", "None, I'm an individual", "Individual", "个人"
            ),
        },
    )
    confirm = Handoff(
        kind=Human.LOCATION,
        at=(
            Control(
                words=Words(
                    "I confirm that the business location and type are correct and understand that they can't be "
                    "changed later.",
                    "我确认公司所在地和业务类型正确无误，并了解之后无法更改。",
                )
            ),
        ),
        press=(Button("Agree and continue", "同意并继续"),),
    )


class BusinessInformation(Page):
    """Names in both scripts, the register's number, where the business works, and the phone.

    Source: docs/sites/amazon-na.md, section 7.2; never checked live.
    """

    heading = Words("Business information", "公司信息", "企业信息")
    one_way = True
    name_latin = Text(
        Token.LEGAL_NAME,
        "Business name, used to register with the state",
        "公司名称（英文/拼音）",
        also=("Business name",),
        max_length=100,
        block="company",
    )
    name_local = Text(
        Token.LEGAL_NAME,
        "Business name in Chinese",
        "公司名称（中文）",
        max_length=100,
        script="local",
        block="company",
    )
    registration_number = Text(
        Token.REGISTRATION_NUMBER,
        "Company registration number",
        "公司注册号码",
        also=("Unified social credit code", "统一社会信用代码"),
        max_length=30,
        block="company",
    )
    country = Choice(Token.COUNTRY, "Country", "国家/地区", also=("Country/Region",), section=OPERATING)
    postal_code = Text(
        Token.POSTAL_CODE,
        "ZIP / Postal Code",
        "邮政编码",
        also=("Postal code", "邮编"),
        max_length=20,
        section=OPERATING,
    )
    state = Text(
        Token.STATE,
        "State / Region / Province",
        "省/自治区/直辖市",
        also=("Province",),
        max_length=50,
        local_in="CN",
        section=OPERATING,
    )
    city = Text(Token.CITY, "City / Town", "城市", also=("City",), max_length=50, local_in="CN", section=OPERATING)
    address_line1 = Text(
        Token.ADDRESS_LINE1,
        "Street address",
        "街道地址",
        also=("Address line 1", "地址行 1"),
        max_length=60,
        local_in="CN",
        section=OPERATING,
    )
    address_line2 = Text(
        Token.ADDRESS_LINE2, "Address line 2", "地址行 2", max_length=60, local_in="CN", section=OPERATING
    )
    method = phone.METHOD
    phone_country = phone.COUNTRY
    phone_number = phone.NUMBER
    pin_language = phone.LANGUAGE
    pin = phone.PIN
    next = Button("Next", "下一步", also=("Save and continue", "保存并继续", "下一页"))

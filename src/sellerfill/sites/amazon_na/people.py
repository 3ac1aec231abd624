"""The persons behind the business: who represents it, and every further owner, as on their identity documents."""

from __future__ import annotations

from sellerfill.pages import (
    Button,
    Choice,
    Control,
    Handoff,
    Human,
    Page,
    Repeat,
    Same,
    Text,
    Tick,
    Words,
)
from sellerfill.tokens import Token

BORN = Words("Date of birth", "出生日期")
EXPIRES = Words("Date of expiry", "证件有效期至", "Expiry date", "有效期")
HOME = Words("Residential address", "居住地址")
PERMANENT = "id_permanent"

NEXT = Button("Next", "下一步", also=("Save and continue", "保存并继续", "下一页"))


class Person(Page):
    """What both pages ask of a person. Source: docs/sites/amazon-na.md, section 7.3; never checked live."""

    first_name = Text(Token.PERSON_GIVEN_NAME, "First name", "名（拼音）", also=("Given name",), max_length=50)
    last_name = Text(Token.PERSON_FAMILY_NAME, "Last name", "姓（拼音）", also=("Surname",), max_length=50)
    local_name = Text(
        Token.PERSON_NAME,
        "Name in Chinese",
        "中文姓名",
        also=("Chinese name",),
        max_length=50,
        script="local",
        block="local",
    )
    citizenship = Choice(Token.PERSON_CITIZENSHIP, "Country of citizenship", "国籍", also=("Citizenship",))
    country_of_birth = Choice(Token.PERSON_BIRTH_COUNTRY, "Country of birth", "出生国家", also=("出生国家/地区",))
    birth_year = Choice(Token.PERSON_BIRTH_YEAR, "Year of birth", "出生年份", also=("Year", "年"), section=BORN)
    birth_month = Choice(Token.PERSON_BIRTH_MONTH, "Month of birth", "出生月份", also=("Month", "月"), section=BORN)
    birth_day = Choice(Token.PERSON_BIRTH_DAY, "Day of birth", "出生日", also=("Day", "日"), section=BORN)
    id_type = Choice(
        Token.PERSON_ID_TYPE,
        "Identity document",
        "身份证件类型",
        also=("Proof of identity",),
        options={
            "national_id": Words("ID card", "身份证", "National ID", "居民身份证"),
            "passport": Words("Passport", "护照"),
        },
    )
    id_number = Text(Token.PERSON_ID_NUMBER, "Document number", "证件号码", max_length=20)
    id_country = Choice(
        Token.PERSON_ID_COUNTRY, "Country of issue", "证件签发国家/地区", also=("Issuing country", "签发国家")
    )
    id_permanent = Tick(
        Token.PERSON_ID_PERMANENT,
        "No date of expiry (permanent)",
        "长期有效",
        also=("Permanent", "长期"),
        block="permanent",
    )
    expiry_year = Choice(
        Token.PERSON_ID_EXPIRY_YEAR,
        "Year of expiry",
        "到期年份",
        also=("Year", "年"),
        section=EXPIRES,
        unless=PERMANENT,
    )
    expiry_month = Choice(
        Token.PERSON_ID_EXPIRY_MONTH,
        "Month of expiry",
        "到期月份",
        also=("Month", "月"),
        section=EXPIRES,
        unless=PERMANENT,
    )
    expiry_day = Choice(
        Token.PERSON_ID_EXPIRY_DAY, "Day of expiry", "到期日", also=("Day", "日"), section=EXPIRES, unless=PERMANENT
    )
    country = Choice(Token.PERSON_COUNTRY, "Country", "国家/地区", also=("Country/Region",), section=HOME)
    postal_code = Text(
        Token.PERSON_POSTAL_CODE,
        "ZIP / Postal Code",
        "邮政编码",
        also=("Postal code", "邮编"),
        max_length=20,
        section=HOME,
    )
    state = Text(
        Token.PERSON_STATE,
        "State / Region / Province",
        "省/自治区/直辖市",
        also=("Province",),
        max_length=50,
        local_in="CN",
        section=HOME,
    )
    city = Text(Token.PERSON_CITY, "City / Town", "城市", also=("City",), max_length=50, local_in="CN", section=HOME)
    line1 = Text(
        Token.PERSON_LINE1,
        "Street address",
        "街道地址",
        also=("Address line 1", "地址行 1"),
        max_length=60,
        local_in="CN",
        section=HOME,
    )
    line2 = Text(Token.PERSON_LINE2, "Address line 2", "地址行 2", max_length=60, local_in="CN", section=HOME)


class SellerIdentity(Person):
    """Who represents the business; closed when finished. Source: docs/sites/amazon-na.md, section 7.3."""

    heading = Words("Seller information", "卖家信息", "Identity information", "身份信息")
    one_way = True
    role = Choice(
        Token.PERSON_ROLE,
        "Role in the business",
        "在公司的职务",
        options={"legal_representative": Words("Legal representative", "法定代表人")},
        block="company",
    )
    owner = Tick(
        Token.PERSON_OWNER,
        "This person is a beneficial owner of the business",
        "此人是公司的受益所有人",
        block="company",
    )
    next = NEXT


class BeneficialOwners(Person):
    """The further owners, added one by one; the person says that they are all.

    Source: docs/sites/amazon-na.md, section 7.3; never checked live.
    """

    heading = Words("Beneficial owners", "受益所有人")
    one_way = True
    repeat = Repeat(
        Token.OWNERS,
        add=Button("Add a beneficial owner", "添加受益所有人"),
        save=Button("Save this beneficial owner", "保存此受益所有人"),
    )
    email = Text(Token.PERSON_EMAIL, "Email", "邮箱地址", also=("E-mail",), max_length=64)
    phone_number = Text(
        Token.PERSON_PHONE, "Phone number", "电话号码", also=("手机号码",), max_length=20, same=(Same.DIGITS,)
    )
    all_added = Handoff(
        kind=Human.OWNERS,
        at=(Control(words=Words("I have added all beneficial owners", "我已添加所有受益所有人")),),
        press=(NEXT,),
    )

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

FIRST_NAME = Text(Token.PERSON_GIVEN_NAME, "First name", "名（拼音）", also=("Given name",), max_length=50)
LAST_NAME = Text(Token.PERSON_FAMILY_NAME, "Last name", "姓（拼音）", also=("Surname",), max_length=50)
LOCAL_NAME = Text(
    Token.PERSON_NAME,
    "Name in Chinese",
    "中文姓名",
    also=("Chinese name",),
    max_length=50,
    script="local",
    block="local",
)
CITIZENSHIP = Choice(Token.PERSON_CITIZENSHIP, "Country of citizenship", "国籍", also=("Citizenship",))
BIRTH_COUNTRY = Choice(Token.PERSON_BIRTH_COUNTRY, "Country of birth", "出生国家", also=("出生国家/地区",))
BIRTH_YEAR = Choice(Token.PERSON_BIRTH_YEAR, "Year of birth", "出生年份", also=("Year", "年"), section=BORN)
BIRTH_MONTH = Choice(Token.PERSON_BIRTH_MONTH, "Month of birth", "出生月份", also=("Month", "月"), section=BORN)
BIRTH_DAY = Choice(Token.PERSON_BIRTH_DAY, "Day of birth", "出生日", also=("Day", "日"), section=BORN)
ID_TYPE = Choice(
    Token.PERSON_ID_TYPE,
    "Identity document",
    "身份证件类型",
    also=("Proof of identity",),
    options={
        "national_id": Words("ID card", "身份证", "National ID", "居民身份证"),
        "passport": Words("Passport", "护照"),
    },
)
ID_NUMBER = Text(Token.PERSON_ID_NUMBER, "Document number", "证件号码", max_length=20)
ID_COUNTRY = Choice(
    Token.PERSON_ID_COUNTRY, "Country of issue", "证件签发国家/地区", also=("Issuing country", "签发国家")
)
ID_PERMANENT = Tick(
    Token.PERSON_ID_PERMANENT,
    "No date of expiry (permanent)",
    "长期有效",
    also=("Permanent", "长期"),
    block="permanent",
)
EXPIRY_YEAR = Choice(
    Token.PERSON_ID_EXPIRY_YEAR, "Year of expiry", "到期年份", also=("Year", "年"), section=EXPIRES, unless=PERMANENT
)
EXPIRY_MONTH = Choice(
    Token.PERSON_ID_EXPIRY_MONTH, "Month of expiry", "到期月份", also=("Month", "月"), section=EXPIRES, unless=PERMANENT
)
EXPIRY_DAY = Choice(
    Token.PERSON_ID_EXPIRY_DAY, "Day of expiry", "到期日", also=("Day", "日"), section=EXPIRES, unless=PERMANENT
)
COUNTRY = Choice(Token.PERSON_COUNTRY, "Country", "国家/地区", also=("Country/Region",), section=HOME)
POSTAL_CODE = Text(
    Token.PERSON_POSTAL_CODE, "ZIP / Postal Code", "邮政编码", also=("Postal code", "邮编"), max_length=20, section=HOME
)
STATE = Text(
    Token.PERSON_STATE,
    "State / Region / Province",
    "省/自治区/直辖市",
    also=("Province",),
    max_length=50,
    local_in="CN",
    section=HOME,
)
CITY = Text(Token.PERSON_CITY, "City / Town", "城市", also=("City",), max_length=50, local_in="CN", section=HOME)
LINE1 = Text(
    Token.PERSON_LINE1,
    "Street address",
    "街道地址",
    also=("Address line 1", "地址行 1"),
    max_length=60,
    local_in="CN",
    section=HOME,
)
LINE2 = Text(Token.PERSON_LINE2, "Address line 2", "地址行 2", max_length=60, local_in="CN", section=HOME)
NEXT = Button("Next", "下一步", also=("Save and continue", "保存并继续", "下一页"))


class SellerIdentity(Page):
    """Who represents the business; closed when finished. Source: docs/sites/amazon-na.md, section 7.3."""

    heading = Words("Seller information", "卖家信息", "Identity information", "身份信息")
    one_way = True
    first_name = FIRST_NAME
    last_name = LAST_NAME
    local_name = LOCAL_NAME
    citizenship = CITIZENSHIP
    country_of_birth = BIRTH_COUNTRY
    birth_year = BIRTH_YEAR
    birth_month = BIRTH_MONTH
    birth_day = BIRTH_DAY
    id_type = ID_TYPE
    id_number = ID_NUMBER
    id_country = ID_COUNTRY
    id_permanent = ID_PERMANENT
    expiry_year = EXPIRY_YEAR
    expiry_month = EXPIRY_MONTH
    expiry_day = EXPIRY_DAY
    country = COUNTRY
    postal_code = POSTAL_CODE
    state = STATE
    city = CITY
    line1 = LINE1
    line2 = LINE2
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


class BeneficialOwners(Page):
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
    first_name = FIRST_NAME
    last_name = LAST_NAME
    local_name = LOCAL_NAME
    citizenship = CITIZENSHIP
    country_of_birth = BIRTH_COUNTRY
    birth_year = BIRTH_YEAR
    birth_month = BIRTH_MONTH
    birth_day = BIRTH_DAY
    id_type = ID_TYPE
    id_number = ID_NUMBER
    id_country = ID_COUNTRY
    id_permanent = ID_PERMANENT
    expiry_year = EXPIRY_YEAR
    expiry_month = EXPIRY_MONTH
    expiry_day = EXPIRY_DAY
    country = COUNTRY
    postal_code = POSTAL_CODE
    state = STATE
    city = CITY
    line1 = LINE1
    line2 = LINE2
    email = Text(Token.PERSON_EMAIL, "Email", "邮箱地址", also=("E-mail",), max_length=64)
    phone_number = Text(
        Token.PERSON_PHONE, "Phone number", "电话号码", also=("手机号码",), max_length=20, same=(Same.DIGITS,)
    )
    all_added = Handoff(
        kind=Human.OWNERS,
        at=(Control(words=Words("I have added all beneficial owners", "我已添加所有受益所有人")),),
        press=(NEXT,),
    )

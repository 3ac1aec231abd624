"""What both forms of the tax interview ask in the same words.

Source: docs/sites/amazon-na.md, sections 5, 5.1 and 5.2; the entity types follow line 4 of IRS form W-8BEN-E.
"""

from __future__ import annotations

from sellerfill.pages import Choice, Control, Line, Same, Text, Words
from sellerfill.tokens import Token

PERMANENT = Words("Permanent address", "永久地址")
STATEMENTS = Words(
    "Tick a statement only if it applies to you",
    "仅在符合您的情况时勾选以下陈述",
    "Statements",
    "陈述",
)
YES_NO = {"yes": Words("Yes", "是"), "no": Words("No", "否")}

OWNER_TYPE = Choice(
    Token.TAX_OWNER_TYPE,
    "Type of beneficial owner",
    "受益所有人类型",
    options={
        "individual": Words("Individual", "个人"),
        "corporation": Words("Corporation", "公司"),
        "partnership": Words("Partnership", "合伙企业"),
    },
)
ORGANIZATION = Text(Token.TAX_ORGANIZATION, "Organization name", "组织名称")
ORGANIZATION_COUNTRY = Choice(Token.TAX_ORGANIZATION_COUNTRY, "Country of organization", "组织所在国")
FULL_NAME = Text(Token.TAX_FULL_NAME, "Full name", "全名")
CITIZENSHIP = Choice(Token.TAX_CITIZENSHIP, "Country of citizenship", "国籍")
COUNTRY = Choice(Token.TAX_COUNTRY, "Country", "国家/地区", also=("Country/Region",), section=PERMANENT)
LINE1 = Text(Token.TAX_LINE1, "Address line 1", "地址行 1", also=("Street address",), section=PERMANENT, max_length=60)
LINE2 = Text(Token.TAX_LINE2, "Address line 2", "地址行 2", section=PERMANENT, max_length=60)
CITY = Text(Token.TAX_CITY, "City or town", "城市或城镇", also=("City", "城市"), section=PERMANENT)
STATE = Text(
    Token.TAX_STATE,
    "State or province",
    "州或省",
    also=("State/Province", "省"),
    section=PERMANENT,
)
POSTAL_CODE = Text(
    Token.TAX_POSTAL_CODE,
    "Postal code",
    "邮政编码",
    also=("ZIP/Postal code",),
    section=PERMANENT,
)
TIN_KIND = Choice(
    Token.TAX_TIN_KIND,
    "Taxpayer identification number",
    "纳税人识别号",
    also=("Taxpayer identification number (TIN)", "纳税人识别号 (TIN)"),
    options={
        "us": Words("I have a U.S. TIN", "我有美国纳税人识别号"),
        "foreign": Words("I have a foreign TIN", "我有外国纳税人识别号"),
        "none": Words("I have neither", "以上都没有"),
    },
)
TIN = Text(Token.TAX_TIN, "Foreign TIN", "外国纳税人识别号", also=("U.S. TIN", "美国纳税人识别号"), same=(Same.DASHES,))
# Asked with a foreign number alone.
TIN_COUNTRY = Choice(Token.TAX_TIN_COUNTRY, "Country of tax residence", "税收居住国", required=False)
SIGNATURE = Control(words=Words("Signature (type your name)", "签名（输入姓名）", "Signature", "签名"))
# Labels as the lines of the IRS forms, without their numbers.
PART_ONE = (
    Line(
        Words("Name of organization that is the beneficial owner", "作为受益所有人的组织名称"),
        (Token.TAX_ORGANIZATION,),
    ),
    Line(Words("Name of individual who is the beneficial owner", "作为受益所有人的个人姓名"), (Token.TAX_FULL_NAME,)),
    Line(
        Words("Country of organization", "组织所在国", "Country of incorporation or organization"),
        (Token.TAX_ORGANIZATION_COUNTRY,),
    ),
    Line(Words("Country of citizenship", "国籍"), (Token.TAX_CITIZENSHIP,)),
    # An individual's form may do without.
    Line(Words("Type of beneficial owner", "受益所有人类型"), (Token.TAX_OWNER_TYPE,), required=False),
    Line(
        Words("Permanent residence address", "永久居住地址", "Permanent address", "永久地址"),
        (
            Token.TAX_LINE1,
            Token.TAX_LINE2,
            Token.TAX_CITY,
            Token.TAX_STATE,
            Token.TAX_POSTAL_CODE,
            Token.TAX_COUNTRY,
        ),
    ),
    Line(
        Words("Mailing address (if different from above)", "邮寄地址（如与上述地址不同）"),
        (Token.TAX_MAILING,),
        {"same": Words("None", "无")},
    ),
    Line(
        Words(
            "Foreign tax identifying number",
            "外国纳税人识别号",
            "U.S. taxpayer identification number",
            "美国纳税人识别号",
        ),
        (Token.TAX_TIN,),
    ),
)

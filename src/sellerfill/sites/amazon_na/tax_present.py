"""Step 8, the tax interview on one scrolling page, its preview and its result."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Handoff, Human, LeaveUnticked, Page, Reveal, Tick, Words
from sellerfill.sites.amazon_na import tax_words as tax
from sellerfill.tokens import Token

SIGN_AND_SUBMIT = Words("Sign and submit", "签名并提交")


class TaxInterview(Page):
    """Steps 8.2 and 8.3 on one page. Source: docs/sites/amazon-na.md, section 5.2; never checked live."""

    heading = Words("Tax information interview", "税务信息调查")
    unless = SIGN_AND_SUBMIT
    classification = Choice(
        Token.TAX_CLASSIFICATION,
        "What is your tax classification?",
        "您的税务分类是什么？",
        options={
            "individual": Words("Individual", "个人"),
            "business": Words("Business", "企业", "业务"),
        },
    )
    us_person = Choice(
        Token.TAX_US_PERSON,
        "Are you a U.S. person?",
        "您是否为美国人？",
        also=(
            "For U.S. tax purposes, are you a U.S. person?",
            "出于美国税务目的，您是否为美国人？",
        ),
        options=tax.YES_NO,
    )
    owner_type = Choice(
        Token.TAX_OWNER_TYPE,
        "Type of beneficial owner",
        "受益所有人类型",
        options=tax.OWNER_TYPE.options,
        required=False,
    )
    organization = tax.ORGANIZATION
    organization_country = tax.ORGANIZATION_COUNTRY
    full_name = tax.FULL_NAME
    citizenship = tax.CITIZENSHIP
    edit_address = Reveal("Edit", "编辑", section=tax.PERMANENT)
    country = tax.COUNTRY
    line1 = tax.LINE1
    line2 = tax.LINE2
    city = tax.CITY
    state = tax.STATE
    postal_code = tax.POSTAL_CODE
    address_done = Reveal("Done", "完成", section=tax.PERMANENT)
    mailing = Tick(Token.TAX_MAILING, "Same as permanent address", "与永久地址相同")
    tin_kind = tax.TIN_KIND
    tin = tax.TIN
    tin_country = tax.TIN_COUNTRY
    statements = LeaveUnticked(tax.STATEMENTS)
    next = Button("Continue", "继续")


class TaxSignAndSubmit(Page):
    """Step 8.5 on the one-page form: consent, certifications and signature.

    Source: docs/sites/amazon-na.md, section 5.2.
    """

    heading = SIGN_AND_SUBMIT
    sign = Handoff(
        kind=Human.TAX_SIGNATURE,
        at=(tax.SIGNATURE,),
        press=(Button("Save and preview", "保存并预览"),),
    )


class TaxPreview(Page):
    """Step 8.4 on the one-page form: the filled form, which a person submits.

    Source: docs/sites/amazon-na.md, section 5.2.
    """

    heading = Words("Preview your tax form", "预览您的税表")
    submit = Handoff(kind=Human.TAX_SUBMIT, press=(Button("Submit form", "提交表单"),), lines=tax.PART_ONE)

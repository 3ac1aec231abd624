"""Step 8, the tax interview page by page (8.1 to 8.6)."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Handoff, Human, LeaveUnticked, Page, Words
from sellerfill.sites.amazon_na import tax_words as tax
from sellerfill.tokens import Token


class TaxInformation(Page):
    """Step 8.1. Source: guide; docs/sites/amazon-na.md, section 5.1 (T0)."""

    heading = Words("Tax information", "税务信息")
    next = Button(
        "Launch the tax information wizard",
        "上线审核向导",
        also=("Launch Tax Information Wizard", "启动税务信息向导", "Online Audit Wizard"),
    )


class TaxUsPerson(Page):
    """Step 8.2. Source: guide; docs/sites/amazon-na.md, section 5.1 (T1 and T1b)."""

    heading = Words("U.S. person status", "美国身份确认")
    us_person = Choice(
        Token.TAX_US_PERSON,
        "For U.S. tax purposes, are you a U.S. person?",
        "出于美国税务目的，您是否为美国人？",
        also=("Are you a U.S. person?",),
        options=tax.YES_NO,
    )
    intermediary = Choice(
        Token.TAX_INTERMEDIARY,
        "Are you acting as an intermediary agent for others?",
        "您是否作为中间代理人代表他人？",
        also=("Are you acting as an intermediary agent?", "您是否作为中间代理人代表他人行事？"),
        options=tax.YES_NO,
        required=False,
    )
    next = Button("Continue", "继续")


class TaxIdentity(Page):
    """Step 8.3. Source: guide; docs/sites/amazon-na.md, section 5.1 (T2); statements assumed."""

    heading = Words("Tax identity information", "税务身份信息")
    unless = Words("Tax information interview", "税务信息调查")
    owner_type = tax.OWNER_TYPE
    organization = tax.ORGANIZATION
    organization_country = tax.ORGANIZATION_COUNTRY
    full_name = tax.FULL_NAME
    citizenship = tax.CITIZENSHIP
    country = tax.COUNTRY
    line1 = tax.LINE1
    line2 = tax.LINE2
    city = tax.CITY
    state = tax.STATE
    postal_code = tax.POSTAL_CODE
    mailing = Choice(
        Token.TAX_MAILING,
        "Mailing address",
        "邮寄地址",
        options={
            "same": Words("Same as permanent address", "与永久地址相同"),
            "different": Words("Different", "不同"),
        },
    )
    tin_kind = tax.TIN_KIND
    tin = tax.TIN
    tin_country = tax.TIN_COUNTRY
    statements = LeaveUnticked(tax.STATEMENTS)
    next = Button("Continue", "继续")


class TaxReview(Page):
    """Step 8.4: Part I, which a person confirms. Source: guide; docs/sites/amazon-na.md, section 5.1 (T3)."""

    heading = Words(
        "Review your substitute Form W-8BEN-E",
        "核对您的 W-8BEN-E 替代表格",
        "Review your substitute Form W-8BEN",
        "核对您的 W-8BEN 替代表格",
    )
    confirm = Handoff(kind=Human.TAX_REVIEW, press=(Button("Save and continue", "保存并继续"),), lines=tax.PART_ONE)


class TaxSignature(Page):
    """Step 8.5: consent, certifications and signature, which only a person gives.

    Source: docs/sites/amazon-na.md, section 5.1 (T4).
    """

    heading = Words("Consent to electronic signature", "同意提供电子签名")
    sign = Handoff(
        kind=Human.TAX_SIGNATURE,
        at=(tax.SIGNATURE,),
        press=(Button("Submit", "提交"),),
    )


class TaxDone(Page):
    """Step 8.6. Source: guide; docs/sites/amazon-na.md, sections 5.1 (T5) and 5.2."""

    heading = Words("Your tax information was validated", "您的税务信息已验证", "Validated", "已验证")
    next = Button("Exit interview", "结束审核", also=("退出调查",))

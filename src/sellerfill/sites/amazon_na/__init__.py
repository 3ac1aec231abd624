"""Amazon North America, the classic registration: the ten steps of the guide.

The pages come in no fixed order; each is known by what it shows.
Source: guide; docs/sites/amazon-na.md, sections 1 to 6.
"""

from __future__ import annotations

from sellerfill.pages import Site, Step
from sellerfill.sites.amazon_na import (
    agreement,
    card,
    checks,
    deposit,
    entry,
    finish,
    phone,
    register,
    seller_information,
    sign_in,
    tax_classic,
    tax_present,
)

SITE = Site(
    name="amazon-na",
    origins=(
        "https://gs.amazon.cn",
        "https://sell.amazon.com",
        "https://www.amazon.com",
        "https://sellercentral.amazon.com",
    ),
    entry="https://gs.amazon.cn/",
    pages=(
        entry.Entry,
        sign_in.SignIn,
        register.Register,
        checks.Puzzle,
        checks.EmailCode,
        checks.TwoStep,
        agreement.SellerAgreement,
        seller_information.SellerInformation,
        card.Card,
        phone.PhoneVerification,
        deposit.Deposit,
        tax_classic.TaxInformation,
        tax_classic.TaxUsPerson,
        tax_classic.TaxIdentity,
        tax_classic.TaxReview,
        tax_classic.TaxSignature,
        tax_classic.TaxDone,
        tax_present.TaxInterview,
        tax_present.TaxSignAndSubmit,
        tax_present.TaxPreview,
        finish.Completed,
        finish.Questionnaire,
        finish.SellerCentral,
    ),
    locked_minutes=60,
    steps=(
        Step("Start", "开始", (entry.Entry,)),
        Step(
            "Account",
            "账户",
            (sign_in.SignIn, register.Register, checks.Puzzle, checks.EmailCode, checks.TwoStep),
        ),
        Step("Agreement", "协议", (agreement.SellerAgreement,)),
        Step("Business", "卖家信息", (seller_information.SellerInformation,)),
        Step("Card and bank", "信用卡与收款", (card.Card, deposit.Deposit)),
        Step("Phone", "电话验证", (phone.PhoneVerification,)),
        Step(
            "Tax interview",
            "税务审核",
            (
                tax_classic.TaxInformation,
                tax_classic.TaxUsPerson,
                tax_classic.TaxIdentity,
                tax_classic.TaxReview,
                tax_classic.TaxSignature,
                tax_classic.TaxDone,
                tax_present.TaxInterview,
                tax_present.TaxSignAndSubmit,
                tax_present.TaxPreview,
            ),
        ),
        Step("Products", "商品", (finish.Completed, finish.Questionnaire, finish.SellerCentral)),
    ),
)

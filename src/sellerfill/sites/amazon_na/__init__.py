"""Amazon North America: the ten steps of the guide, and the registration of today, page by page.

The pages come in no fixed order; each is known by what it shows, and so is which registration it belongs to.
Source: guide; docs/sites/amazon-na.md, sections 1 to 7.
"""

from __future__ import annotations

from sellerfill.pages import Site, Step
from sellerfill.sites.amazon_na import (
    agreement,
    business,
    card,
    checks,
    deposit,
    entry,
    finish,
    people,
    phone,
    register,
    seller_information,
    selling,
    sign_in,
    sign_up,
    tax_classic,
    tax_present,
    verification,
)

ACCOUNT = (
    sign_in.SignIn,
    sign_up.SignInClaim,
    sign_up.Intention,
    register.Register,
    checks.Puzzle,
    checks.EmailCode,
    sign_up.SmsPhone,
    sign_up.SmsCode,
    checks.TwoStep,
    sign_up.TwoStepSetup,
    sign_up.TwoStepCode,
    sign_up.TwoStepBackup,
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
        *ACCOUNT,
        agreement.SellerAgreement,
        business.BusinessLocation,
        business.BusinessInformation,
        seller_information.SellerInformation,
        people.SellerIdentity,
        people.BeneficialOwners,
        selling.SellingPlan,
        card.Card,
        phone.PhoneVerification,
        deposit.Deposit,
        selling.Store,
        verification.VerifyDocuments,
        verification.VerifyVideo,
        verification.VerifyPostcard,
        verification.VerifyWait,
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
            ACCOUNT,
        ),
        Step("Agreement", "协议", (agreement.SellerAgreement, business.BusinessLocation)),
        Step(
            "Business",
            "卖家信息",
            (
                seller_information.SellerInformation,
                business.BusinessInformation,
                people.SellerIdentity,
                people.BeneficialOwners,
            ),
        ),
        Step("Card and bank", "信用卡与收款", (selling.SellingPlan, card.Card, deposit.Deposit)),
        Step("Phone", "电话验证", (phone.PhoneVerification,)),
        Step(
            "Verification",
            "身份验证",
            (
                verification.VerifyDocuments,
                verification.VerifyVideo,
                verification.VerifyPostcard,
                verification.VerifyWait,
            ),
            sometimes=True,
        ),
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
        Step("Products", "商品", (selling.Store, finish.Completed, finish.Questionnaire, finish.SellerCentral)),
    ),
)

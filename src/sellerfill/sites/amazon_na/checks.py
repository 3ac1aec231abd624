"""Between the account and the registration: the puzzle, the e-mail code, the two-step code. All a person's."""

from __future__ import annotations

from sellerfill.pages import Button, Control, Handoff, Human, Page, Words


class Puzzle(Page):
    """Source: docs/sites/amazon-na.md, section 1.4; shown when the site likes; never solved by the tool."""

    heading = Words(
        "Solve this puzzle to protect your account",
        "请完成此验证以保护您的账户",
        "Enter the characters you see below",
        "输入您看到的字符",
    )
    marks = ("aacb-arkose-frame", "captchacharacters", "auth-captcha-guess")
    solve = Handoff(kind=Human.PUZZLE)


class EmailCode(Page):
    """Source: docs/sites/amazon-na.md, section 1.5 (ids are public); never checked live."""

    heading = Words("Verify email address", "验证电子邮件地址", "验证邮箱地址", "Enter verification code")
    marks = ("cvf-input-code", "verification-code-form")
    code = Handoff(
        kind=Human.EMAIL_CODE,
        at=(Control(words=Words("Enter code", "输入验证码", "Security code"), ids=("cvf-input-code", "code")),),
        press=(Button("Verify", "验证", also=("Create your Amazon account", "创建您的亚马逊账户")),),
    )


class TwoStep(Page):
    """Source: docs/sites/amazon-na.md, section 1.6; never checked live."""

    heading = Words("Two-Step Verification", "两步验证")
    marks = ("auth-mfa-otpcode",)
    code = Handoff(
        kind=Human.TWO_STEP,
        at=(Control(words=Words("Enter OTP", "输入验证码"), ids=("auth-mfa-otpcode", "otpCode")),),
        press=(Button("Sign in", "登录", ids=("auth-signin-button",)),),
    )

"""The sign-up of today: address, question and register form are three screens; a number and two-step follow."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Control, Handoff, Human, Page, Same, Text, Words
from sellerfill.tokens import Token

NUMBER_COUNTRY = Words("Country code", "国家/地区代码")
OTP = Control(words=Words("Enter OTP", "输入验证码", "Enter code"), ids=("auth-mfa-otpcode", "otpCode"))


class SignInClaim(Page):
    """The first screen: the address alone. Source: docs/sites/amazon-na.md, section 1.2; never checked live."""

    public = True
    heading = Words("Sign in or create account", "登录或创建账户", "登录或创建帐户")
    unless = Words("Create account", "创建账户", "创建帐户")
    form = "ap_login_form"

    email = Text(
        Token.EMAIL,
        "E-mail or mobile phone number",
        "输入手机号码或邮箱",
        also=("Enter mobile number or email", "Email or mobile phone number", "邮箱地址或手机号码"),
        ids=("ap_email_login",),
        max_length=64,
    )
    next = Button("Continue", "继续", ids=("continue",))


class Intention(Page):
    """The second screen: nobody is known by that address. Source: docs/sites/amazon-na.md, section 1.2."""

    public = True
    heading = Words("Looks like you are new to Amazon", "您似乎是亚马逊新用户", "Looks like you're new to Amazon")
    next = Button(
        "Proceed to create an account",
        "继续创建账户",
        also=("继续创建帐户",),
        ids=("intention-submit-button",),
    )


class SmsPhone(Page):
    """The number that a text message is sent to. Source: docs/sites/amazon-na.md, section 1.5; never checked live."""

    heading = Words("Add mobile number", "添加手机号码")
    country = Choice(Token.PHONE_COUNTRY, "Country code", "国家/地区代码", also=("Country/region code",))
    number = Text(
        Token.PHONE_NATIONAL, "Mobile number", "手机号码", also=("Phone number",), max_length=20, same=(Same.DIGITS,)
    )
    send = Handoff(kind=Human.SMS_CODE, press=(Button("Add mobile number", "添加手机号码"),))


class SmsCode(Page):
    """The code of that message. Source: docs/sites/amazon-na.md, section 1.5; never checked live."""

    heading = Words("Verify mobile number", "验证手机号码")
    code = Handoff(
        kind=Human.SMS_CODE,
        at=(Control(words=Words("Enter code", "输入验证码", "Security code"), ids=("cvf-input-code", "code")),),
        press=(Button("Verify", "验证", also=("Create your Amazon account", "创建您的亚马逊账户")),),
    )


class TwoStepSetup(Page):
    """How codes are to come. Source: docs/sites/amazon-na.md, section 1.6; never checked live."""

    heading = Words("Set up Two-Step Verification", "设置两步验证")
    set_up = Handoff(
        kind=Human.TWO_STEP_SETUP,
        at=(
            Control(words=Words("How do you want to receive codes?", "您希望如何接收验证码？")),
            Control(words=Words("Phone number", "电话号码")),
        ),
        press=(Button("Continue", "继续"),),
    )


class TwoStepCode(Page):
    """The first code by the way that was set up. Source: docs/sites/amazon-na.md, section 1.6."""

    heading = Words("Enter the code of your two-step verification", "输入两步验证的验证码")
    code = Handoff(
        kind=Human.TWO_STEP,
        at=(OTP,),
        press=(Button("Sign in", "登录", also=("Continue", "继续", "Verify", "验证"), ids=("auth-signin-button",)),),
    )


class TwoStepBackup(Page):
    """A second way, of another kind; may be put off. Source: docs/sites/amazon-na.md, section 1.6."""

    heading = Words("Add a backup method", "添加备用方法")
    set_up = Handoff(
        kind=Human.TWO_STEP_SETUP,
        at=(Control(words=Words("Phone number", "电话号码")),),
        press=(Button("Skip for now", "暂时跳过"), Button("Continue", "继续")),
    )

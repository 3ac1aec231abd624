"""Steps 2 and 3: the user account."""

from __future__ import annotations

from sellerfill.pages import Button, Page, Text, Words
from sellerfill.tokens import Token


class Register(Page):
    """Source: docs/sites/amazon-na.md, section 1.3 (ids are public); never checked live."""

    heading = Words("Create account", "创建账户", "创建帐户")
    marks = ("ap_register_form", "ap_customer_name")
    form = "ap_register_form"

    name_ = Text(
        Token.NAME,
        "Your name",
        "您的姓名",
        also=("First and last name", "姓名"),
        ids=("ap_customer_name",),
        max_length=50,
    )
    email = Text(
        Token.EMAIL,
        "Email",
        "邮箱地址",
        also=("E-mail", "Mobile number or email", "手机号码或邮箱地址"),
        ids=("ap_email",),
        max_length=64,
    )
    password = Text(Token.NEW_PASSWORD, "Password", "密码", ids=("ap_password",), max_length=1024)
    password_again = Text(
        Token.NEW_PASSWORD,
        "Re-enter password",
        "再次输入密码",
        ids=("ap_password_check",),
        max_length=1024,
        required=False,
    )
    next = Button(
        "Create your Amazon account",
        "创建您的亚马逊账户",
        also=("Continue", "继续", "Next", "下一步", "Verify email", "创建您的亚马逊帐户"),
        ids=("continue",),
    )

"""Step 2, and every later entry: signing in, or the way to a new account."""

from __future__ import annotations

from sellerfill.pages import Button, Page, Text, Words
from sellerfill.tokens import Token


class SignIn(Page):
    """Source: docs/sites/amazon-na.md, section 1.2 (ids are public); never checked live."""

    public = True
    heading = Words("Sign in", "登录", "Sign-In")
    marks = ("ap_email", "ap_email_login", "ap_password")
    unless = Words("Create account", "创建账户", "创建帐户")

    create = Button(
        "Create your Amazon account",
        "创建您的亚马逊账户",
        also=("创建您的亚马逊帐户",),
        ids=("createAccountSubmit",),
        until="register",
    )
    email = Text(
        Token.EMAIL,
        "E-mail or mobile phone number",
        "输入手机号码或邮箱",
        also=("Email or mobile phone number", "Email", "邮箱地址", "邮箱地址或手机号码"),
        ids=("ap_email", "ap_email_login"),
        # Where the address was asked for on a screen before, this page has the password alone.
        block="claim",
    )
    password = Text(Token.CURRENT_PASSWORD, "Password", "密码", ids=("ap_password",))
    next = Button("Sign in", "登录", also=("Sign-In",), ids=("signInSubmit",))

"""Some variants ask for the account that is paid into, between the card and the tax interview."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Control, Handoff, Human, Page, Same, Text, Words
from sellerfill.tokens import Token


class Deposit(Page):
    """Source: docs/sites/amazon-na.md, section 4.1; never checked live. May be skipped and done later."""

    heading = Words("Set up your deposit method", "设置您的存款方式")
    country = Choice(Token.DEPOSIT_COUNTRY, "Bank location", "银行所在地", also=("银行所在国家/地区",))
    bank_name = Text(Token.DEPOSIT_BANK, "Financial institution name", "金融机构名称", also=("Bank name", "银行名称"))
    holder = Text(Token.DEPOSIT_HOLDER, "Account holder name", "账户持有人姓名", also=("Account holder's name",))
    routing = Text(
        Token.DEPOSIT_ROUTING,
        "9-digit routing number",
        "9 位汇款路径号码",
        also=("Routing number", "9位汇款路径号码"),
        max_length=9,
        same=(Same.SPACES, Same.DASHES),
        required=False,
    )
    account = Text(Token.DEPOSIT_ACCOUNT, "Bank account number", "银行账号", same=(Same.SPACES,))
    account_again = Text(
        Token.DEPOSIT_ACCOUNT,
        "Re-enter bank account number",
        "再次输入银行账号",
        also=("重新输入银行账号",),
        same=(Same.SPACES,),
        required=False,
    )
    accept = Handoff(
        kind=Human.DEPOSIT,
        at=(
            Control(
                words=Words(
                    "I accept the currency converter terms",
                    "我接受货币转换服务条款",
                    "I have read and accept the currency converter terms",
                    "我已阅读并同意货币转换条款",
                )
            ),
        ),
        press=(Button("Set Deposit Method", "设置存款方式", also=("Submit", "提交")),),
    )
    skip = Button("Skip for now", "暂时跳过", also=("Skip", "跳过"))

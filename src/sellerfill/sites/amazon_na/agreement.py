"""Step 4: the legal name and the agreement."""

from __future__ import annotations

from sellerfill.pages import Button, Control, Handoff, Human, Page, Text, Words
from sellerfill.tokens import Token


class SellerAgreement(Page):
    """Source: guide, step 4; docs/sites/amazon-na.md, section 2; never checked live."""

    heading = Words("Set up your Amazon selling account", "设置您的亚马逊卖家账户")
    legal_name = Text(Token.LEGAL_NAME, "Legal name", "法定名称", max_length=100)
    accept = Handoff(
        kind=Human.AGREEMENT,
        at=(
            Control(
                words=Words(
                    "I have read and accept the terms of the Seller Agreement",
                    "我已阅读并同意卖家协议条款",
                    "同意相关协议",
                    "卖家协议",
                )
            ),
        ),
        press=(Button("Agree and Continue", "同意并继续", also=("Next", "下一步")),),
    )

"""How the seller sells: the plan, the store's name, and the questions about products."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Page, Text, Words
from sellerfill.sites.amazon_na.finish import BRAND, TRADEMARK, UPC
from sellerfill.tokens import Token


class SellingPlan(Page):
    """Source: docs/sites/amazon-na.md, section 7.4; never checked live."""

    heading = Words("Choose your selling plan", "选择您的销售计划")
    plan = Choice(
        Token.SELLING_PLAN,
        "Selling plan",
        "销售计划",
        options={
            "professional": Words(
                "Professional: USD 39.99 per month", "专业销售计划：每月 39.99 美元", "Professional", "专业销售计划"
            ),
            "individual": Words(
                "Individual: USD 0.99 per item sold",
                "个人销售计划：每售出一件商品 0.99 美元",
                "Individual",
                "个人销售计划",
            ),
        },
    )
    next = Button("Next", "下一步", also=("Save and continue", "保存并继续", "下一页"))


class Store(Page):
    """Source: docs/sites/amazon-na.md, section 7.5; never checked live."""

    heading = Words("Store and product information", "店铺和商品信息")
    display_name = Text(
        Token.STORE_NAME,
        "Store name",
        "店铺名称",
        also=("Unique business display name", "卖家名称"),
        max_length=50,
        taken=Words("already in use", "already taken", "已被使用", "已被占用"),
    )
    upc = UPC
    brand = BRAND
    trademark = TRADEMARK
    diversity = Choice(
        Token.PRODUCT_DIVERSITY,
        "Do you have any diversity certifications?",
        "您是否拥有任何多元化认证？",
        options={
            "yes": Words("Yes", "是"),
            "no": Words("No", "否"),
            "decline": Words("I prefer not to answer", "不愿回答", "Decline to answer"),
        },
        required=False,
    )
    next = Button("Next", "下一步", also=("Save and continue", "保存并继续", "下一页"))

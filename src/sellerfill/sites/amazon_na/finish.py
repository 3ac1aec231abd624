"""Steps 9 and 10: the registration is complete, the questions about products, the seller's own pages."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Page, Words
from sellerfill.tokens import Token

THREE_WAYS = {
    "yes": Words("Yes", "是"),
    "no": Words("No", "否"),
    "some": Words("Some", "部分", "Only some", "Some of them", "仅部分商品有", "其中一部分"),
}
UPC = Choice(
    Token.PRODUCT_UPC,
    "Do you have UPCs for all your products?",
    "您的所有商品都有 UPC 吗？",
    options=THREE_WAYS,
)
BRAND = Choice(
    Token.PRODUCT_BRAND,
    "Do you manufacture, or own the brand of, the products you sell?",
    "您是所售商品的制造商或品牌所有者吗？",
    options=THREE_WAYS,
)
TRADEMARK = Choice(
    Token.PRODUCT_TRADEMARK,
    "Do you own a government-registered trademark for the branded products you sell?",
    "您是否拥有所售品牌商品的政府注册商标？",
    options=THREE_WAYS,
    required=False,
)


class Completed(Page):
    """Step 9. Source: guide; docs/sites/amazon-na.md, section 6."""

    heading = Words("Congratulations! Your registration is complete", "恭喜您！账户注册已完成")
    next = Button("Continue", "继续")


class Questionnaire(Page):
    """Step 10. Source: guide; docs/sites/amazon-na.md, section 6 (options assumed). May be skipped."""

    heading = Words("Tell us about your products", "介绍您的商品")
    upc = UPC
    brand = BRAND
    trademark = TRADEMARK
    count = Choice(
        Token.PRODUCT_COUNT,
        "How many different products do you plan to list?",
        "您计划发布多少种不同的商品？",
        options={
            "1-10": Words("1-10", "1–10"),
            "11-100": Words("11-100", "11–100"),
            "101-500": Words("101-500", "101–500"),
            "501+": Words("More than 500", "500 以上", "超过 500"),
        },
    )
    categories = Choice(
        Token.PRODUCT_CATEGORIES,
        "Select your product categories",
        "选择您的商品分类",
        required=False,
    )
    next = Button("Submit", "提交")
    skip = Button("Skip for now", "暂时跳过", also=("Skip", "跳过"))


class SellerCentral(Page):
    """The seller's own pages: the registration has ended well."""

    heading = Words("Seller Central", "卖家后台")
    ends = True

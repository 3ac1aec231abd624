"""Step 7: the phone, wherever the site asks for it: on a page of its own, or on the seller's page."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Control, Handoff, Human, Page, Same, Text, Words
from sellerfill.tokens import Token

BLOCK = "phone"

METHOD = Choice(
    Token.PIN_METHOD,
    "Select an option to receive a PIN to verify your phone number",
    "选择接收 PIN 以验证电话号码的方式",
    options={
        "call": Words("Call", "电话", "Phone call", "Receive a call"),
        "sms": Words("SMS", "短信", "Text message", "Text me"),
    },
    block=BLOCK,
)
COUNTRY = Choice(Token.PHONE_COUNTRY, "Country code", "国家/地区代码", also=("Country/region code",), block=BLOCK)
NUMBER = Text(
    Token.PHONE_NATIONAL,
    "Mobile/Telephone number",
    "手机号码/电话号码",
    also=("Mobile number", "Telephone number", "Phone number", "手机号码", "电话号码"),
    max_length=20,
    same=(Same.DIGITS,),
    block=BLOCK,
)
LANGUAGE = Choice(
    Token.PIN_LANGUAGE,
    "Verification language",
    "短信验证语言",
    also=("SMS verification language", "Call verification language", "语音验证语言", "验证语言"),
    required=False,
    block=BLOCK,
)
PIN = Handoff(
    kind=Human.PHONE_PIN,
    at=(Control(words=Words("Enter the PIN sent to you via SMS", "输入通过短信发送给您的 PIN")),),
    press=(
        Button("Call me now", "立即与我联系", also=("立即给我打电话",)),
        Button("Text me now", "立即给我发送短信", also=("Send me a text message now",)),
        Button("Verify", "验证"),
    ),
    done=Words("Verification completed successfully", "验证已成功完成"),
    failed=Words(
        "did not match", "doesn't match", "incorrect", "couldn't verify", "不匹配", "不一致", "不正确", "错误"
    ),
    locked=Words("Too many attempts", "尝试次数过多", "次数过多"),
    close=Button("Cancel", "取消"),
    digits=Words("We are calling you", "我们正在呼叫您", "Calling you now", "正在呼叫您"),
    block=BLOCK,
)


class PhoneVerification(Page):
    """Source: guide, step 7; docs/sites/amazon-na.md, sections 3.4 to 3.6; never checked live."""

    heading = Words("Verify your phone number", "验证您的电话号码", "验证电话号码")
    method = METHOD
    phone_country = COUNTRY
    phone_number = NUMBER
    pin_language = LANGUAGE
    pin = PIN
    next = Button("Next", "下一页", also=("Save and continue", "保存并继续", "下一步"))

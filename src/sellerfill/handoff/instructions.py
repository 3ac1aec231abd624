"""What a person reads when the page is theirs: what to do, why, and what comes after.

Source: guide, steps 3 to 8; docs/sites/amazon-na.md, sections 3.4 to 3.6, 4, 5 and 9.
"""

from __future__ import annotations

from sellerfill.language import Bilingual
from sellerfill.pages import Button, Human

KINDS: dict[Human, Bilingual] = {
    Human.EMAIL_CODE: Bilingual("e-mail code", "邮箱验证码"),
    Human.PUZZLE: Bilingual("puzzle", "人机验证"),
    Human.TWO_STEP: Bilingual("two-step code", "两步验证码"),
    Human.TWO_STEP_SETUP: Bilingual("two-step set-up", "设置两步验证"),
    Human.SMS_CODE: Bilingual("code by text message", "短信验证码"),
    Human.LOCATION: Bilingual("business location and type", "公司所在地和业务类型"),
    Human.OWNERS: Bilingual("all beneficial owners", "全部受益所有人"),
    Human.DOCUMENTS: Bilingual("documents", "提交文件"),
    Human.VIDEO_CALL: Bilingual("video call", "视频通话"),
    Human.POSTCARD: Bilingual("postcard code", "明信片验证码"),
    Human.AGREEMENT: Bilingual("agreement", "协议"),
    Human.CARD: Bilingual("card number", "信用卡卡号"),
    Human.DEPOSIT: Bilingual("deposit terms", "收款条款"),
    Human.PHONE_PIN: Bilingual("phone PIN", "电话验证"),
    Human.TAX_REVIEW: Bilingual("Part I of the tax form", "税表第一部分"),
    Human.TAX_SIGNATURE: Bilingual("declarations and signature", "声明与签名"),
    Human.TAX_SUBMIT: Bilingual("tax form submission", "提交税表"),
}

INSTRUCTIONS: dict[Human, Bilingual] = {
    Human.EMAIL_CODE: Bilingual(
        "Open your mailbox, type the code from Amazon's e-mail into the page and confirm it. The tool reads no mail.",
        "请打开邮箱，把邮件中的验证码输入页面并确认。本工具不读取邮件。",
    ),
    Human.PUZZLE: Bilingual(
        "Solve the puzzle in the page. Only a person may do this.",
        "请在页面中完成人机验证。这一步只能由人完成。",
    ),
    Human.TWO_STEP: Bilingual(
        "Type your two-step verification code into the page and sign in. The tool stores no codes.",
        "请在页面中输入两步验证码并登录。本工具不保存任何验证码。",
    ),
    Human.TWO_STEP_SETUP: Bilingual(
        "Choose how two-step codes come to you, type your number where it is asked, and press the button. The tool "
        "stores no codes and no secrets of an app.",
        "请选择接收两步验证码的方式，按页面要求填写号码并按下按钮。本工具不保存验证码，也不保存验证器密钥。",
    ),
    Human.SMS_CODE: Bilingual(
        "Check the number and press the button yourself; then type the code from the text message into the page and "
        "confirm it. The tool reads no messages.",
        "请核对号码并亲自按下按钮；收到短信后把验证码输入页面并确认。本工具不读取短信。",
    ),
    Human.LOCATION: Bilingual(
        "Compare location and type with your licence. They can't be changed afterwards: wrong ones mean registering "
        "again. If both are right, tick the confirmation and press the button.",
        "请核对公司所在地和业务类型与营业执照一致。提交后无法更改，填错只能重新注册。无误后勾选确认并按下按钮。",
    ),
    Human.OWNERS: Bilingual(
        "Compare the list with your company's register: everybody who owns 25 % or more must be in it. If nobody is "
        "missing, say so on the page and press the button.",
        "请与公司登记信息核对名单：持股 25% 及以上的人员都必须列出。确认无遗漏后，在页面上选择并按下按钮。",
    ),
    Human.DOCUMENTS: Bilingual(
        "Look at each file once more: in colour, whole, readable, no screenshot, not expired. Choose any that is still "
        "missing, then submit them yourself; this can't be undone.",
        "请再次核对每个文件：彩色、完整、清晰、非截图、在有效期内。补选缺少的文件后亲自提交；提交后无法撤销。",
    ),
    Human.VIDEO_CALL: Bilingual(
        "Join now or choose an appointment and confirm it. The legal representative takes the call, in a quiet place, "
        "with the original papers at hand; mind the time zone.",
        "请选择立即参加或预约时间并确认。须由法定代表人参加，选择安静的环境，准备好证件原件，并注意时区。",
    ),
    Human.POSTCARD: Bilingual(
        "Type the code from the postcard into the page and press the button. It holds for 60 days; changing the "
        "address makes it void.",
        "请把明信片上的验证码输入页面并按下按钮。验证码 60 天内有效；更改地址会使其失效。",
    ),
    Human.AGREEMENT: Bilingual(
        "Compare the legal name with your licence letter by letter, read the agreement, tick it and press the button. "
        "This step can't be undone.",
        "请逐字核对法定名称与营业执照，阅读协议，勾选同意并按下按钮。此步骤不可撤销。",
    ),
    Human.CARD: Bilingual(
        "Type the card number yourself (Visa or Mastercard that can pay in US dollars), check the billing address "
        "against the card statement, and press Next. Beforehand see with the bank that credit is left and that neither "
        "online nor dollar charges are blocked. The bank may announce a small pre-authorization, or ask you to confirm "
        "it. The tool never sees the number.",
        "请亲自输入信用卡卡号（可支付美元的 Visa 或 Mastercard），核对账单地址与信用卡对账单一致，然后按“下一步”。"
        "请事先向银行确认额度充足，且未限制网上支付或美元支付。发卡行可能会发送预授权提醒，或要求您确认。"
        "本工具不接触卡号。",
    ),
    Human.DEPOSIT: Bilingual(
        "Check the bank account, read and accept the terms if you agree, and press the button.",
        "请核对银行账户，阅读条款并在同意后勾选，然后按下按钮。",
    ),
    Human.PHONE_PIN: Bilingual(
        "Check this page: after the phone is verified it can't be changed. Then press the call or SMS button yourself. "
        "Call: type the 4 digits shown on the page on your phone and end with #. SMS: type the code into the page. "
        "After two failures change the number or the method; after three the site locks you out for an hour.",
        "请先核对本页内容：电话验证后无法再修改。然后亲自按下电话或短信按钮。"
        "电话：接听后在手机上输入页面显示的 4 位数字，以 # 结束。短信：把收到的验证码输入页面。"
        "失败两次后请更换号码或改用短信；失败三次需等待 1 小时。",
    ),
    Human.TAX_REVIEW: Bilingual(
        "Compare Part I with your licence or ID. If everything is right, press 'Save and continue'; "
        "if not, go back in the page.",
        "请核对第一部分的信息与营业执照或身份证一致。无误请按“保存并继续”；有误请在页面中返回修改。",
    ),
    Human.TAX_SIGNATURE: Bilingual(
        "Read every declaration. If it is true, consent, tick and sign with your own name, then press the button. "
        "You sign under penalties of perjury; the tool never does.",
        "请阅读每一条声明。属实则勾选同意并输入您本人的姓名签名，然后按下按钮。签名具有法律效力，本工具绝不代签。",
    ),
    Human.TAX_SUBMIT: Bilingual(
        "Compare the form with your papers. If everything is right, press 'Submit form'.",
        "请核对表格内容与证件一致。无误请按“提交表单”。",
    ),
}

REHEARSED = Bilingual(
    "This is a rehearsal: the scripted person does it now, on the bundled practice site.",
    "这是演练：由模拟操作员在内置练习网站上代为完成。",
)
DONE = Bilingual(
    "The tool keeps its hands off and goes on by itself when the page shows that you are done.",
    "此时工具不会操作页面；页面显示您已完成后会自动继续。",
)

_CODE = Bilingual("Why you: the code shows that you are there.", "为何由您操作：验证码用于确认是您本人。")
_LEGAL = Bilingual("Why you: it binds you in law.", "为何由您操作：这一步对您具有法律效力。")
_TRUE = Bilingual("Why you: only you can say that it is true.", "为何由您操作：只有您能确认内容属实。")
WHY: dict[Human, Bilingual] = {
    Human.EMAIL_CODE: _CODE,
    Human.PUZZLE: Bilingual("Why you: it is there to tell a person.", "为何由您操作：此验证用于确认操作者是真人。"),
    Human.TWO_STEP: _CODE,
    Human.TWO_STEP_SETUP: Bilingual("Why you: it guards your account.", "为何由您操作：它用于保护您的账户。"),
    Human.SMS_CODE: _CODE,
    Human.LOCATION: _LEGAL,
    Human.OWNERS: _TRUE,
    Human.DOCUMENTS: Bilingual("Why you: they are your papers.", "为何由您操作：这些是您的证件。"),
    Human.VIDEO_CALL: Bilingual("Why you: the call is to see you.", "为何由您操作：视频通话须由您本人参加。"),
    Human.POSTCARD: _CODE,
    Human.AGREEMENT: _LEGAL,
    Human.CARD: Bilingual("Why you: nobody else may know the number.", "为何由您操作：卡号不应让他人知晓。"),
    Human.DEPOSIT: _LEGAL,
    Human.PHONE_PIN: _CODE,
    Human.TAX_REVIEW: _TRUE,
    Human.TAX_SIGNATURE: _LEGAL,
    Human.TAX_SUBMIT: _TRUE,
}


def your_turn(kind: Human) -> Bilingual:
    """Whose turn it is, as a title."""
    return Bilingual(f"Your turn: {KINDS[kind].en}", f"请您操作：{KINDS[kind].zh}")


def after(then: Button | None) -> Bilingual:
    """What comes after the person's part: the tool presses `then` on the same page, else the next page comes."""
    if then is None:
        return Bilingual(
            "Then: the tool keeps its hands off, and goes on by itself when the next page is there.",
            "之后：在此期间工具不会操作页面；出现下一页后会自动继续。",
        )
    return Bilingual(
        f"Then: the tool keeps its hands off; when the page says that it worked, it presses '{then.en}' and goes on.",
        f"之后：在此期间工具不会操作页面；页面显示成功后，工具会按“{then.zh}”并自动继续。",
    )


def attempt_of(number: int, most: int) -> Bilingual:
    """Which attempt at a PIN this is; `number` counts from 1, after `most` failures the site locks the seller out."""
    return Bilingual(f"Attempt {number} of {most}.", f"第 {number} 次尝试，共可尝试 {most} 次。")

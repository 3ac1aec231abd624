"""The papers, the video call, the postcard, and the days that the site takes for them."""

from __future__ import annotations

from sellerfill.pages import Button, Control, Handoff, Human, Page, Upload, Wait, Words
from sellerfill.tokens import Token


class VerifyDocuments(Page):
    """Source: docs/sites/amazon-na.md, section 7.6; never checked live."""

    heading = Words("Identity verification", "身份验证")
    one_way = True
    id_front = Upload(
        Token.ID_FRONT_FILE,
        "Identity document, front or photo page",
        "身份证件正面或照片页",
        also=("Identity document",),
    )
    id_back = Upload(Token.ID_BACK_FILE, "Identity document, back", "身份证件背面", required=False)
    licence = Upload(Token.LICENCE_FILE, "Business license", "营业执照", required=False)
    statement = Upload(
        Token.STATEMENT_FILE,
        "Bank statement or utility bill of the last 90 days",
        "最近 90 天内的银行对账单或水电费账单",
        required=False,
    )
    submit = Handoff(kind=Human.DOCUMENTS, press=(Button("Submit documents", "提交文件"),))


class VerifyVideo(Page):
    """Source: docs/sites/amazon-na.md, section 7.6; never checked live."""

    heading = Words("Video call", "视频通话验证")
    one_way = True
    appointment = Handoff(
        kind=Human.VIDEO_CALL,
        at=(Control(words=Words("Schedule an appointment", "预约时间")),),
        press=(Button("Confirm", "确认"),),
    )


class VerifyPostcard(Page):
    """Source: docs/sites/amazon-na.md, section 7.6; never checked live."""

    heading = Words("Address verification by postcard", "明信片地址验证")
    code = Handoff(
        kind=Human.POSTCARD,
        at=(Control(words=Words("Enter the code from the postcard", "输入明信片上的验证码")),),
        press=(Button("Verify", "验证"),),
        arrives=Wait("the postcard", "明信片", 8),
    )


class VerifyWait(Page):
    """Nobody can do anything here. Source: docs/sites/amazon-na.md, section 7.6; never checked live."""

    heading = Words("Verification in progress", "正在审核您的信息")
    wait = Wait(
        "the site's review, or your video call where you have an appointment", "网站审核，或您预约的视频通话", 2
    )

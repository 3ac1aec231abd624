"""What of a walked page only a person may do: codes, cards, agreements, signatures, puzzles; by the page's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sellerfill.facts import Kind
from sellerfill.pages import Button, Control, Handoff, Human, Words, plain
from sellerfill.scout.fields import Asked
from sellerfill.scout.looks import Look
from sellerfill.scout.persons_own import CARD, CODE, SIGNATURE, said
from sellerfill.scout.walk import Seen
from sellerfill.scout.wording import pair, shown, words
from sellerfill.tokens import Token

_PUZZLE = re.compile(
    r"puzzle|captcha|robot|characters you see|human|拼图|人机|图形验证|您看到的字符|请完成此验证", re.I
)
_TWO_STEP = re.compile(r"two.?(step|factor)|2fa|2sv|authenticator|\botp\b|两步|双重|身份验证器", re.I)
_CERTIFY = re.compile(r"perjury|certif|i declare|伪证|证明|声明", re.I)
_AGREE = re.compile(r"\b(agree|accept|consent)|terms|agreement|同意|接受|条款|协议", re.I)
_TAX_FORM = re.compile(r"w-?8|w-?9|tax (form|information)|substitute form|税表|税务|替代表格", re.I)
_REVIEW = re.compile(r"review|preview|check your|confirm|核对|预览|确认", re.I)
_SUBMIT = re.compile(r"submit|提交", re.I)
_CALL = re.compile(r"\b(call|phone) me|\bcall\b|与我联系|打电话|拨打|语音", re.I)
_TEXT = re.compile(r"\b(text|sms|send)\b|短信|发送", re.I)
_CONFIRM = re.compile(r"^(verify|confirm|submit)\b|^(验证|确认|提交)", re.I)
_PHONE = frozenset({Token.PHONE_COUNTRY, Token.PHONE_NATIONAL, Token.PIN_METHOD})
_BANK = frozenset({Token.DEPOSIT_ACCOUNT, Token.DEPOSIT_BANK, Token.DEPOSIT_ROUTING})
LOCKED = Words("Too many attempts", "尝试次数过多", "次数过多")


def button_of(texts: Iterable[str], ids: Iterable[str] = ()) -> Button:
    """A button by every wording that was seen of it."""
    en, zh, also = pair(texts)
    return Button(en, zh, also=also, ids=tuple(ids))


def handoff_of(page: Seen, asked: Sequence[Asked], leading: Look | None) -> Handoff | None:
    """What only a person may do on this page, None where the page is the tool's alone.

    `leading` is the look at the press that led on; that button is the person's wherever pressing it binds.
    """
    kind = human_kind(page, asked, leading)
    if kind is None:
        return None
    if kind is Human.PUZZLE:
        return Handoff(kind=kind)
    if kind is Human.PHONE_PIN:
        return Handoff(
            kind=kind,
            at=_at(page, asked, CODE),
            press=_pin_buttons(page),
            done=_done(page, leading),
            locked=LOCKED,
            block="" if _is_only_phone(asked) else "phone",
        )
    sign = {Human.CARD: CARD, Human.TAX_SIGNATURE: SIGNATURE, Human.AGREEMENT: _AGREE, Human.DEPOSIT: _AGREE}.get(
        kind, CODE
    )
    press = (button_of([label.text for label in leading.pressed.labels[:1]]),) if leading and leading.pressed else ()
    return Handoff(kind=kind, at=_at(page, asked, sign), press=press)


def human_kind(page: Seen, asked: Sequence[Asked], leading: Look | None) -> Human | None:
    """The kind of handoff that this page is, by what stands on it; None where nothing binds and nothing is secret."""
    heading = " ".join(page.headings)
    framed = " ".join(frame for look in page.looks for frame in look.frames)
    boxes = " | ".join(said(one.last) for one in asked if one.kind is Kind.TEXT or one.kind is Kind.PASSWORD)
    hidden = " | ".join(said(c) for look in page.looks for c in look.facts.controls if c.kind is Kind.TEXT)
    tokens = {one.token for one in asked}
    if any(look.frames for look in page.looks) and _PUZZLE.search(f"{heading} {framed}"):
        return Human.PUZZLE
    if CARD.search(f"{boxes} {framed}"):
        return Human.CARD
    questions = " | ".join(said(one.last) for one in asked)
    if tokens & _PHONE and CODE.search(f"{questions} {hidden} {heading}"):
        return Human.PHONE_PIN
    if CODE.search(boxes):
        return Human.TWO_STEP if _TWO_STEP.search(f"{heading} {boxes}") else Human.EMAIL_CODE
    return _binding(asked, heading, leading)


def _binding(asked: Sequence[Asked], heading: str, leading: Look | None) -> Human | None:
    """Signatures, agreements and confirmations: by what was ticked or typed, and by the words of the button."""
    tokens = {one.token for one in asked}
    unknown = [one for one in asked if one.token is None]
    ticks = " | ".join(said(c) for one in unknown if one.kind is Kind.CHECKBOX and one.answered for _, c in one.seen)
    typed = " | ".join(said(one.last) for one in unknown if one.kind is Kind.TEXT)
    pressed = " ".join(label.text for label in leading.pressed.labels) if leading and leading.pressed else ""
    if SIGNATURE.search(typed) or _CERTIFY.search(ticks):
        return Human.TAX_SIGNATURE
    if tokens & _BANK and (ticks or _AGREE.search(pressed)):
        return Human.DEPOSIT
    if ticks or _AGREE.search(pressed):
        return Human.AGREEMENT
    if _TAX_FORM.search(heading) and _REVIEW.search(heading) and not any(tokens):
        return Human.TAX_SUBMIT if _SUBMIT.search(pressed) else Human.TAX_REVIEW
    return None


def _at(page: Seen, asked: Sequence[Asked], sign: re.Pattern[str]) -> tuple[Control, ...]:
    """Where the person acts: boxes and ticks whose words say so, else a frame's title."""
    mine = [one for one in asked if one.token is None and sign.search(said(one.last)) and one.kind is not Kind.SELECT]
    typed = [one for one in mine if one.kind in (Kind.TEXT, Kind.PASSWORD)] or mine
    places = [Control(words=words(one.labels() if not one.options else _own_words(one))) for one in typed[:1]]
    if places:
        return tuple(places)
    unseen = [c for look in page.looks for c in look.facts.controls if c.kind is Kind.TEXT and sign.search(said(c))]
    framed = [frame for look in page.looks for frame in look.frames if sign.search(frame)]
    texts = [c.labels[0].text for c in unseen if c.labels] or framed
    return (Control(words=words(texts)),) if texts else ()


def _own_words(one: Asked) -> list[str]:
    return [label.text for _, control in one.seen for label in control.labels[:1]]


def _pin_buttons(page: Seen) -> tuple[Button, ...]:
    """The buttons that ask for a call, for a message, and that confirm; hidden ones too, since one shows at a time."""
    buttons = [c for look in page.looks for c in look.facts.controls if c.kind is Kind.BUTTON and c.labels]
    found = []
    taken: set[str] = set()
    for sign in (_CALL, _TEXT, _CONFIRM):
        texts = [c.labels[0].text for c in buttons if sign.search(c.labels[0].text)]
        texts = [text for text in dict.fromkeys(texts) if plain(text) not in taken]
        if texts:
            taken |= {plain(text) for text in texts}
            found.append(button_of(texts))
    return tuple(found)


def _done(page: Seen, leading: Look | None) -> Words | None:
    """The message that stood there when the person went on, and not when the page was new."""
    if leading is None:
        return None
    before = set(page.looks[0].statuses)
    texts = [text for look in page.looks for text in look.statuses if text not in before]
    last = [text for text in leading.statuses if text in texts]
    return words(shown(text) for text in last[:1]) if last else None


def _is_only_phone(asked: Sequence[Asked]) -> bool:
    """Whether nothing but the phone is asked on this page."""
    return all(one.token is None or one.token in {*_PHONE, Token.PIN_LANGUAGE} for one in asked)

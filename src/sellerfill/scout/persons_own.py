"""Words of what only a person gives: card numbers, codes, signatures. A field of these words is never declared."""

from __future__ import annotations

import re
from typing import Final

from sellerfill.facts import ControlFacts, Kind

CARD: Final = re.compile(r"card (number|no\b)|卡号|cc-number|cc-csc|\bcvv\b|\bcvc\b|security code|安全码", re.I)
CODE: Final = re.compile(
    r"one-time|\botp\b|\bpin\b|(verification|confirmation|enter|security) ?code|passcode|验证码|校验码|动态码", re.I
)
SIGNATURE: Final = re.compile(r"signature|type your (full )?name|签名|签字", re.I)


def said(control: ControlFacts) -> str:
    """All that names a control, for judging what it is; never for finding it."""
    return " ".join((*(label.text for label in control.labels), control.autocomplete, *control.group))


def is_persons_own(control: ControlFacts) -> bool:
    """Whether what goes into this box is a person's alone."""
    words = said(control)
    typed = control.kind in (Kind.TEXT, Kind.PASSWORD)
    return typed and any(sign.search(words) for sign in (CARD, CODE, SIGNATURE))

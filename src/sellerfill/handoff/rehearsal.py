"""The scripted person of a rehearsal on the bundled practice site: codes come from its simulated inbox and phone.

It can't be pointed at any other site: it needs the practice site's control address, which is on this machine alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from sellerfill.errors import UsageError
from sellerfill.handoff.moment import HandoffOutcome, Hands, Moment
from sellerfill.language import Bilingual
from sellerfill.origins import is_loopback, origin_of
from sellerfill.pages import Control, Human, Words

# A published test number of the card schemes, which no bank ever issued.
TEST_CARD = "4111111111111111"
BANK_YES = Control(words=Words("Confirm payment", "确认付款"))
APP = Control(words=Words("Authenticator app", "身份验证器应用"))
JOIN_NOW = Control(words=Words("Join now", "立即参加"))
GIVE_UP_AFTER_TURNS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What the scripted person brings: the name to sign with, card numbers for tests, wrong PINs to try first.

    `other_cards` are typed, one after the other, where the site refuses the one before.
    """

    signature: str
    card_number: str = TEST_CARD
    other_cards: tuple[str, ...] = ()
    wrong_pins: int = 0


class ScriptedPerson:
    """The operator of a rehearsal."""

    def __init__(self, hands: Hands, control: str, script: Script) -> None:
        if not is_loopback(origin_of(control)):
            raise UsageError(
                Bilingual("The scripted person works on the bundled site alone", "模拟操作员只能用于内置练习网站")
            )
        self._hands = hands
        self._site = httpx.Client(base_url=control, timeout=10)
        self._script = script
        self._acts: Iterator[None] = iter(())
        self._idle = 0
        self._complains = False
        self._wrong_left = script.wrong_pins
        self._playing: dict[Human, Callable[[Moment], Iterator[None]]] = {
            Human.EMAIL_CODE: self._email_code,
            Human.PUZZLE: self._puzzle,
            Human.CARD: self._card,
            Human.PHONE_PIN: self._phone_pin,
            Human.TAX_SIGNATURE: self._sign,
            Human.TWO_STEP: self._message_code,
            Human.SMS_CODE: self._message_code,
            Human.TWO_STEP_SETUP: self._app_or_later,
            Human.OWNERS: self._first_answer,
            Human.VIDEO_CALL: self._join_now,
            Human.POSTCARD: self._postcard,
        }

    def begin(self, moment: Moment) -> None:
        """Take the page."""
        self._acts = self._playing.get(moment.handoff.kind, self._agree)(moment)
        self._idle = 0

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """One act; FAILED when all is done and the page complains or stands still."""
        self._complains = bool(moment.complaints)
        try:
            next(self._acts)
        except LookupError:
            return HandoffOutcome.FAILED
        except StopIteration:
            self._idle += 1
            if moment.complaints or self._idle > GIVE_UP_AFTER_TURNS:
                return HandoffOutcome.FAILED
        return None

    def choose(self, question: Bilingual, ways: Sequence[Bilingual]) -> int | None:
        """The first way, and from then on no mistake more than the script has left."""
        return 0

    def end(self, moment: Moment, outcome: HandoffOutcome) -> None:
        """Let go of the page."""
        self._acts = iter(())

    def _get(self, path: str) -> object:
        return self._site.get(path).raise_for_status().json()

    def _press(self, moment: Moment) -> None:
        """Press the first of the moment's buttons that the page shows."""
        for button in moment.handoff.press:
            if self._hands.sees(button.control):
                self._hands.press(button.control)
                return
        raise LookupError("the scripted person finds no button to press")

    def _agree(self, moment: Moment) -> Iterator[None]:
        if moment.handoff.kind in (Human.AGREEMENT, Human.DEPOSIT, Human.LOCATION):
            self._hands.tick_all()
        self._press(moment)
        yield

    def _email_code(self, moment: Moment) -> Iterator[None]:
        mails = self._get("inbox")
        assert isinstance(mails, list)
        self._hands.type(moment.handoff.at[0], str(mails[-1]["code"]))
        self._press(moment)
        yield

    def _message_code(self, moment: Moment) -> Iterator[None]:
        if moment.handoff.at:
            self._hands.type(moment.handoff.at[0], str(self._phone()["messages"][-1]["pin"]))
        self._press(moment)
        yield

    def _app_or_later(self, moment: Moment) -> Iterator[None]:
        """Codes from an app, which asks for no number; a second way is put off."""
        if not self._hands.sees(moment.handoff.press[0].control) or len(moment.handoff.press) == 1:
            self._hands.press(APP)
        self._press(moment)
        yield

    def _first_answer(self, moment: Moment) -> Iterator[None]:
        self._hands.press(moment.handoff.at[0])
        self._press(moment)
        yield

    def _join_now(self, moment: Moment) -> Iterator[None]:
        self._hands.press(JOIN_NOW)
        self._press(moment)
        yield

    def _postcard(self, moment: Moment) -> Iterator[None]:
        if self._waiting()["code"] is None:
            self._site.post("verification").raise_for_status()
        self._hands.type(moment.handoff.at[0], str(self._waiting()["code"]))
        self._press(moment)
        yield

    def _waiting(self) -> dict[str, Any]:
        waiting = self._get("verification")
        assert isinstance(waiting, dict)
        return waiting

    def _puzzle(self, moment: Moment) -> Iterator[None]:
        puzzle = self._get("puzzle")
        assert isinstance(puzzle, dict)
        tile = puzzle["tile"]
        self._hands.press(Control(words=Words(f"Tile {tile}", f"图 {tile}")))
        yield

    def _card(self, moment: Moment) -> Iterator[None]:
        for tried, number in enumerate((self._script.card_number, *self._script.other_cards)):
            known = self._refused_cards()
            self._hands.type(moment.handoff.at[0], number)
            self._press(moment)
            yield
            yield from self._refused(known, first=tried == 0)

    def _refused(self, known: int, *, first: bool) -> Iterator[None]:
        """Until the page complains of the card; of a later one only after the site has counted one more refusal.

        The words of the page may be those that the card before left there. A question of the bank is answered with yes.
        """
        for _ in range(GIVE_UP_AFTER_TURNS):
            if self._complains and (first or self._refused_cards() > known):
                return
            if self._hands.sees(BANK_YES):
                self._hands.press(BANK_YES)
            yield

    def _refused_cards(self) -> int:
        refused = self._get("refused")
        assert isinstance(refused, list)
        return sum(post["page"] == "card" for post in refused)

    def _sign(self, moment: Moment) -> Iterator[None]:
        self._hands.tick_all()
        self._hands.type(moment.handoff.at[0], self._script.signature)
        self._press(moment)
        yield

    def _phone_pin(self, moment: Moment) -> Iterator[None]:
        # Kept over a second gate: a person who has erred twice by call may err a third time by SMS.
        while True:
            wrong = self._wrong_left > 0
            self._wrong_left -= wrong
            yield from self._one_pin(moment, wrong=wrong)
            if not wrong:
                return

    def _one_pin(self, moment: Moment, *, wrong: bool) -> Iterator[None]:
        call, text, verify = moment.handoff.press
        phone = self._phone()
        asked = call if phone["ringing"] or self._hands.sees(call.control) else text
        known = len(phone["messages"])
        if not (phone["ringing"] or self._hands.sees(moment.handoff.at[0])):
            self._hands.press(asked.control)
            yield from self._reached(known, by_call=asked is call)
        phone = self._phone()
        pin = str(phone["shown_pin"] if asked is call else phone["messages"][-1]["pin"])
        if wrong:
            pin = "".join(str((int(digit) + 1) % 10) for digit in pin)
        if asked is call:
            self._site.post("phone/keys", json={"keys": f"{pin}#"}).raise_for_status()
        else:
            self._hands.type(moment.handoff.at[0], pin)
            self._hands.press(verify.control)
        yield

    def _reached(self, known: int, *, by_call: bool) -> Iterator[None]:
        """Until the phone rings, or has more messages than the `known` ones."""
        yield
        for _ in range(GIVE_UP_AFTER_TURNS):
            phone = self._phone()
            if phone["ringing"] if by_call else len(phone["messages"]) > known:
                return
            yield

    def _phone(self) -> dict[str, Any]:
        phone = self._get("phone")
        assert isinstance(phone, dict)
        return phone

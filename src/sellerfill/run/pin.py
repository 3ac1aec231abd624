"""The phone PIN: never the same way a third time, whoever asks, in whatever process."""

from __future__ import annotations

from dataclasses import replace

from sellerfill.browser.locate import TYPED, locate, locate_button, one
from sellerfill.browser.write import guarded, is_covered
from sellerfill.errors import LockedOut, SiteRejected
from sellerfill.handoff.pin_ledger import PinLedger, Way
from sellerfill.language import Bilingual
from sellerfill.pages import Choice, Handoff, Human, Page
from sellerfill.plan import PlannedField
from sellerfill.run.fill import fill_page
from sellerfill.run.parts import Run, Visit
from sellerfill.tokens import Token

METHODS = {
    "sms": Bilingual("by SMS (text message)", "改用短信验证"),
    "call": Bilingual("by phone call", "改用电话验证"),
}
SPENT = Bilingual(
    "Two PINs failed this way; a third failure locks the account for an hour",
    "此方式已失败两次；第三次失败将锁定一小时",
)
ANOTHER_WAY = Bilingual(
    "Two PINs failed this way. The tool doesn't go it a third time. Take another one?",
    "此方式已失败两次，工具不会再次使用。请选择其他方式：",
)


def ledger_of(run: Run) -> PinLedger:
    """The attempts of this run's seller."""
    return PinLedger(run.record.journal, run.record.run)


def attempt_at(run: Run) -> int:
    """Which attempt at a PIN the next one is, from 1; failures of earlier runs count."""
    return len(ledger_of(run).failures()) + 1


def way_of(run: Run, page: type[Page]) -> Way:
    """The way to a PIN that the plan takes on this page."""
    texts = {planned.value.token: planned.value.latin for planned in run.plan.on(page).values()}
    return ledger_of(run).way(texts.get(Token.PIN_METHOD, ""), texts.get(Token.PHONE_NATIONAL, ""))


def open_way(run: Run, page: type[Page], handoff: Handoff, visit: Visit) -> Run:
    """The run itself while its way to a PIN is open; else the run with the way that the person chose, filled in.

    Raises SiteRejected where no other way is left or chosen, LockedOut where the failures are as many as a lock takes.
    """
    ledger = ledger_of(run)
    if ledger.spent:
        raise LockedOut(Bilingual("Three PINs failed", "PIN 验证已失败三次"))
    way = way_of(run, page)
    if ledger.allows(way):
        return run
    left = [method for method in _offered(page) if ledger.allows(replace(way, method=method))]
    chosen = run.operator.choose(ANOTHER_WAY, [METHODS[method] for method in left]) if left else None
    if chosen is None:
        raise SiteRejected(
            SPENT,
            next_step=Bilingual(
                "Set contact.verification.method or contact.phone to another one in the profile, "
                "then run the same command again.",
                "请在资料文件中修改 contact.verification.method 或 contact.phone，然后重新运行同一命令。",
            ),
        )
    other = replace(run, plan=replace(run.plan, fields=tuple(_with(p, left[chosen]) for p in run.plan.fields)))
    run.record.tell("other-way", page=page.name, method=left[chosen])
    _close(other, page, handoff)
    visit.filled.clear()
    fill_page(other, page, visit)
    return other


def is_under_way(run: Run, page: type[Page], handoff: Handoff | None) -> bool:
    """Whether a dialog lies over the page's fields that asks for a PIN, or calls: an earlier start came that far."""
    if handoff is None or handoff.kind is not Human.PHONE_PIN or not asks_for_pin(run, handoff):
        return False
    seen = run.tab.look()
    for planned in run.plan.on(page).values():
        place = locate(seen.facts, planned.field, page.form)
        if place and is_covered(seen, place.first, Bilingual(f"'{planned.field.en}'", f"“{planned.field.zh}”")):
            return True
    return False


def asks_for_pin(run: Run, handoff: Handoff) -> bool:
    """Whether the page asks for a PIN now, or shows the one that a call asks for."""
    boxes = [one(run.tab.look().facts.controls, control, TYPED) for control in handoff.at]
    return any(boxes) or (handoff.digits is not None and run.tab.shows(handoff.digits.texts))


def note_success(run: Run, page: type[Page]) -> None:
    """The page says that the number is verified: failures of a start that did not come to note it count no more."""
    ledger = ledger_of(run)
    if page.handoff and page.handoff.kind is Human.PHONE_PIN and ledger.failures():
        ledger.verified()


def _offered(page: type[Page]) -> list[str]:
    """The methods that the page is known to offer."""
    asked = [p for p in page.fields.values() if isinstance(p, Choice) and p.token is Token.PIN_METHOD]
    return [method for method in METHODS if any(method in choice.options for choice in asked)]


def _with(planned: PlannedField, method: str) -> PlannedField:
    if planned.value.token is not Token.PIN_METHOD:
        return planned
    return replace(planned, value=replace(planned.value, latin=method))


def _close(run: Run, page: type[Page], handoff: Handoff) -> None:
    """Leave a dialog that still waits for a PIN of the spent way; it is no attempt and binds nobody."""
    if handoff.close is None:
        return
    seen = run.tab.look()
    button = locate_button(seen.facts, handoff.close.control, page.form)
    if button is None:
        return
    where = Bilingual(f"'{handoff.close.en}'", f"“{handoff.close.zh}”")
    element = guarded(run.tab, seen, button, where)
    run.tab.act(where, lambda: element.click(timeout=10_000))
    run.tab.wait_for_change(seen.facts.fingerprint, 5)

"""Filling one page: each declared field in its order, then the whole page read back."""

from __future__ import annotations

from contextlib import suppress

from sellerfill.browser.locate import Ambiguous, locate, locate_button, one
from sellerfill.browser.refusals import refuse_other_origins
from sellerfill.browser.tab import Snapshot
from sellerfill.browser.write import guarded, kept, write
from sellerfill.errors import PageMismatch, SellerfillError
from sellerfill.facts import ControlFacts, Kind
from sellerfill.language import Bilingual
from sellerfill.pages import Field, LeaveUnticked, Page, Reveal, Upload
from sellerfill.plan import PlannedField, ticked
from sellerfill.run.agree import agreed
from sellerfill.run.find import Filling, find, pictured
from sellerfill.run.parts import Filled, Run, Visit
from sellerfill.run.strays import clear_strays, place_of

BY_HAND = Bilingual(
    "Look at the page in the browser. Fill it by hand and go to the next one, then run the same command again.",
    "请在浏览器中查看此页面，手动填写并进入下一页，然后重新运行同一命令。",
)


def fill_page(run: Run, page: type[Page], visit: Visit, item: int = 0) -> None:
    """Write every planned field of the page and read it back; PageMismatch or Unsafe where one can't be.

    `item` is whose turn it is on a page that repeats.
    """
    filling = Filling(run, page, run.plan.on(page, item), visit)
    seen = run.tab.look()
    locked = page.handoff.block if page.handoff and is_over(run, page) else ""
    for name, part in page.fields.items():
        seen = run.tab.look_again(seen)
        if isinstance(part, Field) and locked and part.block == locked:
            continue
        if isinstance(part, Field):
            _fill_field(filling, seen, name, part)
        elif isinstance(part, Reveal):
            _reveal(run, seen, page, part)
        else:
            _check_unticked(seen, part)
    read_back(run, page, visit)


def is_over(run: Run, page: type[Page]) -> bool:
    """Whether the page says that the person's part on it is done already: what belongs to that part is locked then."""
    done = page.handoff.done if page.handoff else None
    return done is not None and run.tab.shows(done.texts)


def fill_again(run: Run, page: type[Page], visit: Visit, name: str) -> None:
    """Write one field of the page anew, as the plan has it now; the others stay as they are."""
    visit.filled = [filled for filled in visit.filled if filled.planned.name != name]
    field = page.fields[name]
    if isinstance(field, Field):
        _fill_field(Filling(run, page, run.plan.on(page), visit), run.tab.look(), name, field)


def read_back(run: Run, page: type[Page], visit: Visit) -> None:
    """See that the page still holds every value written to it, and asks for nothing that nobody fills.

    What lies in a wrong field on a page that is refused is taken back.
    """
    seen = run.tab.look()
    try:
        _read_back(run, seen, page, visit)
    except SellerfillError:
        clear_strays(run, page, visit)
        raise


def _read_back(run: Run, seen: Snapshot, page: type[Page], visit: Visit) -> None:
    written = []
    for filled in visit.filled:
        place = place_of(run, seen, page, filled)
        if place is None and _folds(page, filled.planned.field):
            continue
        if place is None:
            raise _lost(filled.planned)
        written.append(place.first)
        if not kept(seen, place, filled.planned, run.text(filled.planned)):
            raise _lost(filled.planned)
    _refuse_unanswered(seen, page, written)


def _folds(page: type[Page], field: Field) -> bool:
    """Whether the page folds this part away by a button of its own, as an address that it has taken over."""
    return any(isinstance(part, Reveal) and part.section is field.section for part in page.fields.values())


def _fill_field(filling: Filling, seen: Snapshot, name: str, field: Field) -> None:
    run, page = filling.run, filling.page
    planned = filling.planned.get(name)
    if planned is None or _is_spared(filling, seen, field):
        return
    tried: PlannedField | None = None
    try:
        found = find(filling, seen, planned)
        if found is None:
            if field.required and _block_is_there(seen, page, field.block):
                raise _missing(field)
            if not field.block:
                filling.visit.absent.append(planned)
                run.record.tell("absent", page=page.name, token=str(field.token))
            return
        if isinstance(field, Upload) and not agreed(run, page, planned):
            return
        tried = planned
        write(run.tab, seen, found.place, planned, run.text(planned))
    except SellerfillError as error:
        run.record.tell("refused", page=page.name, token=str(field.token), reason=error.message.en)
        clear_strays(run, page, filling.visit, tried)
        if isinstance(error, Ambiguous):
            raise pictured(run, page.name, error) from None
        _refuse_if_left(run)
        raise
    filling.visit.filled.append(Filled(planned, found.how, found.label, found.evidence, found.again))
    run.record.tell("filled", page=page.name, token=str(field.token), how=found.how, **found.told)


def _refuse_if_left(run: Run) -> None:
    """Unsafe where a field was lost because its page has left for another origin."""
    with suppress(PageMismatch):
        refuse_other_origins(run.tab.look().facts.origin, run.origins)


def _is_spared(filling: Filling, seen: Snapshot, field: Field) -> bool:
    """Whether a tick that the page has, and that is set, makes the field superfluous."""
    tick = filling.planned.get(field.unless)
    return tick is not None and ticked(tick) and locate(seen.facts, tick.field, filling.page.form) is not None


def _block_is_there(seen: Snapshot, page: type[Page], block: str) -> bool:
    """Whether the page has this part at all; what belongs to no block always is."""
    parts = [part for part in page.fields.values() if isinstance(part, Field) and part.block == block]
    return not block or any(locate(seen.facts, part, page.form) for part in parts)


def _reveal(run: Run, seen: Snapshot, page: type[Page], part: Reveal) -> None:
    button = locate_button(seen.facts, part.control, page.form)
    if button is None:
        return
    where = Bilingual(f"'{part.en}'", f"“{part.zh}”")
    element = guarded(run.tab, seen, button, where)
    run.tab.act(where, lambda: element.click(timeout=10_000))
    run.tab.wait_for_change(seen.facts.fingerprint, 5)


def _check_unticked(seen: Snapshot, part: LeaveUnticked) -> None:
    for control in seen.facts.controls:
        under = any(part.section.match(text) for text in (*control.sections, *control.group))
        if control.kind is Kind.CHECKBOX and control.checked and under:
            shown = part.section.texts
            raise PageMismatch(
                Bilingual(
                    f"Under '{shown[0]}' something is ticked that must not be; nothing was pressed",
                    f"“{shown[1]}”下有不应勾选的项目已被勾选；没有按下任何按钮",
                ),
                next_step=BY_HAND,
            )


def _refuse_unanswered(seen: Snapshot, page: type[Page], written: list[ControlFacts]) -> None:
    """A visible field that must be filled, and that neither the profile nor a person at the gate fills."""
    handoff = page.handoff
    theirs = (
        [one(seen.facts.controls, control, frozenset({Kind.TEXT, Kind.PASSWORD})) for control in handoff.at]
        if handoff
        else []
    )
    known = [control for control in (*written, *theirs) if control]
    for control in seen.facts.controls:
        asked = control.missing and control.kind in (Kind.TEXT, Kind.SELECT) and not control.hidden
        elsewhere = page.form and control.form != page.form
        if asked and not elsewhere and control not in known and not (handoff and not handoff.done):
            label = control.labels[0].text if control.labels else control.name
            raise PageMismatch(
                Bilingual(
                    f"The page asks for '{label}', which nothing in the profile answers; nothing was pressed",
                    f"页面要求填写“{label}”，而资料文件中没有对应内容；没有按下任何按钮",
                ),
                next_step=BY_HAND,
            )


def _missing(field: Field) -> PageMismatch:
    return PageMismatch(
        Bilingual(
            f"The page has no field '{field.en}' although it should; nothing was pressed",
            f"页面上没有应有的字段“{field.zh}”；没有按下任何按钮",
        ),
        next_step=BY_HAND,
    )


def _lost(planned: PlannedField) -> PageMismatch:
    field = planned.field
    return PageMismatch(
        Bilingual(
            f"'{field.en}': the page no longer holds what was filled in; nothing was pressed",
            f"“{field.zh}”：页面没有保留已填写的内容；没有按下任何按钮",
        ),
        next_step=BY_HAND,
    )

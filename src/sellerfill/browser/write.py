"""Writing one field and reading back what the page kept. One action at a time; a truncated value never passes."""

from __future__ import annotations

from playwright.sync_api import ElementHandle

from sellerfill.browser.banner import close_banner
from sellerfill.browser.choose import pick, wanted_names
from sellerfill.browser.drawn_list import choose_from, shows_choice
from sellerfill.browser.locate import Located
from sellerfill.browser.refusals import not_kept
from sellerfill.browser.tab import Snapshot, Tab, reading
from sellerfill.browser.take_back import IS_TAKEN
from sellerfill.browser.translate import translated
from sellerfill.browser.upload import holds_file, put_file
from sellerfill.errors import Unsafe
from sellerfill.facts import ControlFacts, Kind
from sellerfill.language import Bilingual
from sellerfill.pages import Choice, Field, Text, Tick, Upload
from sellerfill.plan import PlannedField, ticked

ACT_SECONDS = 10
GUARD = f"(el, origins) => ({reading('reader.guard(...arg)')})([el, origins])"
_GUARD_FOCUSED = f"(el, origins) => ({reading('reader.guardFocused(...arg)')})([el, origins])"
_HAS_FOCUS = reading("reader.hasFocus(arg)")
_PRESSED = reading("reader.pressed(arg)")
_DIFFERS = f"(el, arg) => ({reading('reader.differs(...arg)')})([el, ...arg])"


def write(tab: Tab, seen: Snapshot, place: Located, planned: PlannedField, text: str) -> None:
    """Put `text` (the planned value, or the secret behind it) into its place and see that the page kept it."""
    field = planned.field
    where = Bilingual(f"'{field.en}'", f"“{field.zh}”")
    with translated(where):
        _write(tab, seen, place, planned, text)


def _write(tab: Tab, seen: Snapshot, place: Located, planned: PlannedField, text: str) -> None:
    field = planned.field
    where = Bilingual(f"'{field.en}'", f"“{field.zh}”")
    if isinstance(field, Tick):
        _set(tab, seen, place.first, ticked(planned), where)
    elif isinstance(field, Upload):
        put_file(tab, guarded(tab, seen, place.first, where), planned, where)
    elif place.control is None:
        _choose(tab, seen, place, planned, where)
    elif _opens_list(place.control, field):
        element = guarded(tab, seen, _open_to_all(place.control, where), where)
        choose_from(tab, element, planned, where, typed=place.control.kind is Kind.TEXT)
    elif place.control.kind is Kind.SELECT:
        _select(tab, seen, place.control, planned, where)
    else:
        _type(tab, seen, place.control, field, text)


def kept(seen: Snapshot, place: Located, planned: PlannedField, text: str) -> bool:
    """Whether the page still holds what was written; nothing but this answer leaves the page."""
    with translated(Bilingual(f"'{planned.field.en}'", f"“{planned.field.zh}”")):
        return _kept(seen, place, planned, text)


def _kept(seen: Snapshot, place: Located, planned: PlannedField, text: str) -> bool:
    control = place.control
    if isinstance(planned.field, Tick):
        return place.first.checked == ticked(planned)
    if isinstance(planned.field, Upload):
        return holds_file(seen.element(place.first), planned)
    if control is None:
        return all(option.checked for option in _chosen(place, planned))
    element = seen.element(control)
    if _opens_list(control, planned.field):
        (names,) = wanted_names(planned.field, planned.value)
        return shows_choice(element, names)
    if control.kind is Kind.SELECT:
        index = _option(control, planned)
        return bool(element.evaluate("(el, index) => el.selectedIndex === index", index))
    return _lost(element, planned.field, text) is None


def guarded(
    tab: Tab, seen: Snapshot, control: ControlFacts, where: Bilingual, *, focused: bool = False
) -> ElementHandle:
    """The element, after a last look that a person could use it; Unsafe where they could not.

    With `focused` it has the focus by then, and keeps it.
    """
    with translated(where):
        return _guarded(tab, seen, control, where, focused=focused)


def _guarded(tab: Tab, seen: Snapshot, control: ControlFacts, where: Bilingual, *, focused: bool) -> ElementHandle:
    element = seen.element(control)
    guard = _GUARD_FOCUSED if focused else GUARD
    tab.refuse_elsewhere()
    why = str(element.evaluate(guard, tab.allowed))
    if why == "covered" and close_banner(tab, element):
        why = str(element.evaluate(guard, tab.allowed))
    if focused and why == "gone":
        # A page may build its form anew as the focus comes; what stands there now is looked at as well.
        element = _standing(tab, element, control, where)
        why = str(element.evaluate(guard, tab.allowed))
    if why:
        raise _unusable(where, why)
    return element


def is_covered(seen: Snapshot, control: ControlFacts, where: Bilingual) -> bool:
    """Whether something lies over the control, so that nobody could use it now."""
    with translated(where):
        return str(seen.element(control).evaluate(GUARD, None)) == "covered"


def _unusable(where: Bilingual, why: str) -> Unsafe:
    return Unsafe(
        Bilingual(
            f"{where.en} can't be used by a person ({why}); nothing was pressed",
            f"{where.zh} 无法由人操作（{why}）；没有按下任何按钮",
        ),
        next_step=Bilingual(
            "Look at the page: close whatever lies over it, and leave it if you don't trust it; then run again.",
            "请查看页面：关闭遮挡内容；若不信任该页面请离开。然后重新运行。",
        ),
    )


def _opens_list(control: ControlFacts, field: Field) -> bool:
    return control.drawn and (control.kind is Kind.SELECT or isinstance(field, Choice))


def _open_to_all(control: ControlFacts, where: Bilingual) -> ControlFacts:
    """The control, unless it is locked or takes one character of a code that only a person knows."""
    if control.read_only or not control.enabled:
        raise not_kept(where, "the field is locked", "字段被锁定")
    if control.box:
        raise not_kept(where, "it takes one character a box, which only a person types", "逐字输入框只能由人填写")
    return control


def _lost(element: ElementHandle, field: Field, text: str) -> int | str | None:
    """None where the control holds `text`, in a way that the field declares to be the same, for a person to see.

    Else how much of it was kept, or why nobody sees it.
    """
    same = [str(rule) for rule in field.same] if isinstance(field, Text) else []
    left: int | str | None = element.evaluate(_DIFFERS, [text, same])
    return left


def _type(tab: Tab, seen: Snapshot, control: ControlFacts, field: Field, text: str) -> None:
    where = Bilingual(f"'{field.en}'", f"“{field.zh}”")
    _open_to_all(control, where)
    if control.max_length is not None and len(text) > control.max_length:
        raise not_kept(
            where,
            f"the page takes {control.max_length} characters, the value has {len(text)}",
            f"页面最多接受 {control.max_length} 个字符，而内容有 {len(text)} 个",
        )
    element = guarded(tab, seen, control, where, focused=True)
    tab.act(where, lambda: element.fill(text, timeout=ACT_SECONDS * 1000))
    element = _standing(tab, element, control, where)
    left = _lost(element, field, text)
    if left == 0 and element.evaluate(IS_TAKEN, text):
        raise _unusable(where, "another field took what was typed")
    if isinstance(left, int):
        # Masks and the like listen to keys alone: real ones, once, and only where filling did not hold.
        tab.act(where, lambda: _with_keys(tab, element, text, where))
        element = _standing(tab, element, control, where)
        left = _lost(element, field, text)
    if isinstance(left, str):
        raise _unusable(where, left)
    if left is not None:
        raise not_kept(
            where,
            f"the page kept {left} of {len(text)} characters, or changed them",
            f"页面保留了 {len(text)} 个字符中的 {left} 个，或改动了内容",
        )


def _standing(tab: Tab, element: ElementHandle, control: ControlFacts, where: Bilingual) -> ElementHandle:
    """The element, or the one that the page has put in its place while it was written to."""
    if element.evaluate("(el) => el.isConnected"):
        return element
    seen = tab.look()
    twins = [one for one in seen.facts.controls if _identity(one) == _identity(control)]
    if len(twins) != 1:
        raise not_kept(where, "the page replaced the field", "页面替换了该字段")
    return seen.element(twins[0])


def _identity(control: ControlFacts) -> tuple[object, ...]:
    return control.frame, control.kind, control.id, control.name, control.labels, control.form, control.sections


def _with_keys(tab: Tab, element: ElementHandle, text: str, where: Bilingual) -> None:
    element.fill("", timeout=ACT_SECONDS * 1000)
    element.focus()
    for key in text:
        # Keys go wherever the focus is by then.
        if not element.evaluate(_HAS_FOCUS):
            if not element.evaluate("(el) => el.isConnected"):
                # What the page has put in its place is looked at next.
                return
            raise _unusable(where, "it loses the focus")
        tab.page.keyboard.type(key)


def _select(tab: Tab, seen: Snapshot, control: ControlFacts, planned: PlannedField, where: Bilingual) -> None:
    index = _option(control, planned)
    element = guarded(tab, seen, control, where)
    tab.act(where, lambda: element.select_option(index=index, timeout=ACT_SECONDS * 1000))
    if not element.evaluate("(el, index) => el.selectedIndex === index", index):
        raise not_kept(where, "the page did not keep the choice", "页面没有保留选择")


def _choose(tab: Tab, seen: Snapshot, place: Located, planned: PlannedField, where: Bilingual) -> None:
    for option in _chosen(place, planned):
        _set(tab, seen, option, True, where)


def _set(tab: Tab, seen: Snapshot, control: ControlFacts, on: bool, where: Bilingual) -> None:
    if control.checked == on:
        return
    element = guarded(tab, seen, _open_to_all(control, where), where)
    pressed = element.evaluate_handle(_PRESSED).as_element() or element
    if control.kind is Kind.TOGGLE or not element.evaluate("(el, other) => el === other", pressed):
        tab.act(where, lambda: pressed.click(timeout=ACT_SECONDS * 1000))
    else:
        tab.act(where, lambda: element.set_checked(on, timeout=ACT_SECONDS * 1000))


def _option(control: ControlFacts, planned: PlannedField) -> int:
    """The index of the select's entry that is meant."""
    (names,) = wanted_names(planned.field, planned.value)
    options = control.options
    return pick(planned.field, planned.value.path, names, [(o.text,) for o in options], [o.value for o in options])


def _chosen(place: Located, planned: PlannedField) -> list[ControlFacts]:
    """The options that are meant."""
    texts = [[label.text for label in option.labels] for option in place.options]
    return [
        place.options[pick(planned.field, planned.value.path, names, texts)]
        for names in wanted_names(planned.field, planned.value)
    ]
